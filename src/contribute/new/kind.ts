import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exampleOf } from '../../checks/examples.ts';
import { inOneLine } from '../../checks/report.ts';
import { t } from '../../i18n/t.ts';
import { languageName } from '../../i18n/format.ts';
import { openLibrary, type Library } from '../../library/index.ts';
import { idMeant } from '../../library/meant/meant.ts';
import { nearest } from '../../library/meant/nearest.ts';
import type { Fault } from '../../library/fault.ts';
import { isSingle, isTextKind, KIND_NAMES, KINDS, isListKind, type KindName } from '../../schema/kinds.ts';
import { FIRST_LANG, LANGS, othersOf, type Lang } from '../../schema/languages.ts';
import { fileOf } from '../../schema/identity.ts';
import { dayOfToday } from '../../settings.ts';
import { blanksOf, draftOf, groundOf, type Blank } from '../samples/blueprint.ts';
import { langOf, newMember } from './command.ts';
import { stopped, type Screen } from './dialogue.ts';
import { idFromName } from '../entry/ident.ts';
import { ask, fillAll, noteIn, openIn, partsOf, questionsOf, type Said } from './kind-answers.ts';
import { Trial } from '../entry/trial.ts';
import { shown } from '../entry/write.ts';

/** A word as names of kinds are held against each other: without accents, capitals and the ends of plurals. */
const folded = (word: string): string => (idMeant(word) ?? '').replace(/s\b/g, '');

/** What else people call a kind in a language. */
const alsoCalled = (kind: KindName, lang: Lang): string[] =>
  (new RegExp(`(?:^|; )${kind}: ([^;]*)`).exec(t(lang, 'new.also'))?.[1] ?? '').split(', ');

/** The kind that is called so: by its name, its folder, or by what it is called in any language. */
function kindNamed(typed: string): KindName | undefined {
  const called = (kind: KindName): string[] => {
    const { room, place } = KINDS[kind];
    const said = LANGS.flatMap((lang) => [t(lang, `thing.${kind}`), ...alsoCalled(kind, lang)]);
    return [kind, room, place, place.replace(/\.\w+$/, ''), ...said];
  };
  const word = folded(typed);
  return word === '' ? undefined : KIND_NAMES.find((kind) => called(kind).some((name) => folded(name) === word));
}

/** The files that there is one of each, which are changed and not written anew. */
const SINGLE = /^(?:site|home|search)(?:\.ya?ml)?$/i;

/** What people call a correction, which is no kind of content. */
const CORRECTION = /^(?:corrections?|rectifi\w*|errat\w*|fix)$/i;

/** The flags of a command line: `--term=x`, `--term x`, `--text.en x`. */
export function flagsOf(args: readonly string[]): { said: Said; stray: string[] } {
  const said: Said = {};
  const stray: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const [, name, value] = /^--([\w.-]+)(?:=([^]*))?$/.exec(args[at] ?? '') ?? [];
    if (name === undefined) stray.push(args[at] ?? '');
    else if (value !== undefined) said[name] = value;
    else if (args[at + 1]?.startsWith('--') === false) said[name] = args[++at] ?? '';
    else said[name] = '';
  }
  return { said, stray };
}

/** What the command takes, for a kind or for all. */
function helpText(kind: KindName | undefined, blanks: readonly Blank[], dir: string, lang: Lang): string {
  if (kind === undefined)
    return [
      'npm run new -- <kind> [--field value …]',
      '',
      ...KIND_NAMES.map((name) => `  ${name.padEnd(10)} ${t(lang, `thing.${name}`)}, ${shown(dir, KINDS[name].place)}`),
    ].join('\n');
  const flags = blanks.flatMap((blank) =>
    partsOf(blank).map((part) => `  --${part.padEnd(18)} ${noteIn(blank, lang)}${blank.isNeeded ? ' *' : ''}`),
  );
  return [`npm run new -- ${kind} [--field value …]`, '', ...flags, `  --lang ${LANGS.join('|')}, --yes, --help`].join(
    '\n',
  );
}

