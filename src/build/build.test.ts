import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../setup/failure.mjs';
import { buildIsCurrent } from '../setup/stamps.mjs';
import { TINY_CONTENT } from '../tests/support/tiny.ts';
import { faultsInLog, faultsTold } from './blame.ts';
import { build } from './build.ts';
import { takeLock } from './lock.ts';
import { swapIn } from './swap.ts';

let root = '';
const put = (file: string, text: string): void => {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
};
const get = (file: string): string => readFileSync(join(root, file), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
  // What these builds print is made up, and would look like faults of the real one.
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  rmSync(root, { recursive: true });
  vi.restoreAllMocks();
});

/** Stands for Astro: writes a page into the folder it is given, prints, and ends as told. */
const astro = (page: string, { prints = '', code = 0 } = {}): void => {
  put(
    'node_modules/astro/bin/astro.mjs',
    `import { mkdirSync, writeFileSync } from 'node:fs';
     const dir = process.argv[process.argv.indexOf('--outDir') + 1];
     mkdirSync(dir, { recursive: true });
     writeFileSync(dir + '/index.html', ${JSON.stringify(page)});
     console.log(${JSON.stringify(prints)});
     process.exitCode = ${code};`,
  );
};

describe('a build', () => {
  it('puts the finished site in place, notes what it was made from, and leaves nothing beside it', async () => {
    put('dist/old.html', 'old');
    astro('new');
    await build({ root, steps: [] });
    expect(get('dist/index.html')).toBe('new');
    expect(existsSync(join(root, 'dist/old.html'))).toBe(false);
    expect(buildIsCurrent(root)).toBe(true);
    for (const rest of ['dist-next', 'dist-old', 'build.lock'])
      expect(existsSync(join(root, '.cache', rest))).toBe(false);
  });

  it.each([
    ['Astro fails', { code: 1 }, 'Astro could not build'],
    [
      'Astro goes on over an error',
      { prints: '10:00:00 [ERROR] [glob-loader] Error rendering a.md' },
      'Error rendering a.md',
    ],
  ])('leaves the old site alone when %s', async (_case, outcome, message) => {
    astro('good');
    await build({ root, steps: [] });
    astro('half', outcome);
    await expect(build({ root, steps: [] })).rejects.toThrow(message);
    expect(get('dist/index.html')).toBe('good');
    expect(existsSync(join(root, '.cache/dist-next'))).toBe(false);
    astro('mended');
    await build({ root, steps: [] });
    expect(get('dist/index.html')).toBe('mended');
  });

  it('makes the rest from the pages, in order, and leaves the old site alone when that fails', async () => {
    astro('pages');
    const add = (text: string) => (dist: string) => Promise.resolve(appendFileSync(join(dist, 'index.html'), text));
    const fail = (): Promise<void> => Promise.reject(new Error('no such page'));
    const [index, list] = [
      { name: 'index', run: add(', index') },
      { name: 'list', run: add(', list') },
    ];
    await build({ root, steps: [index, list] });
    expect(get('dist/index.html')).toBe('pages, index, list');
    const broken = build({ root, steps: [list, { name: 'index', run: fail }] });
    await expect(broken).rejects.toThrow('The step “index” failed: no such page');
    expect(get('dist/index.html')).toBe('pages, index, list');
  });

  it('names the file of a page that is torn, where what is made from pages fails', async () => {
    astro('<html><body><div></div></div></body></html>');
    const broken = build({ root, steps: [{ name: 'index', run: () => Promise.reject(new Error('closes div')) }] });
    await expect(broken).rejects.toThrow(
      /^The step “index” failed: closes div\nhome\.yaml:1: the page \/ cannot be made: the page closes div where it is not open/,
    );
    await expect(broken).rejects.toBeInstanceOf(Failure);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  it('tells a fault of Astro by the file, and not by the way through the code', async () => {
    astro('half', {
      code: 1,
      prints:
        '10:00:00 [vite] built\n  ├─ /members/x/index.html10:00:01 [ERROR] TypeError: x\n    at y (z.mjs:1:2)\n10:00:01 [ERROR] [build] Caught error rendering /about/: TypeError: x\nx\n  Stack trace:\n    at y (z.mjs:1:2)',
    });
    await expect(build({ root, steps: [] })).rejects.toThrow(
      /^Astro could not build the pages\.\npages\/about\/en\.md:1: the page \/about\/ cannot be made: TypeError: x$/,
    );
    astro('half', {
      code: 1,
      prints:
        '10:00:00 [vite] built\n10:00:01 [ERROR] [vite] Build failed\nexplainers/x/en.mdx:9:1: holds code\n  Location:\n    /x:0:0\n  Stack trace:\n    at y (z.mjs:1:2)',
    });
    await expect(build({ root, steps: [] })).rejects.toThrow(/Build failed\nexplainers\/x\/en\.mdx:9:1: holds code$/);
  });

  it('makes no page when the content has faults', async () => {
    astro('new');
    put('scripts/check.ts', 'process.exitCode = 1;');
    await expect(build({ root, steps: [] })).rejects.toThrow('The content has faults');
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });

  it('can go elsewhere, and then says nothing about dist', async () => {
    astro('elsewhere');
    await build({ root, out: 'other/place', steps: [] });
    expect(get('other/place/index.html')).toBe('elsewhere');
    expect(buildIsCurrent(root)).toBe(false);
  });
});

describe('the lock', () => {
  it('keeps a second build out while the first runs', () => {
    // The parent of this test lives longer than it.
    put('lock', String(process.ppid));
    expect(() => takeLock(join(root, 'lock'))).toThrow(`Another build is running (process ${process.ppid})`);
  });

  it('is taken over from a build that was broken off, and given back', () => {
    put('lock', '4194999');
    takeLock(join(root, 'lock'))();
    expect(existsSync(join(root, 'lock'))).toBe(false);
  });
});

it.each([
  ['/explainers/the-compact/', 'explainers/the-compact/en.mdx'],
  ['/fr/explainers/the-compact/', 'explainers/the-compact/fr.mdx'],
  ['/members/saltmere-school/', 'members/saltmere-school.md'],
  ['/fr/members/saltmere-school/', 'members/saltmere-school.fr.md'],
  ['/fr/members/atelier-du-flot/', 'members/atelier-du-flot.md'],
  ['/fr/news/2019-03-04-founding/', 'news/2019-03-04-founding/fr.md'],
  ['/fr/', 'home.yaml'],
  ['/members/', undefined],
  ['/claims/', undefined],
])('knows the content file of %s', (page, file) => {
  for (const base of ['/', '/repo/']) {
    const address = base + page.slice(1);
    expect(faultsTold(`Caught error rendering ${address}: what is wrong`, { contentDir: TINY_CONTENT, base })).toEqual([
      `${file === undefined ? '' : `${file}:1: `}the page ${address} cannot be made: what is wrong`,
    ]);
  }
});

it('reads the faults in a log, colours or not, and lets the rest pass', () => {
  const log = [
    '10:00:00 [content] Synced content',
    '10:00:00 [WARN] [content] data store cleared (force)',
    '10:00:00 [WARN] [glob-loader] Duplicate id "ibm"',
    '\u001b[2m10:00:01\u001b[22m \u001b[31m[ERROR]\u001b[39m something',
    '10:00:02 [WARN] [vite] MODULE_LEVEL_DIRECTIVE',
  ].join('\n');
  expect(faultsInLog(log)).toEqual(['10:00:00 [WARN] [glob-loader] Duplicate id "ibm"', '10:00:01 [ERROR] something']);
});

it('puts the old folder back when the new one cannot be put in place', () => {
  put('dist/index.html', 'old');
  expect(() => {
    swapIn(join(root, 'missing'), join(root, 'dist'), join(root, 'old'));
  }).toThrow('ENOENT');
  expect(get('dist/index.html')).toBe('old');
});
