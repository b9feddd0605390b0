import { languageName } from '../../i18n/format.ts';
import { keysOf, t, type Key } from '../../i18n/t.ts';
import type { Library } from '../../library/index.ts';
import { FIRST_LANG, inEach, LANGS, othersOf, type Lang } from '../../schema/languages.ts';
import type { InLanguages } from '../../schema/primitives.ts';
import type { Site } from '../../schema/site.ts';
import { samplesOfKinds, sourceNamed } from './blueprint.ts';
import { toYaml } from './yaml.ts';

/** The fields of a member, in the order in which the sample notes them. */
const NOTED = keysOf('note.').map((key) => key.slice('note.'.length) as Noted);
export type Noted = Extract<Key, `note.${string}`> extends `note.${infer N}` ? N : never;

/** Fields that the sample fills in; of the others it shows how they are written. */
const FILLED: ReadonlySet<Noted> = new Set<Noted>([
  'name',
  'summary',
  'kind',
  'sector',
  'country',
  'website',
  'joined',
  'founding',
  'sources',
  'basis',
  'checked',
]);

/** An example in each language of the site: in English where there is none in its own. */
const inItsOwn = (en: string, fr: string): Record<Lang, string> => inEach((lang) => (lang === 'fr' ? fr : en));

/** The same for what things are called, which is one word where all languages have the same. */
const calledIn = (en: string, fr: string): InLanguages => {
  const names = inItsOwn(en, fr);
  const [name = '', ...others] = new Set(Object.values(names));
  return others.length === 0 ? name : names;
};

/** What the sample says, in words of this site: its kinds, its sectors, its first source. */
function values(site: Site, member: string): Record<Noted, unknown> {
  const source = sourceNamed(site);
  const [kind, sector, group] = [site.kinds, site.sectors, site.groups].map((words) => Object.keys(words)[0]);
  return {
    name: 'Acme Labs',
    short: calledIn('Acme', 'Acmé'),
    aliases: ['Acme Laboratories'],
    summary: t(FIRST_LANG, 'sample.summary'),
    kind,
    sector,
    country: 'CH',
    city: calledIn('Geneva', 'Genève'),
    website: 'https://www.example.org',
    joined: site.factsUpTo,
    founding: false,
    named: true,
    group,
    weak: true,
    related: [member],
    sources: [source],
    basis: { joined: source, country: 'general-knowledge', website: 'general-knowledge', kind: 'judgement' },
    checked: site.factsUpTo,
    archived: { on: site.factsUpTo, reason: inItsOwn('It left.', 'Il est parti.') },
    movedTo: member,
    movedOn: site.factsUpTo,
    corrections: [
      { on: site.factsUpTo, what: inItsOwn('It said this; it says that.', 'On lisait ceci ; on lit cela.') },
    ],
  };
}

/** One field with its note; a field that is not filled in begins with `#`. */
function lines(key: Noted, value: unknown, note: string, filled: boolean): string {
  const [first = '', ...rest] = toYaml({ [key]: value })
    .trimEnd()
    .split('\n');
  // Words by language stand on one line: whoever takes the sign of a note away finds all of them.
  const words = key === 'short' || key === 'city' ? rest.map((line) => line.trim()).join(', ') : '';
  const all = words === '' ? [`${first} # ${note}`, ...rest] : [`${first} { ${words} } # ${note}`];
  return all.map((line) => (filled ? line : `#${line}`)).join('\n');
}

/**
 * A member’s file that says in notes what may stand in it.
 * @param short only what is needed, without what most members do not have
 */
function memberSample(lib: Pick<Library, 'site' | 'members'>, lang: Lang, short = false): string {
  const { site, members } = lib;
  const list = { kind: site.kinds, sector: site.sectors, group: site.groups } as Partial<Record<Noted, object>>;
  const said = values(site, [...members.keys()][0] ?? 'another-member');
  const fields = NOTED.filter((key) => !short || FILLED.has(key)).map((key) => {
    const note = t(lang, `note.${key}`, { list: Object.keys(list[key] ?? {}).join(', ') });
    return lines(key, said[key], note, FILLED.has(key));
  });
  const source = sourceNamed(site);
  const text = t(FIRST_LANG, 'sample.text', { source, language: languageName(FIRST_LANG, FIRST_LANG) });
  const notes = [
    t(lang, 'sample.copy'),
    ...(short ? [] : [t(lang, 'sample.notes')]),
    t(lang, 'sample.length', { language: languageName(FIRST_LANG, lang) }),
  ];
  return `---\n${notes.map((note) => `# ${note}`).join('\n')}\n${fields.join('\n')}\n---\n${text}\n`;
}

/** The sentences of the sample of another language than the first. */
const otherWords = (lang: Lang): [copy: string, text: string] => {
  const first = languageName(FIRST_LANG, lang);
  return [
    t(lang, 'sample.otherCopy', { lang, first }),
    t(lang, 'sample.otherText', { first, language: languageName(lang, lang) }),
  ];
};

/** The file of another language beside it. */
function otherSample(lang: Lang): string {
  const [copy, text] = otherWords(lang);
  return `---\n# ${copy}\n${toYaml({ summary: t(lang, 'sample.summary') })}---\n${text}\n`;
}

/** The samples that people copy, by the name of their file. */
export const samples = (lib: Pick<Library, 'site' | 'members'>): Record<string, string> => ({
  'member.md': memberSample(lib, LANGS.includes('en') ? 'en' : FIRST_LANG),
  ...(LANGS.includes('fr') ? { 'membre.md': memberSample(lib, 'fr') } : {}),
  ...Object.fromEntries(othersOf(FIRST_LANG).map((lang) => [`member.${lang}.md`, otherSample(lang)])),
  ...samplesOfKinds(lib),
});

/**
 * The address at which the host of the repository opens its editor with a new member’s file, filled in with the sample;
 * undefined where the site has no repository.
 */
export function newMemberAddress(lib: Pick<Library, 'site' | 'members'>, lang: Lang): string | undefined {
  const { repository, branch } = lib.site;
  if (repository === undefined) return undefined;
  const value = encodeURIComponent(memberSample(lib, lang, true));
  return `${repository}/new/${branch}/content/members?filename=acme-labs.md&value=${value}`;
}
