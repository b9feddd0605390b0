import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { serve } from '../server/serve.ts';
import { readSettings } from '../settings.ts';
import { ARGUMENTS, findBrowser } from '../setup/browser.mjs';
import { CATEGORIES, scores, type Score } from './lighthouse.ts';
import { auditPages, explainersOf } from './pages.ts';
import { bareTwin, PAINT_RATIO, paintRatio, paints, type Paint } from './paint.ts';
import { firstAnswer, SEARCH_LIMIT } from './search.ts';
import { specimenChanges } from './specimen.ts';
import { MOST_TAPS, readersTasks } from '../tests/tasks.ts';

/** Says what was found; gives whether every budget was kept. */
export type Audit = (dist: string, say: (line: string) => void) => Promise<boolean>;

const launch = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findBrowser(process.cwd()), args: ARGUMENTS });

/** A port that was free a moment ago: Lighthouse must be told one. */
async function freePort(): Promise<number> {
  const empty = await serve({ dir: '.', port: 0 });
  await empty.close();
  return empty.port;
}

const line = ({ scores: all, lost }: Score, path: string): string =>
  [all.map((one) => String(one).padStart(4)).join(''), `/${path}`, lost.join(', ')].join('  ').trimEnd();

/** Lighthouse on one page of each kind: all four must be 100. */
export const auditLighthouse: Audit = async (dist, say) => {
  const { url, close } = await serve({ dir: dist, port: 0, base: readSettings().base });
  try {
    const paths = auditPages(dist);
    say(`Lighthouse, phone: ${CATEGORIES.join(', ')}`);
    const all = await scores(
      paths.map((path) => url + path),
      { path: await findBrowser(process.cwd()), args: ARGUMENTS, port: await freePort() },
      (score) => {
        say(line(score, score.url.slice(url.length)));
      },
    );
    const short = all.filter((score) => score.scores.some((one) => one < 100)).length;
    say(short === 0 ? `${all.length} pages, all at 100` : `${short} of ${all.length} pages below 100`);
    return short === 0;
  } finally {
    await close();
  }
};

const PAINT_ROUNDS = 9;

const paintLine = (some: readonly Paint[], what: string): string => {
  const { ratio, page, bare } = paintRatio(some);
  return `${ratio.toFixed(2)}  ${Math.round(page)} ms, bare ${Math.round(bare)} ms  ${what}`;
};

/** The largest paint of each explainer beside its bare twin, slow 4G and a processor slowed four times. */
export const auditPaint: Audit = async (dist, say) => {
  const twins = mkdtempSync(join(tmpdir(), 'bare-'));
  const paths = explainersOf(dist);
  for (const path of paths) {
    mkdirSync(join(twins, path), { recursive: true });
    writeFileSync(join(twins, path, 'index.html'), bareTwin(readFileSync(join(dist, path, 'index.html'), 'utf8')));
  }
  const [page, bare, browser] = await Promise.all([
    serve({ dir: dist, port: 0, base: readSettings().base }),
    serve({ dir: twins, port: 0 }),
    launch(),
  ]);
  try {
    const all = await paints(browser, paths, { page: page.url, bare: bare.url }, PAINT_ROUNDS);
    say(`\nLargest paint, slow 4G, processor slowed four times (together at most ${PAINT_RATIO} times the bare pages)`);
    for (const one of all) say(paintLine([one], `/${one.path}`));
    say(paintLine(all, `all ${all.length} pages, ${all.length * PAINT_ROUNDS} turns`));
    return paintRatio(all).ratio <= PAINT_RATIO;
  } finally {
    await Promise.all([browser.close(), page.close(), bare.close()]);
    rmSync(twins, { recursive: true, force: true });
  }
};

/** The first answer of search, in both languages, on slow 4G. */
export const auditSearch: Audit = async (dist, say) => {
  const { base } = readSettings();
  const [site, browser] = await Promise.all([serve({ dir: dist, port: 0, base }), launch()]);
  try {
    say(`\nFirst answer of search, slow 4G (at most ${SEARCH_LIMIT} ms from opening the box)`);
    let good = true;
    for (const [path, query] of [
      ['', 'hugging face'],
      ['fr/', 'université'],
    ] as const) {
      const ms = await firstAnswer(browser, { port: site.port, path: base + path }, query, 5);
      say(`${Math.round(ms)} ms  “${query}” on /${path}`);
      good &&= ms <= SEARCH_LIMIT;
    }
    return good;
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
};

/** Five things that readers come for: at most two taps each, with the page there and nothing to close. */
export const auditTasks: Audit = async (dist, say) => {
  const [site, browser] = await Promise.all([serve({ dir: dist, port: 0, base: readSettings().base }), launch()]);
  try {
    say(`\nReaders’ tasks, phone, slow 4G (at most ${MOST_TAPS} taps each once the page has come)`);
    const all = await readersTasks(browser, site.url);
    for (const { name, taps, seconds, bytes } of all)
      say(`${taps} taps  ${seconds.toFixed(1).padStart(5)} s  ${String(bytes).padStart(7)} bytes  ${name}`);
    return all.every(({ taps }) => taps <= MOST_TAPS);
  } finally {
    await Promise.all([browser.close(), site.close()]);
  }
};

/** What a change does to the look of the components, beside the main branch. It tells, and is never a fault. */
export const auditSpecimen: Audit = async (_dist, say) => {
  const browser = await launch();
  try {
    say('\nThe specimen of the components, beside that of the main branch');
    const changes = await specimenChanges(browser);
    if (changes === undefined) say('The main branch has none yet.');
    else if (changes.length === 0) say('Nothing differs.');
    else
      for (const { name, pixels, folder } of changes)
        say(`${name}: ${pixels === undefined ? 'another size' : `${pixels} pixels differ`}  ${folder}`);
    return true;
  } finally {
    await browser.close();
  }
};
