import { relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent, filesBelow } from './check.ts';
import { fixContent } from './fix.ts';
import { t } from '../i18n/t.ts';
import { FORMATS, report, visible, type Format } from './report.ts';
import { watchFolder } from './watch.ts';
import { FIRST_LANG, LANGS, type Lang } from '../schema/languages.ts';

const HELP = `npm run check -- [options] [paths]

Checks the files of the content folder and shows every fault at once.

  --format text|json|github   how the faults are printed (text)
  --lang ${LANGS.join('|').padEnd(20)} the language of the messages (${FIRST_LANG})
  --fix                       mends typography, line ends and translation marks, and says what it changed
  --watch                     stays and checks again at each change
  --help                      this text

Paths narrow the report to files or folders: npm run check -- content/members/acme.md`;

export interface Options {
  format: Format;
  lang: Lang;
  fix: boolean;
  watch: boolean;
  help: boolean;
  paths: string[];
}

/**
 * Reads the words of a command line. @throws with a sentence where they do not fit.
 * @internal The command shows no options; its test looks at them.
 */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      lang: { type: 'string', default: FIRST_LANG },
      fix: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const format = FORMATS.find((f) => f === values.format);
  const lang = LANGS.find((l) => l === values.lang);
  if (format === undefined) throw new Error(`--format ${values.format}: use ${FORMATS.join(', ')}`);
  if (lang === undefined) throw new Error(`--lang ${values.lang}: use ${LANGS.join(' or ')}`);
  return { format, lang, fix: values.fix, watch: values.watch, help: values.help, paths: positionals };
}

/** Puts a command’s words on the screen or elsewhere. */
export type Print = (text: string, to?: 'out' | 'err') => void;

function fix(dir: string, below: (file: string) => boolean, prefix: string, lang: Lang, print: Print): void {
  const { mended, kept } = fixContent(dir, below);
  for (const [file, what] of mended) {
    const list = [...what].map(([key, n]) => t(lang, `mended.${key}`) + (n > 1 ? ` (${n})` : ''));
    print(t(lang, 'check.fixed', { file: visible(prefix + file), what: list.join(', ') }), 'err');
  }
  for (const file of kept) print(t(lang, 'check.kept', { file: visible(prefix + file) }), 'err');
  if (mended.size === 0 && kept.length === 0) print(t(lang, 'check.nothing'), 'err');
}

/**
 * Runs `npm run check`.
 * @returns the exit code: 1 where there are errors, 2 where the command itself is wrong.
 */
export async function check(args: readonly string[], dir: string, print: Print): Promise<number> {
  let options: Options;
  let below: (file: string) => boolean;
  try {
    options = readOptions(args);
    below = filesBelow(dir, options.paths);
  } catch (error) {
    print(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`, 'err');
    return 2;
  }
  if (options.help) {
    print(HELP);
    return 0;
  }
  const inside = relative(process.cwd(), dir).split(sep).join('/');
  const prefix = inside === '' ? '' : `${inside}/`;
  if (options.fix) fix(dir, below, prefix, options.lang, print);
  const show = (): number => {
    const checked = checkContent(dir);
    const faults = checked.faults.filter((f) => below(f.file));
    const words = report(options.format, { ...checked, faults, prefix, lang: options.lang });
    if (words !== '') print(words);
    return faults.some((f) => f.severity === 'error') ? 1 : 0;
  };
  if (!options.watch) return show();
  // The watch begins before the first check, so that nothing is missed between the two.
  const { lang } = options;
  await watchFolder(dir, () => {
    // An editor that shows the faults forgets the earlier ones here.
    print(`\n${t(lang, 'check.again')}`);
    try {
      show();
    } catch (error) {
      // Such as site.yaml taken away for a moment, while another branch is checked out.
      print(error instanceof Error ? error.message : String(error), 'err');
    }
  });
  const code = show();
  print(`\n${t(lang, 'check.watching', { dir: inside })}`, 'err');
  return code;
}
