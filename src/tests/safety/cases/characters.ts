import { harmless, memberFile, ofBody, ofField, ofText, refused, table, TEXT, type Case } from '../case.ts';

const short = (name: string, value: string, verdict: Case['verdict']): Case => ofField(name, 'short', value, verdict);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A member’s file with some bytes in its second sentence. */
const withBytes = (name: string, ...bytes: number[]): Uint8Array => {
  const [before = '', after = ''] = memberFile(name).split('sells');
  return Uint8Array.from([...utf8(before), ...bytes, ...utf8(after)]);
};
/** A text as UTF-16. */
const utf16 = (text: string, order: 'LE' | 'BE', mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return order === 'LE' ? bytes : bytes.swap16();
};

/** Characters that nobody sees: their name, and one of them. */
const UNSEEN: readonly (readonly [string, string])[] = [
  ['a right-to-left override', '\u202E'],
  ['a left-to-right override', '\u202D'],
  ['a right-to-left embedding', '\u202B'],
  ['the end of an embedding', '\u202C'],
  ['a right-to-left isolate', '\u2067'],
  ['the end of an isolate', '\u2069'],
  ['a right-to-left mark', '\u200F'],
  ['a left-to-right mark', '\u200E'],
  ['an Arabic letter mark', '\u061C'],
  ['a zero-width space', '\u200B'],
  ['a zero-width joiner', '\u200D'],
  ['a zero-width non-joiner', '\u200C'],
  ['a word joiner', '\u2060'],
  ['a byte-order mark inside', '\uFEFF'],
  ['a soft hyphen', '\u00AD'],
  ['a combining grapheme joiner', '\u034F'],
  ['a Hangul filler', '\u3164'],
  ['a half-width filler', '\uFFA0'],
  ['an empty Braille cell', '\u2800'],
  ['a Mongolian vowel separator', '\u180E'],
  ['a variation selector', '\uFE0E'],
  ['a variation selector of the supplement', '\u{E0100}'],
  ['a tag letter', '\u{E0041}'],
  ['a private letter', '\uE000'],
  ['a letter that does not exist', '\u{FFFF}'],
  ['an interlinear mark', '\uFFF9'],
  ['a line separator', '\u2028'],
  ['a paragraph separator', '\u2029'],
  ['a next-line control', '\u0085'],
  ['a delete control', '\u007F'],
  ['an escape', '\u001B'],
  ['a backspace', '\b'],
  ['a bell', '\u0007'],
  ['a form feed', '\f'],
  ['a vertical tab', '\v'],
];

