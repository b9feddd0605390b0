import type { Cost, Heap } from './measure.ts';

/** What one bench found. */
export interface Bench {
  members: number;
  machine: string;
  pages: number;
  costs: readonly Cost[];
  heaps: readonly Heap[];
  /** Compressed bytes up to the first full answer of search. */
  search: number;
}

/** What a page may bring with it, at any size, and search up to a thousand members; a time is never among the limits. */
const LIMITS = { filesPerPage: 8, bytesPerPage: 120_000, search: 130_000 } as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const number = (n: number, digits = 0): string =>
  n.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  row(head) + row(head.map((_, i) => (i === 0 ? '---' : '--:'))) + rows.map(row).join('');

/** The limits that a bench has broken, a sentence each. */
export function broken({ members, pages, heaps, search }: Bench): string[] {
  const files = sum(heaps.map((heap) => heap.files)) / pages;
  const bytes = sum(heaps.map((heap) => heap.bytes)) / pages;
  return [
    ...(files > LIMITS.filesPerPage ? [`${number(files, 1)} files a page; at most ${LIMITS.filesPerPage}.`] : []),
    ...(bytes > LIMITS.bytesPerPage ? [`${number(bytes)} bytes a page; at most ${number(LIMITS.bytesPerPage)}.`] : []),
    ...(members <= 1000 && search > LIMITS.search
      ? [`${number(search)} bytes of search; at most ${number(LIMITS.search)}.`]
      : []),
  ];
}

const headOf = (members: number): string => `## ${number(members)} members more\n`;

function sectionOf({ members, machine, pages, costs, heaps, search }: Bench): string {
  const cpu = (seconds: number): string[] => [number(seconds, 1), number((seconds * 1000) / pages, 1)];
  const phases = costs.map((cost) => [cost.name, ...cpu(cost.cpu), number(cost.memory / 1e6)]);
  const all = ['**all**', ...cpu(sum(costs.map((c) => c.cpu))), number(Math.max(...costs.map((c) => c.memory)) / 1e6)];
  const kinds = heaps.map(({ kind, files, bytes }) => [`\`${kind}\``, number(files), number(bytes / 1000)]);
  const total = ['**all**', number(sum(heaps.map((h) => h.files))), number(sum(heaps.map((h) => h.bytes)) / 1000)];
  return (
    `${headOf(members)}\n${number(pages)} pages; ${machine}.\n\n` +
    `${table(['phase', 'CPU, s', 'CPU a page, ms', 'most memory, MB'], [...phases, all])}\n` +
    `${table(['kind of file', 'files', 'kB'], [...kinds, total])}\n` +
    `Search answers in full after ${number(search)} compressed bytes.\n`
  );
}

const INTRO = `# What a build costs

Written by \`npm run bench -- --members 50\` (or another number): the content of this site with so many made-up members more, built without what earlier builds have kept. Processor time counts all processes of a phase; it grows where a machine is busy with other things too, so only figures of one run are to be compared. Files and bytes are the same on every machine.
`;

/** Puts a bench into the report, in the place of the last one of its size. */
export function withBench(report: string, bench: Bench): string {
  const sections = new Map(
    report
      .split(/^(?=## )/m)
      .slice(1)
      .map((section) => [`${section.split('\n')[0] ?? ''}\n`, section.trimEnd()]),
  );
  sections.set(headOf(bench.members), sectionOf(bench).trimEnd());
  const sizeOf = (head: string): number => Number(head.replace(/\D/g, ''));
  const sorted = [...sections].sort((a, b) => sizeOf(a[0]) - sizeOf(b[0])).map(([, section]) => section);
  return `${[INTRO.trimEnd(), ...sorted].join('\n\n')}\n`;
}