/** The id of a thing: as it was said, or made from its name. */
function idOf(kind: KindName, blanks: readonly Blank[], said: Said): string {
  const own = blanks.find(({ key }) => key === 'id');
  if (own !== undefined) return String(own.value);
  if (said['id'] !== undefined && said['id'] !== '') return idMeant(said['id']) ?? said['id'];
  const name = said['name'] ?? said['term'] ?? said['title'] ?? '';
  const slug = idFromName(name) || `my-${kind}`;
  const date = blanks.find(({ key }) => key === 'date')?.value;
  return kind === 'news' ? `${String(date)}-${slug}` : slug;
}

const isToWrite = ({ code }: Fault): boolean => code === 'placeholder';

/**
 * Runs `npm run new -- <kind>`: writes the smallest right file of a kind, or the entry of its list, with what was said
 * and with “to be written” where nothing was.
 * @returns the exit code: 1 where the check refuses, 2 where the command is wrong, 130 where the person stopped
 */
export async function newKind(
  args: readonly string[],
  dir: string,
  screen: Screen,
  { env = process.env, base = '/', today = dayOfToday(env) } = {},
): Promise<number> {
  const [first = '', ...rest] = args;
  const kind = kindNamed(first);
  if (kind === 'member') return newMember(rest, dir, screen, { env, base, today });
  const { said, stray } = flagsOf(kind === undefined ? args : rest);
  const lang = LANGS.find((one) => one === said['lang']) ?? langOf(env);
  if (kind === undefined) {
    const typed = stray[0];
    if (typed !== undefined && CORRECTION.test(typed)) {
      screen.print(t(lang, 'new.correction', { example: exampleOf('corrections', 'members/acme.yaml') ?? '' }));
      return 2;
    }
    if (typed !== undefined && SINGLE.test(typed)) {
      const file = shown(dir, `${typed.toLowerCase().replace(/\..*/, '')}.yaml`);
      screen.print(t(lang, 'new.single', { file }));
      return 2;
    }
    if (typed !== undefined && typed !== 'help') {
      const near = nearest(typed, KIND_NAMES);
      screen.print(
        near === undefined
          ? t(lang, 'say.noneOf', { found: typed, list: KIND_NAMES.join(', ') })
          : t(lang, 'say.nearest', { found: typed, near }),
      );
    }
    screen.print(helpText(undefined, [], dir, lang));
    return said['help'] === undefined ? 2 : 0;
  }
  const lib = openLibrary(dir);
  const blanks = blanksOf(kind, lib, FIRST_LANG, groundOf(lib, today), said);
  if (said['help'] !== undefined) {
    screen.print(helpText(kind, blanks, dir, lang));
    return 0;
  }
  const known = ['id', 'text', 'yes', 'lang', ...blanks.flatMap(partsOf)];
  const odd = [
    ...Object.keys(said)
      .filter((flag) => !known.includes(flag))
      .map((flag) => `--${flag}`),
    ...stray,
  ];
  if (odd.length > 0) {
    for (const found of odd) {
      const flag = found.replace(/^--/, '');
      const both = blanks.find(({ key, type }) => key === flag && type === 'both');
      const near = nearest(flag, known);
      const words = near === undefined ? '' : t(lang, 'say.noFlagNear', { near });
      screen.print(
        both === undefined
          ? t(lang, 'new.noFlag', { found, near: words, kind })
          : t(lang, 'new.bothFlags', {
              found,
              flags: partsOf(both)
                .map((part) => `--${part}`)
                .join(', '),
            }),
      );
    }
    return 2;
  }
  // What cannot be understood is told before anything is asked.
  const { understood, wrong } = fillAll(blanks, said, lang, lib);
  if (wrong.length > 0) {
    screen.print(`${t(lang, 'say.refused')}\n${wrong.join('\n')}`);
    return 2;
  }
  if (understood.length > 0)
    screen.print(`${t(lang, 'say.readAs')}\n${understood.map((one) => `  ${one}`).join('\n')}`);
  try {
    const around = { dir, lang, screen, today, lib };
    if (said['yes'] !== undefined) return write(kind, blanks, said, around).code;
    screen.print(t(lang, 'new.welcome'));
    if (isTextKind(kind) && lang !== FIRST_LANG)
      screen.print(t(lang, 'new.inFirst', { language: languageName(FIRST_LANG, lang) }));
    await ask(openIn(blanks, said), said, screen, lang, lib);
    for (let before = ''; ;) {
      // Whoever answers is asked again for what was refused, and loses nothing of the rest; who changes nothing is not.
      const { code, refused } = write(kind, blanks, said, around);
      const again = screen.isPiped === true ? [] : questionsOf(refused, blanks, lang);
      const answers = JSON.stringify(Object.entries(said).filter(([, typed]) => typed.trim() !== ''));
      if (again.length === 0 || answers === before) return code;
      before = answers;
      await ask(again, said, screen, lang, lib);
    }
  } catch (error) {
    return stopped(error, screen, lang);
  }
}

