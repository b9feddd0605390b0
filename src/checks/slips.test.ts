import { describe, expect, it } from 'vitest';
import { faultsOf, member } from './fixtures/folder.ts';
import { inOneLine } from './report.ts';

/** What is told of a text below the bakers’ own two sentences, or of a field: its code, whether it is a note, what is nearest. */
const told = (file: string): string[] =>
  faultsOf({ 'members/spelt.md': file })
    .filter((fault) => fault.file === 'members/spelt.md' && fault.code !== 'figure-without-source')
    .map(
      ({ severity, code, nearest }) =>
        `${severity === 'warning' ? 'note ' : ''}${code}${nearest === undefined ? '' : ` → ${nearest}`}`,
    );
const inText = (text: string): string[] => told(member({}, `It bakes. It sells.\n\n${text}\n`));
const inSummary = (text: string): string[] => told(member({ summary: JSON.stringify(text) }));

describe('a slip of the text is told with what was meant', () => {
  it.each([
    ['o One\no Two', 'mark-without-effect → - One'],
    ['It sells:\no One\no Two', 'mark-without-effect → - One'],
    ['§ One', 'mark-without-effect → - One'],
    ['✅ One', 'mark-without-effect → - One'],
    ['\u2192 One', 'mark-without-effect → - One'],
    ['-> One', 'mark-without-effect → - One'],
    ['– One\n– Two', 'mark-without-effect → - One'],
    ['– One', 'mark-without-effect → - One'],
    ['It sells:\n— bread\n— rolls', 'mark-without-effect → - bread'],
    ['[x] One', 'mark-without-effect → - One'],
    ['a) One\nb) Two', 'mark-without-effect → 1. One'],
    ['a) One', 'mark-without-effect → 1. One'],
    ['(a) One', 'mark-without-effect → 1. One'],
    ['(1) One', 'mark-without-effect → 1. One'],
    ['1° One', 'mark-without-effect → 1. One'],
    ['2/ One', 'mark-without-effect → 1. One'],
    ['ii. One', 'mark-without-effect → 1. One'],
    ['A. One\nB. Two', 'mark-without-effect → 1. One'],
    ['It sells :smile: bread.', 'mark-without-effect'],
    ['It makes CO^2^.', 'note mark-without-effect'],
    ['It makes $x_2$.', 'note mark-without-effect'],
    ['{name} bakes.', 'note mark-without-effect'],
    ['The baker´s bread.', 'note mark-without-effect → baker’s'],
  ])('%j: a mark without effect', (text, expected) => {
    expect(inText(text)).toEqual([expected]);
  });

  it.each([
    ['See [Rye].', 'link-without-effect → [Rye](member:rye)'],
    ['See \\[Rye\\].', 'link-without-effect → [Rye](member:rye)'],
    ['See [A loaf of news].', 'link-without-effect → [A loaf of news](source:gazette)'],
    ['See [Barley].', 'note link-without-effect → [Barley](…)'],
    ['It won [1].', 'note link-without-effect → […](source:…)'],
    ['It won[a].', 'note link-without-effect → […](source:…)'],
    ['It won (source: Gazette).', 'link-without-effect → [Gazette](source:gazette)'],
    ['Source\u00A0: Gazette', 'link-without-effect → [Gazette](source:gazette)'],
    ['Sources: The Evening Loaf.', 'note link-without-effect → [The Evening Loaf](source:…)'],
    ['Thanks to @rye for this.', 'link-without-effect → [rye](member:rye)'],
    ['See rye.test/about for more.', 'link-without-effect → […](https://rye.test/about)'],
    ['See https://rye.test for more.', 'note unwanted-mark → […](https://rye.test)'],
    ['See <https://rye.test/a>.', 'note unwanted-mark → […](https://rye.test/a)'],
    ['Write to us@rye.test.', 'note unwanted-mark → […](mailto:us@rye.test)'],
  ])('%j: a link that is none', (text, expected) => {
    expect(inText(text)).toEqual([expected]);
  });

  it.each([
    ['# Bread\n\nIt sells.', 'note unwanted-mark → ## Bread'],
    ['##', 'note unwanted-mark'],
    ['- ', 'note unwanted-mark'],
    ['It sells.\n\n---\n\nIt bakes.', 'note unwanted-mark'],
    ['***', 'note unwanted-mark'],
    ['It runs `bake` daily.', 'note unwanted-mark → bake'],
    ['It sells ~~rolls~~ bread.', 'note unwanted-mark'],
    ['- [x] bread', 'note unwanted-mark → - bread'],
  ])('%j: an effect that nobody wants', (text, expected) => {
    expect(inText(text)).toEqual([expected]);
  });

  it.each([
    'It is large [citation needed].',
    'It is large [source?].',
    'It is large [?].',
    'Il est grand [réf. nécessaire].',
    'Il est grand [à vérifier].',
    'It is large (to be checked).',
    'Son siège\u00A0: à compléter.',
    'Its seat: TBD',
    'It has XX shops.',
    'It was founded in 20XX.',
    'Lorem ipsum dolor sit amet.',
    '[Name of the firm] bakes.',
    'Click here to edit.',
    'À compléter.',
  ])('%j: still to be written', (text) => {
    expect(inText(text)).toEqual(['placeholder']);
    expect(inSummary(text)).toEqual(['placeholder']);
  });

  it.each([
    ['A baker [Rye].', 'marks-in-field → A baker Rye.'],
    ['A `good` baker.', 'marks-in-field → A good baker.'],
    ['A ~~good~~ baker.', 'marks-in-field → A good baker.'],
    ['A baker [1].', 'marks-in-field → A baker.'],
    ['A baker[^1].', 'marks-in-field → A baker.'],
    ['A baker :bread:', 'marks-in-field → A baker'],
    ['– A baker.', 'marks-in-field → A baker.'],
    ['o A baker.', 'marks-in-field → A baker.'],
    ['(a) A baker.', 'marks-in-field → A baker.'],
    ['A baker, see https://rye.test.', 'marks-in-field'],
    ['A baker: us@rye.test.', 'marks-in-field'],
    ['A baker, like member:rye.', 'marks-in-field'],
  ])('%j: a mark in a field', (text, expected) => {
    expect(inSummary(text)).toEqual([expected]);
  });
});

