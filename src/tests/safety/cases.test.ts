import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { report } from '../../checks/report.ts';
import { runChecks } from '../../checks/run.ts';
import type { Fault } from '../../library/fault.ts';
import { readLibrary, type Library } from '../../library/index.ts';
import { Views } from '../../views/views.ts';
import { foreignIn } from '../../markdown/components.ts';
import { explainerModule, explainerParts } from '../../markdown/explainer.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { cutSections } from '../../markdown/sections.ts';
import { walk } from '../../markdown/tree.ts';
import { LANGS } from '../../schema/languages.ts';
import { TINY_CONTENT } from '../support/tiny.ts';
import { faultsInHtml } from './allowed.ts';
import type { Case } from './case.ts';
import { CASES } from './cases/index.ts';
import { contentWith } from './folder.ts';
import { isOurModule } from './module.ts';

const ALL = Object.values(CASES).flat();

/** What this computer can hold in a folder. */
const can = ((): Record<NonNullable<Case['needs']>, boolean> => {
  const dir = mkdtempSync(join(tmpdir(), 'case-'));
  writeFileSync(join(dir, 'a'), '');
  const can = { 'big-and-small-letters': !existsSync(join(dir, 'A')) };
  rmSync(dir, { recursive: true });
  const unix = process.platform !== 'win32';
  return { ...can, links: unix, 'any-name': process.platform === 'linux' };
})();

const errorsOf = (faults: readonly Fault[]): Fault[] => faults.filter((f) => f.severity === 'error');
/** A fault as a verdict names it: its line and its code. */
const short = (fault: Fault): string => `${fault.line} ${fault.code}`;

const codeOf = (fault: string): string => fault.split(' ')[1] ?? '';

/** The HTML of every text of the folder, whatever the check says: the printer is the second line of defence. */
const printedOf = (lib: Library, isWanted: (text: { file: string }) => boolean): { file: string; html: string }[] =>
  LANGS.flatMap((lang) =>
    [...lib.members.values()].flatMap(({ prose }) => {
      const text = prose[lang];
      if (text === undefined || !isWanted(text)) return [];
      return [{ file: text.file, html: renderMarkdown(text.body, new Views(lib, lang, '/').context()) }];
    }),
  );

/** The modules that Astro would run of every explainer of the folder that holds nothing foreign. */
const modulesOf = (lib: Library): { file: string; code: string }[] =>
  lib.graph.docs.flatMap(({ kind, short, tree, lang, prose: { file } }) => {
    let isOurs = kind === 'explainer' && !short;
    walk(tree, (node, ancestors) => {
      isOurs &&= foreignIn(node, ancestors) === undefined;
    });
    const views = new Views(lib, lang, '/');
    return isOurs ? [{ file, code: explainerModule(explainerParts(tree, views.context())) }] : [];
  });

/** A content folder with hostile files in it, as the check saw it. */
interface Looked {
  lib: Library;
  faults: Fault[];
}
const lookAt = (files: Case['files']): Looked => {
  const dir = contentWith(files);
  try {
    const lib = readLibrary(dir);
    return { lib, faults: runChecks(lib, '2024-06-01') };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

/** Whether a case is one new member with one name, its own: such stand beside each other, as in a folder that has many. */
const isOneMember = ({ file, files, needs }: Case): boolean =>
  needs === undefined &&
  Object.keys(files).join() === file &&
  /^members\/[a-z0-9-]+\.md$/.test(file) &&
  /^name: Case of /m.test(String(files[file])) &&
  !/^(?:short|aliases):/m.test(String(files[file])) &&
  !existsSync(join(TINY_CONTENT, file)) &&
  ALL.filter((other) => other.file === file).length === 1;
/** How many stand beside each other; those that must do no harm are among themselves, so that no fault is of another. */
const BESIDE = 40;
const groups = new Map<Case, () => Looked>();
for (const verdict of ['refused', 'harmless']) {
  const like = ALL.filter((c) => isOneMember(c) && verdict in c.verdict);
  for (let from = 0; from < like.length; from += BESIDE) {
    const group = like.slice(from, from + BESIDE);
    let looked: Looked | undefined;
    for (const c of group)
      groups.set(
        c,
        () => (looked ??= lookAt(Object.fromEntries(group.map(({ file, files }) => [file, files[file] ?? ''])))),
      );
  }
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases.map((c) => [c.name, c] as const))('%s', (_name, hostile) => {
    if (hostile.needs && !can[hostile.needs]) return;
    const group = groups.get(hostile);
    const { lib, faults: all } = group?.() ?? lookAt(hostile.files);
    const isOwn = ({ file }: { file: string }): boolean => group === undefined || file === hostile.file;
    const faults = 'refused' in hostile.verdict ? all.filter(isOwn) : all;
    const errors = errorsOf(faults);
    for (const fault of faults) {
      expect(fault.line).toBeGreaterThan(0);
      expect(fault.column).toBeGreaterThan(0);
    }
    if ('refused' in hostile.verdict) {
      const found = [...new Set(errors.filter((f) => f.file === hostile.file).map(short))];
      const codes = new Set(hostile.verdict.refused.map(codeOf));
      const missing = hostile.verdict.refused.filter((fault) => !found.includes(fault));
      const unexpected = found.filter((fault) => !codes.has(codeOf(fault)));
      expect({ missing, unexpected }, found.slice(0, 12).join(', ')).toEqual({ missing: [], unexpected: [] });
    } else expect(errors.map((fault) => `${fault.file} ${short(fault)}`).slice(0, 5)).toEqual([]);
    // What is told of a fault goes to a terminal and to the log of a workflow, where a line end begins a command.
    const words = report('text', { faults, files: 1, seconds: 0, prefix: 'content/', lang: 'en' });
    expect(words).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/);
    // Old commands count anywhere in a line, new ones behind spaces too.
    expect(words).not.toMatch(/##\[|^\s*::/m);
    if (hostile.file.endsWith('.mdx'))
      for (const { file, code } of modulesOf(lib)) expect([file, isOurModule(code)]).toEqual([file, true]);
    for (const { file, html } of faults.some((f) => f.file === 'site.yaml') ? [] : printedOf(lib, isOwn))
      // Pages show it whole, or cut at its headings.
      for (const part of [html, ...cutSections(html).map((section) => section.html)])
        expect([file, faultsInHtml(part)]).toEqual([file, []]);
  });
});

it('tries at least two hundred and fifty ways, each under a name of its own', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(250);
  expect(new Set(ALL.map((c) => c.name)).size).toBe(ALL.length);
});
