import { EXTRA, harmless, memberFile, ofField, ofFile, refused, table, type Case, type Verdict } from '../case.ts';

const named = (name: string, value: string, verdict: Verdict): Case => ofField(name, 'name', value, verdict);
const called = (name: string, value: string, verdict: Verdict): Case => ofField(name, 'short', value, verdict);
/** A file with some fields in other words, beside a member that has an alias. */
const besideAlias = (name: string, fields: Readonly<Record<string, string>>, verdict: Verdict): Case =>
  ofFile(name, 'members/tide.md', memberFile(name, fields), verdict, {
    files: { 'members/tbm.md': memberFile('tbm', { name: 'TBM', aliases: '[Tidal Business Machines]' }) },
  });
/** A file of this id, right in itself. */
const withId = (name: string, id: string, verdict: Verdict): Case =>
  ofFile(name, `members/${id}.md`, memberFile(name), verdict);
/** A file of this name, right in itself. */
const fileOf = (name: string, path: string, verdict: Verdict): Case =>
  ofFile(name, path, memberFile(name), verdict, { needs: 'any-name' });

/** “Marlow Turbines” with something that looks like one of its letters, or like nothing. */
const LOOKS: readonly (readonly [what: string, name: string])[] = [
  ['a bar', 'Mar|ow Turbines'],
  ['an exclamation mark', 'Mar!ow Turbines'],
  ['an exclamation mark behind it', 'Marlow Turbines!'],
  ['an exclamation mark inside and behind', 'Mar!ow Turbines!'],
  ['a bar between its words', 'Marlow|Turbines'],
  ['a five', 'Marlow Turbine5'],
  ['a dollar', 'Marlow Turbine$'],
  ['an at sign', 'M@rlow Turbines'],
  ['a four', 'M4rlow Turbines'],
  ['a three', 'Marlow Turbin3s'],
  ['a six', 'Marlow Tur6ines'],
  ['an eight', 'Marlow Tur8ines'],
  ['many signs', 'M@r|0w Tur8!n3$'],
  ['an alpha of phoneticians', 'Mɑrlow Turbines'],
  ['a small capital', 'ᴍarlow Turbines'],
  ['small capitals', 'ᴍᴀʀʟᴏᴡ ᴛᴜʀʙɪɴᴇꜱ'],
  ['a turned l', 'Marꞁow Turbines'],
  ['a click', 'Marǀow Turbines'],
  ['an iota of phoneticians', 'Marlow Turbɩnes'],
  ['a sign of weight', 'Marlow Turbin℮s'],
  ['a struck letter', 'Marłow Turƀines'],
  ['a letter with a hook', 'Ɱarlow Ƭurɓines'],
  ['a sign of division', 'Mar∣ow Turbines'],
  ['a circle', 'Marl○w Turbines'],
  ['a trade mark', 'Marlow Turbines™'],
];