describe('what writers may well mean is left alone', () => {
  it.each([
    '— Oui, dit-elle.',
    '— It bakes? — It does.',
    'It bakes — and sells —\n— all day — bread.',
    'It can a) bake or b) sell.',
    'Either it\na) bakes, or\nb) sells.',
    'A. Baker founded it.',
    'I. Baker founded it.',
    'It said “[Rye] is [sic] a […] baker”.',
    'Il dit de lui « [le pain] lève ».',
    'Why? Because it sells.',
    'A list (to be read aloud) was made.',
    'It is open (or was it?) on Sundays.',
    'The file to be completed is long.',
    'Un dossier à compléter attend.',
    'It bakes and/or sells.',
    'fast.ai and pleias.fr and Node.js bake.',
    'It calls itself “§ bread”.',
    'At 5:30, ratio 2:1, it opens.',
    'C’est ainsi\u00A0: il cuit.',
    'o’clock is a word.',
    '• ',
    'Le pain de Louis XX est bon.',
    'See [Rye](member:rye), [home](https://rye.test) and [write](mailto:us@rye.test).',
    '1. One\n2. Two',
    '- One\n- Two',
    '> It bakes.',
    '| a | b |\n| - | - |\n| x | y |',
  ])('%j', (text) => {
    expect(inText(text).filter((one) => !/quote|french|straight/.test(one))).toEqual([]);
  });

  it.each(['Your bank for life.', 'Type foundry in Basel.', 'A baker (why not?) of bread.', 'Add-ons for bakers.'])(
    '%j in a field',
    (text) => {
      expect(inSummary(text)).toEqual([]);
    },
  );
});