/** Letters that are not what they seem, bytes that are no text, and marks that nobody sees. */
export const CHARACTERS: readonly Case[] = [
  ...UNSEEN.map(([name, char]) => {
    const faults = /\p{Script=Hangul}/u.test(char)
      ? ['13 mixed-script', '13 invisible-character']
      : ['13 invisible-character'];
    return ofBody(`${name} in the text`, `It${char} casts.`, refused(...faults));
  }),
  ...table(short, [
    ['a right-to-left override as an escape', '"Ti\\u202Ede"', refused('10 invisible-character')],
    ['a zero-width space as an escape', '"Ti\\u200Bde"', refused('10 invisible-character')],
    ['a half of a letter as an escape', '"Ti\\uD800de"', refused('10 invisible-character')],
    ['a zero as an escape', '"Ti\\0de"', refused('10 invalid-form')],
    ['an escape of a terminal', '"\\e[31mTide"', refused('10 invalid-form')],
    ['a backspace as an escape', '"Ti\\bde"', refused('10 invalid-form')],
    ['a Cyrillic letter among Latin ones', 'Tidе', refused('10 mixed-script')],
    ['a Greek letter among Latin ones', 'Τide', refused('10 mixed-script')],
    ['an Armenian letter among Latin ones', 'Tiԁe', refused('10 mixed-script')],
    ['a Cherokee letter among Latin ones', 'Ꭲide', refused('10 mixed-script')],
    ['a tower of accents', `T${'\u0301'.repeat(20)}ide`, refused('10 stacked-marks')],
    ['a Cyrillic letter as an escape', '"P\\u0430yPal"', refused('10 mixed-script')],
    ['a Cyrillic letter as a long escape', '"P\\U00000430yPal"', refused('10 mixed-script')],
    ['a Latin letter as an escape', '"\\x50аypal"', refused('10 mixed-script')],
    ['a Cyrillic letter on the next line', '"P\\\n  аypal"', refused('10 mixed-script')],
    ['a tower of accents as escapes', `"T${'\\u0301'.repeat(20)}ide"`, refused('10 stacked-marks')],
    ['a tower of which half is escapes', '"T\u0301\u0301\\u0301\\u0301ide"', refused('10 stacked-marks')],
    [
      'a variation selector as an escape beside a true one',
      '"\u2764\uFE0F T\\uFE0Fide"',
      refused('10 invisible-character'),
    ],
    ['a tower of accents on a sign', `Tide!${'\u0301'.repeat(20)}`, refused('10 stacked-marks')],
    ['a tower of accents on a hyphen', `Tide-${'\u0301'.repeat(20)}tide`, refused('10 stacked-marks')],
    ['a tower of accents on a no-break space', `Tide\u00A0${'\u0301'.repeat(4)}`, refused('10 stacked-marks')],
    ['a tower of accents on nothing', `${'\u0301'.repeat(4)}`, refused('10 stacked-marks')],
    ['words of another script as escapes', '"\\u041F\\u0440\\u0438"', harmless()],
    ['an accented letter as an escape', '"Mar\\u00E9e haute"', harmless()],
    ['three accents on a letter', `T${'\u0301'.repeat(3)}idal`, harmless()],
    ['a sign of a key on a keyboard', '1\uFE0F\u20E3 Tide', harmless()],
    ['words of another script', 'Приливы', harmless()],
    ['words from right to left', 'גאות ושפל', harmless()],
    ['letters of Vietnam', 'Thủy triều', harmless()],
    ['an accent apart from its letter', 'Mare\u0301e', harmless()],
    ['wide letters', 'Ｒｉｐｐｌｅ', harmless()],
    ['letters of mathematics', '𝐁𝐫𝐞𝐚𝐤𝐞𝐫', harmless()],
    ['a small picture', '🌊 Swell', harmless()],
    ['a family of small pictures', '👨\u200D👩\u200D👧', refused('10 invisible-character')],
  ]),
  ...table(ofBody, [
    ['a right-to-left override as an entity', 'It &#x202E;casts.', refused('13 invisible-character')],
    ['a left-to-right mark as an entity', 'It &lrm;casts.', refused('13 invisible-character')],
    ['a zero-width joiner as an entity', 'It &zwj;casts.', refused('13 invisible-character')],
    ['a soft hyphen as an entity', 'It &shy;casts.', refused('13 invisible-character')],
    ['a zero as an entity', 'It &#0;casts.', harmless('\uFFFD')],
    ['a letter beyond the last as an entity', 'It &#x110000;casts.', harmless('\uFFFD')],
    ['a half of a letter as an entity', 'It &#xD800;casts.', harmless('\uFFFD')],
    ['a Cyrillic letter as an entity', 'It sells P&#x430;yPal.', refused('13 mixed-script')],
    ['a Greek letter as a named entity', 'It sells P&alpha;yPal.', refused('13 mixed-script')],
    [
      'a Cyrillic letter as an entity in the words of a link',
      'It sells [P&#1072;yPal](member:marlow-turbines).',
      refused('13 mixed-script'),
    ],
    ['a Cyrillic letter as an entity in a table', '| a |\n|---|\n| P&#1072;yPal |', refused('15 mixed-script')],
    ['a Cyrillic letter in bold', 'It sells P**а**yPal.', refused('13 mixed-script')],
    [
      'a Cyrillic letter as an entity in a link',
      'It sells P[&#1072;](member:marlow-turbines)yPal.',
      refused('13 mixed-script'),
    ],
    ['a tower of accents as entities', `It ca${'&#x301;'.repeat(30)}sts.`, refused('13 stacked-marks')],
    ['a tower of accents as entities on a sign', `It casts!${'&#x301;'.repeat(4)}`, refused('13 stacked-marks')],
    ['a tower of accents half in bold', 'It **ca&#x301;&#x301;**&#x301;&#x301;sts.', refused('13 stacked-marks')],
    ['words of another script as entities', 'It sells &#1055;&#1088;&#1080;.', harmless('\u041F\u0440\u0438')],
    ['a Greek letter beside a word as an entity', 'It sells &alpha;-blades.', harmless('α-blades')],
    ['an unknown entity', 'It &evil;casts.', refused('13 mark-without-effect')],
    ['an entity without its end', 'It &lt script &gt casts.', harmless('&lt script &gt')],
    ['twenty thousand marks on a line', `It${'\u200B'.repeat(18_000)}casts.`, refused('13 invisible-character')],
  ]),
  ...table(ofText, [
    ['UTF-16 with a mark', utf16(memberFile('x'), 'LE', true), refused('1 encoding')],
    ['UTF-16 of large computers', utf16(memberFile('x'), 'BE', true), refused('1 encoding')],
    ['UTF-16 without a mark', utf16(memberFile('x'), 'LE', false), refused('1 control-character')],
    ['UTF-32', utf8([...memberFile('x')].map((c) => `${c}\0\0\0`).join('')), refused('1 control-character')],
    ['UTF-7', memberFile('UTF-7', {}, `${TEXT}+ADw-script+AG-alert()\n`), harmless('+ADw-script+AG-')],
    ['Latin 1', withBytes('Latin 1', 0xe9), refused('11 encoding')],
    ['Windows 1252', withBytes('Windows 1252', 0x93), refused('11 encoding')],
    ['an overlong slash', withBytes('an overlong slash', 0xc0, 0xaf), refused('11 encoding')],
    ['an overlong angle bracket', withBytes('an overlong bracket', 0xe0, 0x80, 0xbc), refused('11 encoding')],
    ['half a letter in bytes', withBytes('half a letter', 0xed, 0xa0, 0x80), refused('11 encoding')],
    ['a letter cut off', withBytes('a letter cut off', 0xe2, 0x82), refused('11 encoding')],
    ['Shift JIS', withBytes('Shift JIS', 0x83, 0x5c), refused('11 encoding')],
    ['a letter beyond Unicode', withBytes('beyond', 0xf5, 0x80, 0x80, 0x80), refused('11 encoding')],
    ['a byte of zero in the text', withBytes('zero', 0), refused('11 control-character')],
    ['a byte of zero among the facts', memberFile('x').replace('maker', 'ma\0ker'), refused('4 control-character')],
    [
      'a byte-order mark at the head',
      `\uFEFF${memberFile('a byte-order mark at the head')}`,
      refused('1 byte-order-mark'),
    ],
    [
      'two byte-order marks',
      `\uFEFF\uFEFF${memberFile('x')}`,
      refused('1 byte-order-mark', '1 no-frontmatter', '1 invisible-character'),
    ],
    ['line ends of Windows', memberFile('line ends of Windows').replaceAll('\n', '\r\n'), harmless()],
    ['line ends of the first Macintosh', memberFile('x').replaceAll('\n', '\r'), refused('1 no-frontmatter')],
    ['mixed line ends', memberFile('mixed line ends').replace('summary', 'city: Brest\r\nsummary'), harmless()],
    ['a carriage return inside a value', memberFile('x').replace('maker', 'ma\rker'), refused('4 false-fence')],
    ['no end of the last line', memberFile('no end of the last line').trimEnd(), harmless()],
  ]),
];
