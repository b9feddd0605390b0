import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { inOneLine } from '../../checks/report.ts';
import { fill } from '../../i18n/fill.ts';
import { t } from '../../i18n/t.ts';
import type { Fault } from '../../library/fault.ts';
import { languageCalled } from '../../library/meant/language.ts';
import { datesMeant } from '../../library/meant/meant.ts';
import { nearest } from '../../library/meant/nearest.ts';
import { LANGS, languageTagged, tagMeant, type Lang } from '../../schema/languages.ts';
import { dayOfToday } from '../../settings.ts';
import { filesBelow } from '../../setup/stamps.mjs';
import { langOf } from '../new/command.ts';
import { Stopped, stopped, type Screen } from '../new/dialogue.ts';
import { errorsLeft } from './errors-left.ts';
import { flagsOf } from '../new/kind.ts';
import { baseOf, starterFiles } from './starter-files.ts';

/** Mends a folder and checks it, in a process that speaks the languages of that folder. */
const TRY = resolve(import.meta.dirname, '../../../scripts/try-site.ts');

/** A name as long as stands in a masthead. */
const MOST_LETTERS = 28;

/** What is asked. */
type Question =
  | 'name'
  | 'languages'
  | 'short'
  | 'subject'
  | 'subject-fr'
  | 'line'
  | 'line-fr'
  | 'begun'
  | 'address'
  | 'repository'
  | 'to';
type Answers = Readonly<Record<Question, string>>;

/** What is asked, in this order, and what is taken where nothing is answered; `name` alone has nothing of the kind. */
const QUESTIONS: Readonly<Record<Question, (said: Answers, today: string) => string>> = {
  name: () => '',
  languages: () => 'en, fr',
  short: ({ name }) => (name.length <= MOST_LETTERS ? name : name.replace(/[^\p{Lu}]/gu, '') || name),
  subject: (said) => (speaks(said, 'en') ? `the ${said.name}` : said.name),
  'subject-fr': ({ name }) =>
    /^(?:l(?:e|a|es) |l’)/i.test(name) ? name : /^[aeiouhéèêœ]/i.test(name) ? `l’${name}` : `le ${name}`,
  line: ({ name }) => `${name}: who says what, and on what evidence.`,
  'line-fr': ({ name }) => `${name} : qui dit quoi, et sur quelles preuves.`,
  begun: (_, today) => today,
  address: () => 'https://example.org',
  repository: () => '',
  to: () => 'content-new',
};
const ASKED = Object.keys(QUESTIONS) as Question[];

/** What was typed as the files have it; undefined where it is none of the answers. */
function meant(key: Question, typed: string): string | undefined {
  if (key === 'to') return typed.trim();
  const text = typed
    .trim()
    .normalize('NFC')
    .replace(/"([^"]*)"/g, key.endsWith('-fr') ? '« $1 »' : '“$1”');
  if (key === 'name' || key === 'short') return text.replace(/^[Tt]he\s+/, '');
  if (key === 'begun') {
    const [day, other] = datesMeant(text);
    return other === undefined ? (day ?? text) : text;
  }
  if (key !== 'languages' || text === '') return text;
  const langs = wordsOf(text).map(languageOf);
  return langs.length === 0 || langs.includes(undefined) ? undefined : [...new Set(langs)].join(', ');
}

/** The words of a list, without what joins the last two: “et” is Estonian too, where it joins nothing. */
function wordsOf(list: string): string[] {
  const parts = list.toLowerCase().split(/[,;&+]+/);
  return parts.flatMap((part, n) => {
    const words = part.split(/\s+/).filter((word) => word !== '');
    const joins = (word: string, i: number): boolean =>
      /^(?:and|et|und)$/.test(word) &&
      n + i > 0 &&
      i < words.length - 1 &&
      !/^(?:and|et|und)$/.test(words[i - 1] ?? '');
    return words.filter((word, i) => !joins(word, i));
  });
}

/** The language that a word means, by its tag or its name; of a tag that is written otherwise, none. */
const languageOf = (word: string): string | undefined =>
  languageTagged(word) ?? (tagMeant(word) === undefined ? languageCalled(word) : undefined);

const languagesOf = ({ languages }: Pick<Answers, 'languages'>): string[] => languages.split(', ');
const speaks = (said: Pick<Answers, 'languages'>, lang: string): boolean =>
  languagesOf(said).some((tag) => baseOf(tag) === lang);
/** Whether a question has a point: words in French are asked for in a site that speaks it, others in one that speaks more. */
const hasPoint = (key: Question, said: Answers): boolean =>
  key.endsWith('-fr')
    ? speaks(said, 'fr')
    : (key !== 'subject' && key !== 'line') || languagesOf(said).some((tag) => baseOf(tag) !== 'fr');

/** What was said, and for the rest what is proposed. */
function complete(said: Partial<Answers>, today: string): Answers {
  let all = { name: 'A name' } as Answers;
  for (const key of ASKED) all = { ...all, [key]: said[key]?.trim() || QUESTIONS[key](all, today) || (all[key] ?? '') };
  return all;
}

/** A letter for the mark of the body itself that no other maker has. */
const letterOf = ({ short, name }: Answers): string =>
  [...`${short}${name}SABC`.toUpperCase()].find((letter) => /[A-Z]/.test(letter) && !'PNOE'.includes(letter)) ?? 'S';

