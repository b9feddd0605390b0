import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { filesIn } from '../built/files.ts';
import { LANGS } from '../schema/languages.ts';
import { folderOf, NAMES_FILE, TEXTS_FILE } from '../search/query/book.ts';
import { compress } from '../server/compress.ts';

/** What a phase of a build costs. */
export interface Cost {
  name: string;
  /** Seconds of processors, of this process and of those it started. */
  cpu: number;
  /** The most memory, in bytes, of this process or of those it started. */
  memory: number;
}

/** Linux counts the processor’s time of ended children in hundredths of a second. */
const TICKS = 100;

const procFile = (name: string): string | undefined => {
  try {
    return readFileSync(`/proc/${name}`, 'utf8');
  } catch {
    return undefined;
  }
};

const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  // The name of the program, in brackets, may hold spaces.
  const fields =
    procFile('self/stat')
      ?.replace(/^.*\) /, '')
      .split(' ') ?? [];
  return (user + system) / 1e6 + (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) / TICKS;
};

const kilobytes = (status: string | undefined, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status ?? '')?.[1] ?? 0) * 1024;

/** The memory of all processes that this one has started, and that those have. */
function memoryOfChildren(): number {
  const processes = new Map<string, { parent: string; memory: number }>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const status = procFile(`${pid}/status`);
    const parent = /^PPid:\s+(\d+)/m.exec(status ?? '')?.[1];
    if (parent !== undefined) processes.set(pid, { parent, memory: kilobytes(status, 'VmRSS') });
  }
  const isOurs = (pid: string): boolean => {
    const parent = processes.get(pid)?.parent;
    return parent !== undefined && (parent === String(process.pid) || isOurs(parent));
  };
  return [...processes].reduce((sum, [pid, { memory }]) => sum + (isOurs(pid) ? memory : 0), 0);
}

/** Measures the phases of a build, on Linux. */
export class Meter {
  readonly costs: Cost[] = [];

  readonly phase = async (name: string, work: () => Promise<void>): Promise<void> => {
    // From here on, the most memory is counted anew.
    writeFileSync('/proc/self/clear_refs', '5');
    let most = 0;
    const look = setInterval(() => {
      most = Math.max(most, memoryOfChildren());
    }, 250);
    const before = cpuNow();
    try {
      await work();
    } finally {
      clearInterval(look);
      const own = kilobytes(procFile('self/status'), 'VmHWM');
      this.costs.push({ name, cpu: cpuNow() - before, memory: Math.max(own, most) });
    }
  };
}

/** Files of one kind. */
export interface Heap {
  kind: string;
  files: number;
  bytes: number;
}

/** The compressed bytes that search fetches up to its first full answer, in the language where they are most. */
export function searchBytes(dist: string): number {
  const size = (file: string): number => compress(readFileSync(join(dist, file)), 'br').length;
  const files = filesIn(dist);
  const scripts = ['start', 'engine'].map((name) => {
    const script = files.find((file) => new RegExp(`/${name}\\.[\\w-]+\\.js$`).test(file));
    if (script === undefined) throw new Error(`the site has no ${name} of search`);
    return size(script);
  });
  const indexes = LANGS.map((lang) => size(folderOf(lang) + NAMES_FILE) + size(folderOf(lang) + TEXTS_FILE));
  return scripts.reduce((sum, bytes) => sum + bytes, Math.max(...indexes));
}

/** The files of a built site by their ends, the heaviest kind first. */
export function heapsOf(dist: string): Heap[] {
  const heaps = new Map<string, Heap>();
  for (const file of filesIn(dist)) {
    const kind = file.startsWith('pagefind/') ? 'pagefind/' : extname(file) || 'other';
    const heap = heaps.get(kind) ?? { kind, files: 0, bytes: 0 };
    heap.files += 1;
    heap.bytes += statSync(join(dist, file)).size;
    heaps.set(kind, heap);
  }
  return [...heaps.values()].sort((a, b) => b.bytes - a.bytes);
}
