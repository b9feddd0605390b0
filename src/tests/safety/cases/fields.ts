import { harmless, memberFile, ofField, ofText, refused, table, type Case, type Verdict } from '../case.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const name = (title: string, value: string, verdict: Verdict): Case => ofField(title, 'name', quoted(value), verdict);
const summary = (title: string, value: string, verdict: Verdict): Case =>
  ofField(title, 'summary', quoted(value), verdict);
const city = (title: string, value: string, verdict: Verdict): Case => ofField(title, 'city', quoted(value), verdict);
const alias = (title: string, value: string, verdict: Verdict): Case =>
  ofField(title, 'aliases', `[${quoted(value)}]`, verdict);

/** Ordinary fields whose words are markup, formulas or the ends of something: shown as words wherever they go. */
export const FIELDS: readonly Case[] = [
  ...table(name, [
    ['a name that is a script', '<script>alert(1)</script>', harmless('<script>alert(1)</script>')],
    ['a name that is an image', '<img src=x onerror=alert()>', harmless('<img src=x onerror=alert()>')],
    ['a name that ends a script', '</script><script>alert()</script>', harmless('</script><script>alert()</script>')],
    ['a name that begins a comment', '<!--<script>', harmless('<!--<script>')],
    ['a name that ends an attribute', '"><svg onload=alert()>"', harmless('"><svg onload=alert()>"')],
    ['a name that ends another attribute', "' onmouseover='alert()", harmless("' onmouseover='alert()")],
    ['a name that ends a title', '</title><script>alert()</script>', harmless('</title><script>alert()</script>')],
    ['a name that ends character data', ']]><script>alert()</script>', harmless(']]><script>alert()</script>')],
    ['a name that is an entity', '&lt;script&gt;&amp;', refused('2 marks-in-field')],
    ['a name that is a template', '{{7*7}}${7*7}<%= 7*7 %>#{7*7}', refused('2 placeholder')],
    ['a name that is a replacement', "$& $1 $' $`", harmless("$& $1 $' $`")],
    ['a name that is Markdown', '[Evil](javascript:alert())', refused('2 marks-in-field')],
    ['a name that is bold', '**Evil** `code` # one', refused('2 marks-in-field')],
    ['a name that is JSON', '","evil":"', harmless('","evil":"')],
    ['a name that ends a string', '\\";alert()//', harmless('\\";alert()//')],
    ['a name that is a formula', '=HYPERLINK("https://evil.example/","x")', harmless('=HYPERLINK(')],
    ['a name that is a command', "=cmd|'/C calc'!A0", harmless("=cmd|'/C calc'!A0")],
    ['a name that begins with a plus', '+1+cmd|x', harmless('+1+cmd|x')],
    ['a name that begins with a minus', '-2+3', harmless('-2+3')],
    ['a name that begins with an at sign', '@SUM(1+1)', harmless('@SUM(1+1)')],
    ['a name that begins with a wide equals sign', '＝SUM(A1)', harmless('＝SUM(A1)')],
    ['a name that begins with a pipe', '|calc', harmless('|calc')],
    ['a name with a new cell', 'Tide;=1+1', harmless('Tide;=1+1')],
    ['a name with quotation marks and a cell', 'Flood",=1+1,"', harmless('Flood",=1+1,"')],
    ['a name with percent signs', '%00%0d%0a%s%n%x', harmless('%00%0d%0a%s%n%x')],
    ['a name of a database', "Robert'); DROP TABLE members;--", harmless("Robert'); DROP TABLE members;--")],
  ]),
  ...table(summary, [
    ['a summary that is a script', 'A </script><script>alert()</script>.', harmless()],
    ['a summary that ends an attribute', 'A "><meta http-equiv=refresh content=0>.', harmless()],
    ['a summary that is Markdown', 'A [page](javascript:alert()).', refused('3 marks-in-field')],
    ['a summary that is a picture', '![x](https://evil.example/x.png) A page.', refused('3 marks-in-field')],
    ['a summary that is a formula', '=1+1', harmless('=1+1')],
    ['a summary with a new cell', 'A page; =1+1; @SUM(A1)', harmless()],
    ['a summary of two lines', 'A page\u2028and another.', refused('3 invalid-form')],
    ['a summary that is a heading', '# A page', refused('3 marks-in-field')],
    ['a summary of one hundred and eighty-one letters', 'x'.repeat(181), refused('3 invalid-too-long')],
    ['a summary without a gap', 'x'.repeat(150), harmless()],
  ]),
  ...table(city, [
    ['a city that is a script', '<script>alert()</script>', harmless('<script>alert()</script>')],
    ['a city that is a formula', '=1+2', harmless('=1+2')],
    ['a city with a tab', 'Brest\tParis', refused('10 invalid-form')],
  ]),
  ...table(alias, [
    ['an alias that is a script', '<script>alert(42)</script>', harmless()],
    ['an alias that is a formula', '=1+3', harmless()],
    ['an alias with a new cell', 'Tide; =1+4', harmless()],
  ]),
  ofField('two aliases of which one is a formula', 'aliases', `[Ebb and flow, '=1+5']`, harmless()),
  ofText(
    'a reason that is a script',
    memberFile('a reason that is a script', {
      archived: '{ on: 2019-05-20, reason: { en: "<script>alert()</script>", fr: "=1+6" } }',
    }),
    harmless('<script>alert()</script>'),
  ),
];