/** Holds what was said against the check, writes it, and says what is still to be written. */
function write(
  kind: KindName,
  empty: readonly Blank[],
  said: Said,
  { dir, lang, screen, today, lib }: { dir: string; lang: Lang; screen: Screen; today: string; lib: Library },
): { code: number; refused: readonly Fault[] } {
  const { blanks } = fillAll(empty, said, lang, lib);
  const id = idOf(kind, blanks, said);
  const path = fileOf(kind, id);
  const trial = new Trial(dir, today);
  try {
    const isAppended = isSingle(KINDS[kind]) && trial.has(path);
    if (trial.has(path) && !isAppended) {
      let nth = 2;
      while (trial.has(fileOf(kind, `${id}-${nth}`))) nth++;
      screen.print(t(lang, 'new.taken', { file: shown(dir, path), id: `${id}-${nth}` }));
      return {
        code: 1,
        refused: [{ file: path, line: 1, column: 1, field: '', code: 'file-name', severity: 'error' }],
      };
    }
    const draft = draftOf(kind, blanks, { text: said['text'] });
    const before = isAppended ? `${readFileSync(join(dir, path), 'utf8').trimEnd()}\n` : '';
    const { faults } = trial.try({ [path]: before + draft }, { mend: false, anywhere: true });
    const own = faults.filter(({ file }) => file === path);
    const refused = own.filter((fault) => fault.severity === 'error' && !isToWrite(fault));
    const told = (list: readonly Fault[]): string =>
      list
        .map((fault) => `  ${fault.field}${fault.field && t(lang, 'check.colon')}${inOneLine(fault, lang)}`)
        .join('\n');
    if (refused.length > 0) {
      screen.print(`${t(lang, 'say.refused')}\n${told(refused)}`);
      return { code: 1, refused };
    }
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    if (isAppended) appendFileSync(join(dir, path), draft);
    else writeFileSync(join(dir, path), draft, { flag: 'wx' });
    screen.print(t(lang, 'say.wrote', { files: shown(dir, path) }));
    const left = own.filter(isToWrite);
    if (left.length > 0)
      screen.print(
        `${t(lang, 'new.left')}\n${left.map(({ line, field }) => `  ${shown(dir, path)}:${line}  ${field || 'text'}`).join('\n')}`,
      );
    for (const other of isListKind(kind) ? [] : othersOf(FIRST_LANG))
      screen.print(
        t(lang, 'new.translation', {
          language: languageName(other, lang),
          file: shown(dir, fileOf(kind, id, other)),
          sample: `content/.sample/${kind}.${other}.${KINDS[kind].ending}`,
        }),
      );
    screen.print(t(lang, 'say.next'));
    return { code: 0, refused: [] };
  } finally {
    trial.close();
  }
}