it('says in both languages what an effect that nobody wants would be', () => {
  const [fault] = faultsOf({ 'members/spelt.md': member({}, 'It bakes. It sells.\n\n# Bread\n') });
  expect(fault && inOneLine(fault, 'en')).toMatch(/first level.*Nearest: ## Bread/);
  expect(fault && inOneLine(fault, 'fr')).toMatch(/premier niveau.*## Bread/);
});

describe('a plain field', () => {
  it.each([
    '{{name}} bakes.',
    '{{ page.title }}',
    '{% name %}',
    '<%= name %>',
    '${name} bakes.',
    '#{name}',
    '%NAME%',
    '__NAME__',
    'YOUR_NAME',
    '[Your name]',
    '[Votre nom] cuit.',
    '<your organisation>',
    '{insert name}',
    'Insert your summary here',
    'Write something about it here.',
    'Insérez votre texte ici',
    '[type your text here]',
    'A baker (insert more here).',
    'Lorem ipsum dolor sit amet.',
  ])('%j is a hole of a template, in a name too', (text) => {
    expect(inSummary(text)).toEqual(['placeholder']);
    expect(told(member({ name: JSON.stringify(text) }))).toEqual(['placeholder']);
  });

  it.each([
    ['Bread&nbsp;rolls', 'Bread rolls'],
    ['Bread &copy; Oat', 'Bread © Oat'],
    ['Caf&eacute; &ndash; bar', 'Café – bar'],
    ['5 &euro;', '5 €'],
    ['Bread,', 'Bread'],
    ['Bread;', 'Bread'],
    ['Bread."', 'Bread.'],
    ['"Bread.', 'Bread.'],
  ])('%j is told as it was meant', (text, meant) => {
    expect(inSummary(text)).toEqual([`marks-in-field → ${meant}`]);
  });

  it.each([
    'A baker of 50% rye and 50% oat.',
    'It types here and there.',
    'MyCloud',
    'The “Oat” of Graz',
    'The 5" disk',
    'A label of vinyl 9"',
    'A firm whose type of openness is meant here.',
    'The type of model built here',
    'A forum in which people write about safety here',
    'Start-ups enter the market here.',
    'Un guide : vous indiquez vos choix ici.',
    'TBC Bank lends in Georgia.',
  ])('%j is meant so', (text) => {
    expect(inSummary(text)).toEqual([]);
  });

  it.each([
    ['A<br>baker', 'marks-in-field → A baker'],
    ['A <section>baker</section>', 'marks-in-field → A baker'],
    ['A <mark class="x">good</mark> baker', 'marks-in-field → A good baker'],
    ['A baker \\* seller', 'marks-in-field → A baker * seller'],
    ['**A baker', 'marks-in-field → A baker'],
    ['==A baker==', 'marks-in-field → A baker'],
    ['~~Old~~ baker', 'marks-in-field → Old baker'],
    ['## A baker ##', 'marks-in-field → A baker'],
    ['[A baker] (https://rye.test)', 'marks-in-field → A baker'],
    ['A <baker>', 'note marks-in-field'],
    ['A baker <!-- old -->', 'note marks-in-field'],
    ['https://rye.test', 'marks-in-field'],
  ])('%j is told as marks, in a name too', (text, expected) => {
    expect(inSummary(text)).toEqual([expected]);
    expect(told(member({ name: JSON.stringify(text) }))).toEqual([expected]);
  });

  it.each(['1) A baker', '+ A baker', '(2) A baker'])('%j is told in a sentence', (text) => {
    expect(inSummary(text)).toEqual(['marks-in-field → A baker']);
  });

  it.each([
    'A*STAR',
    'C++ Alliance',
    'Yahoo!',
    'AT&T',
    '<3 Labs',
    'mo_re',
    '3 < 4 > 2',
    'a == b',
    '7-Eleven',
    '[re]think',
    '`tick` Labs',
    '100%pure%',
    'Py__init__',
    'Your_Lab Berlin',
    'TBC Bank',
    'XXX Labs',
    'Insert Coin',
    'Studio 12"',
    'Vinyl 9"',
  ])('%j is a name', (name) => {
    expect(told(member({ name: JSON.stringify(name) }))).toEqual([]);
  });
});
