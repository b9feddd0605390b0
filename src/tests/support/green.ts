import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { distPages } from './dist.ts';
import { PAGE_TYPES } from './page-types.ts';

/** What the pages were at the last run in which a slow check found nothing; it goes with the folder, not with the project. */
const recordOf = (check: string): string => resolve('.cache', 'tests', `green-${check}.json`);

/** What a page says: the names of its files carry hashes that change with every page’s styles. */
const hashOf = (html: string): string =>
  createHash('sha256')
    .update(html.replace(/_assets\/[\w.@-]+/g, ''))
    .digest('hex');

const states = (): Record<string, string> =>
  Object.fromEntries(distPages().map(({ path, html }) => [path, hashOf(html)]));

/**
 * The pages that a check of minutes looks at: all where `ALL_PAGES` is set (on main and every night), otherwise one of
 * each type and state, and every page that has changed since the last run here in which nothing was found.
 */
export function pagesDue(check: string, all: readonly string[]): string[] {
  if (process.env['ALL_PAGES']) return [...all];
  let before: Record<string, string> | undefined;
  try {
    before = JSON.parse(readFileSync(recordOf(check), 'utf8')) as Record<string, string>;
  } catch {
    // There was no such run: there is nothing that can have changed.
  }
  const now = states();
  const known = before ?? now;
  return all.filter((path) => PAGE_TYPES.includes(path) || known[path] !== now[path]);
}

/** Keeps what the pages are now, after a run in which nothing was found. */
export function rememberGreen(check: string): void {
  mkdirSync(dirname(recordOf(check)), { recursive: true });
  writeFileSync(recordOf(check), JSON.stringify(states()));
}