/** Names, ids and file names that pretend to be something else. */
export const NAMES: readonly Case[] = [
  ...table(named, [
    ['the name of another member', 'Marlow Turbines', refused('2 duplicate-name')],
    ['the name of another in small letters', 'marlow turbines', refused('2 look-alike-name')],
    ['the name of another without its space', 'MarlowTurbines', refused('2 look-alike-name')],
    ['the name of another in wide letters', 'Ｍａｒｌｏｗ Turbines', refused('2 look-alike-name')],
    ['the name of another with accents', 'Märlöw Türbinès', refused('2 look-alike-name')],
    ['the name of another with a digit', 'Mar1ow Turbines', refused('2 look-alike-name')],
    ['the name of another with rn for m', 'rnarlow turbines', refused('2 look-alike-name')],
    ['the name of another with vv for w', 'Marlovv Turbines', refused('2 look-alike-name')],
    ['the name of another with a dot', 'Marlow. Turbines', refused('2 look-alike-name')],
    ...LOOKS.map(([what, name]) => [`the name of another with ${what}`, name, refused('2 look-alike-name')] as const),
    ['the name of another in mathematics', '𝐌𝐚𝐫𝐥𝐨𝐰 𝐓𝐮𝐫𝐛𝐢𝐧𝐞𝐬', refused('2 look-alike-name')],
    ['the name of another with no-break spaces', 'Marlow\u00A0Turbines', refused('2 duplicate-name')],
    ['a name with a right-to-left override', '"senibruT \u202Ewolram"', refused('2 invisible-character')],
    ['the name of another with a Cyrillic letter', 'Mаrlow Turbines', refused('2 mixed-script', '2 look-alike-name')],
    ['a name of one hundred and twenty-one letters', 'x'.repeat(121), refused('2 invalid-too-long')],
    ['a name without a gap', `W${'x'.repeat(118)}`, harmless()],
    ['a name that is a dot', '"."', refused('2 placeholder')],
    ['a name that is a way out', '"../../../etc/passwd"', harmless('../../../etc/passwd')],
    ['a name that asks for another line', '"Tide\\r\\nSet-Cookie: a=b"', refused('2 invalid-form')],
  ]),
  ...table(called, [
    ['the short name of another', 'Marlow Turbines', refused(`${EXTRA} duplicate-name`)],
    ['the short name of another with a digit', 'Mar1ow Turbines', refused(`${EXTRA} look-alike-name`)],
  ]),
  named('the French name of another', '{ en: Case of the flood, fr: Atelier du Flot }', refused('2 duplicate-name')),
  // Where a name is the alias of another, the fault is told of the alias.
  ...table(besideAlias, [
    ['the alias of another as a name', { name: 'Tidal Business Machines' }, refused(`${EXTRA} alias-taken`)],
    [
      'the alias of another as a name with a digit',
      { name: 'T1dal Business Machines' },
      refused(`${EXTRA} alias-taken`),
    ],
    ['the alias of another as a short name', { short: 'Tidal Business Machines' }, refused(`${EXTRA} alias-taken`)],
    [
      'the alias of another as a French name',
      { name: '{ en: TBM Works, fr: TidalBusinessMachines }' },
      refused(`${EXTRA} alias-taken`),
    ],
  ]).map((c) => ({ ...c, file: 'members/tbm.md' })),
  besideAlias('the alias of another as an alias', { aliases: '[Tidal Business Machines]' }, harmless()),
  ofField('the name of another as an alias', 'aliases', '[Marlow Turbines]', refused('10 alias-taken')),
  ofField('a look-alike of another as an alias', 'aliases', '[Mar!ow Turbines]', refused('10 alias-taken')),
  ...table(named, [
    ['a name with a sign of its own', 'Tide@Home!', harmless('Tide@Home!')],
    ['a name with digits of its own', 'Tide4All 24', harmless('Tide4All 24')],
    ['a name of signs only', "'????????????'", harmless('????????????')],
  ]),
  ...table(withId, [
    ['an id like another with rn', 'rnarlow-turbines', refused('1 look-alike-id')],
    ['an id like another without its hyphen', 'marlowturbines', refused('1 look-alike-id')],
    ['the id of a device', 'con', refused('1 reserved-id')],
    ['the id of nothing', 'nul', refused('1 reserved-id')],
    ['the id of a printer', 'prn', refused('1 reserved-id')],
    ['the id of a port', 'com1', refused('1 reserved-id')],
    ['the id of another port', 'lpt9', refused('1 reserved-id')],
    ['the id of the console', 'aux', refused('1 reserved-id')],
    ['the id of the list', 'index', refused('1 reserved-id')],
    ['the id of the kinds', 'kind', refused('1 reserved-id')],
    ['the id of the countries', 'country', refused('1 reserved-id')],
    ['the id of what is missing', '404', refused('1 reserved-id')],
    ['the id constructor', 'constructor', refused('1 reserved-id')],
    ['the id prototype', 'prototype', refused('1 reserved-id')],
    ['an id that is a number', '2024', harmless()],
    ['an id with a language', 'tide-fr', harmless()],
    ['an id as long as can be', `t${'i'.repeat(59)}`, harmless()],
  ]),
  ...table(fileOf, [
    ['an id that is too long', `members/t${'i'.repeat(60)}.md`, refused('1 file-name')],
    ['a file name with a capital', 'members/Tide.md', refused('1 file-name')],
    ['a file name with a space', 'members/ti de.md', refused('1 file-name')],
    ['a file name with a question mark', 'members/a b?c#d.md', refused('1 file-name')],
    ['a file name with a percent sign', 'members/%2e%2e.md', refused('1 file-name')],
    ['a file name with an entity', 'members/&lt;b&gt;.md', refused('1 file-name')],
    ['a file name with markup', 'members/<img src=x onerror=alert()>.md', refused('1 file-name')],
    ['a file name with quotes', 'members/"onload="x.md', refused('1 file-name')],
    ['a file name with a command', 'members/$(id).md', refused('1 file-name')],
    ['a file name with another command', 'members/`id`;id|id.md', refused('1 file-name')],
    ['a file name that is an option', 'members/--fix.md', refused('1 file-name')],
    ['a file name that is hidden', 'members/.tide.md', refused('1 file-name')],
    ['a file name with two dots', 'members/ti..de.md', refused('1 file-name')],
    ['a file name with two hyphens', 'members/ti--de.md', refused('1 file-name')],
    ['a file name with a hyphen at its end', 'members/tide-.md', refused('1 file-name')],
    ['a file name with an underline', 'members/__proto__.md', refused('1 file-name', '1 reserved-id')],
    ['a file name with an accent', 'members/marée.md', refused('1 file-name')],
    ['a file name with a Cyrillic letter', 'members/tidе.md', refused('1 file-name')],
    ['a file name with an override', 'members/ti\u202Edm.md', refused('1 file-name')],
    ['a file name with a line end', 'members/a\n::error::b.md', refused('1 file-name')],
    ['a file name with an escape', 'members/a\u001B[2Jb.md', refused('1 file-name')],
    ['a file name with a backslash', 'members/..\\..\\tide.md', refused('1 file-name')],
    ['a file name with a stream', 'members/tide.md:evil.md', refused('1 file-name')],
    ['a file name with a second ending', 'members/tide.html.md', refused('1 file-name')],
    ['a file name with another language', 'members/tide.de.md', refused('1 file-name')],
    ['a file name with nothing before its ending', 'members/.md', refused('1 file-name')],
    ['an ending in capitals', 'members/tide.MD', refused('1 file-type')],
    ['MDX from a stranger', 'members/tide.mdx', refused('1 file-type')],
    ['a program', 'members/tide.js', refused('1 file-type')],
    ['a program with types', 'members/tide.ts', refused('1 file-type')],
    ['a component', 'members/tide.astro', refused('1 file-type')],
    ['a page of HTML', 'members/tide.html', refused('1 file-type')],
    ['a secret file', 'members/.env', refused('1 file-type')],
    ['settings of another program', 'members/.npmrc', refused('1 file-type')],
    ['a file without an ending', 'members/tide', refused('1 file-type')],
    ['a file kept by an editor', 'members/tide.md~', refused('1 file-type')],
    ['a folder among the members', 'members/tide/index.md', refused('1 unexpected-folder')],
    ['a folder with a member’s name', 'members/tide.md/index.md', refused('1 unexpected-folder')],
    ['a folder that nobody knows', 'scripts/tide.md', refused('1 unexpected-file')],
    ['a program beside the content', 'setup.mjs', refused('1 unexpected-file')],
    ['another package', 'package.json', refused('1 unexpected-file')],
    ['packages of its own', 'node_modules/astro/package.json', refused('1 unexpected-file')],
  ]).map((c) =>
    // What is refused is the folder, not what stands in it.
    ({ ...c, file: c.file.replace(/^(members\/tide(?:\.md)?|scripts|node_modules)\/.*$/, '$1') }),
  ),
  ofFile(
    'twins but for a capital',
    'members/Marlow-Turbines.md',
    memberFile('twins'),
    refused('1 file-name', '1 case-twin'),
    {
      needs: 'big-and-small-letters',
    },
  ),
  // Where two files are at odds, the fault is told of the one that comes later.
  {
    ...named('the name of one who is not there', 'Northgrid', refused('2 duplicate-name')),
    file: 'absent/northgrid.md',
  },
  {
    ...withId('an id like another with a digit', 'mar1ow-turbines', refused('1 look-alike-id')),
    file: 'members/marlow-turbines.md',
  },
  {
    ...ofFile(
      'a page in the place of the list',
      'pages/members/en.md',
      '---\ntitle: Evil\nsummary: Evil.\n---\nEvil.\n',
      refused('1 reserved-id'),
    ),
    file: 'pages/members',
  },
  ofFile('a program as its own folder', 'explainers/the-compact/evil.js', 'alert()', refused('1 file-type')),
  ofFile('a third language', 'explainers/the-compact/de.mdx', '---\n---\n', refused('1 file-name')),
];