/** The files of a new site, by their path. */
function filesFor(said: Answers, today: string): Record<string, string> {
  const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);
  const words = {
    ...said,
    line: ended(said.line),
    lineFr: ended(said['line-fr']),
    subjectFr: said['subject-fr'],
    letter: letterOf(said),
    today,
  };
  // In double quotes of YAML and in Markdown alike, a backslash takes a sign as it is.
  const values = Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, JSON.stringify(value.normalize('NFC')).slice(1, -1)]),
  );
  const languages = languagesOf(said);
  const repository =
    said.repository === '' ? '# repository: https://github.com/…' : `repository: "${values['repository']}"`;
  return starterFiles(languages, (text) =>
    fill(text, 'en', { ...values, first: languages[0] ?? '', repositoryLine: repository }),
  );
}

/** Writes the files into a folder, mends their typography, and says what the check has against them. */
function tried(said: Answers, dir: string, today: string): Fault[] {
  rmSync(dir, { recursive: true, force: true });
  for (const [file, text] of Object.entries(filesFor(said, today))) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  if (LANGS.join(', ') === said.languages) return errorsLeft(dir, today);
  const env = { ...process.env, CONTENT_DIR: dir };
  const { stdout, stderr } = spawnSync(process.execPath, [TRY, dir, today], { env, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Fault[];
}

/** A folder as a shell takes it. */
const quoted = (folder: string): string =>
  /^[\w@%+=:,./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", String.raw`'\''`)}'`;

/** What is wrong with an answer, given those before it; undefined where nothing is. */
function wrongWith(key: Question, said: Partial<Answers>, dir: string, today: string, lang: Lang): string | undefined {
  const value = meant(key, said[key] ?? '');
  if (value === undefined) {
    const found = wordsOf(said[key] ?? '').find((word) => languageOf(word) === undefined);
    const near = found === undefined ? undefined : tagMeant(found);
    if (found !== undefined && near !== undefined) return t(lang, 'say.nearest', { found, near });
    return t(lang, 'say.noneOf', { found: found ?? said[key] ?? '', list: 'en; en, fr; de; es, pt-br …' });
  }
  if (key === 'name' && value === '') return t(lang, 'say.needed');
  if (key === 'to') return existsSync(resolve(value)) ? t(lang, 'site.taken', { folder: value }) : undefined;
  if (key === 'languages') return undefined;
  const faults = tried(complete({ ...said, [key]: value }, today), dir, today);
  // One answer stands in many files: what is said of it in the first one is enough.
  const first = faults.find(({ file }) => file === 'site.yaml') ?? faults[0];
  return first && inOneLine(first, lang);
}

/**
 * Runs `npm run new:site`: asks what a site is about, and writes the smallest content folder that passes the check and
 * is worth looking at. Every question has a flag; `--yes` takes what is proposed.
 * @returns the exit code: 1 where the check refuses, 2 where the command is wrong, 130 where the person stopped
 */
export async function newSite(
  args: readonly string[],
  screen: Screen,
  { env = process.env, today = dayOfToday(env) } = {},
): Promise<number> {
  const { said: flags, stray } = flagsOf(args);
  const lang = LANGS.find((one) => one === flags['lang']) ?? langOf(env);
  const help = ASKED.map((key) => `  --${key.padEnd(12)} ${t(lang, `site.${key}`)}`).join('\n');
  if (flags['help'] !== undefined) {
    screen.print(`npm run new:site -- [--name …]\n\n${help}\n  --lang ${LANGS.join('|')}, --yes, --help`);
    return 0;
  }
  const known: readonly string[] = [...ASKED, 'lang', 'yes', 'help'];
  const odd = [
    ...stray,
    ...Object.keys(flags)
      .filter((flag) => !known.includes(flag))
      .map((flag) => `--${flag}`),
  ];
  for (const found of odd) {
    const near = nearest(found.replace(/^--/, ''), known);
    screen.print(
      t(lang, 'site.noFlag', { found, near: near === undefined ? '' : t(lang, 'say.noFlagNear', { near }) }),
    );
  }
  if (odd.length > 0) return 2;

  const dir = mkdtempSync(join(tmpdir(), 'new-site-'));
  let said: Partial<Answers> = {};
  try {
    const isAsked = flags['yes'] === undefined;
    if (isAsked) screen.print(t(lang, 'site.welcome'));
    for (const key of ASKED) {
      if (!hasPoint(key, complete(said, today))) continue;
      let typed = flags[key];
      const proposed = key === 'to' && env['CONTENT_DIR'] ? env['CONTENT_DIR'] : complete(said, today)[key];
      for (;;) {
        if (typed === undefined && isAsked) {
          const shown = key === 'name' || proposed === '' ? '' : ` [${proposed}]`;
          typed = await screen.ask(`\n${t(lang, `site.${key}`)}${shown}\n> `, () => []);
          if (typed === undefined) throw new Stopped();
        }
        const value = typed?.trim() || (key === 'name' ? '' : proposed);
        // What is proposed follows from answers that were tried.
        const isProposed = !typed?.trim() && key !== 'name' && key !== 'to';
        const wrong = isProposed ? undefined : wrongWith(key, { ...said, [key]: value }, dir, today, lang);
        if (wrong === undefined) {
          said = { ...said, [key]: meant(key, value) };
          break;
        }
        const isFlag = !isAsked || flags[key] !== undefined;
        const question = isFlag ? `--${key}` : t(lang, `site.${key}`);
        screen.print(t(lang, 'site.refused', { question, found: value, wrong }));
        if (isFlag) return key === 'name' || key === 'to' ? 2 : 1;
        // What comes next was meant for the next question.
        if (screen.isPiped) return 1;
        typed = undefined;
      }
    }
    const all = complete(said, today);
    tried(all, dir, today);
    cpSync(dir, resolve(all.to), { recursive: true, force: false, errorOnExist: true });
    screen.print(t(lang, 'site.done', { n: filesBelow(dir).length, folder: all.to, quoted: quoted(all.to) }));
    return 0;
  } catch (error) {
    return stopped(error, screen, lang);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
