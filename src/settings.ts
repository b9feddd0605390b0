import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from './setup/failure.mjs';

/**
 * Where this build reads from and where it will stand. Everything that may differ from one
 * build to the next comes from here, and from the environment only.
 */
export interface Settings {
  /** Absolute path of the content folder (`CONTENT_DIR`, by default `content`). */
  contentDir: string;
  /** Path the site is served below, with both slashes: `/` or `/repo/` (`BASE_PATH`). */
  base: string;
  /** Public origin without a closing slash, or undefined to take the one of `site.yaml` (`SITE_URL`). */
  site: string | undefined;
  /** The day of this build, `YYYY-MM-DD`: what was last checked long before it is said to be due (`SOURCE_DATE_EPOCH`). */
  today: string;
}

type Environment = Record<string, string | undefined>;

/** The last second of the year 9999: later years have more than four digits. */
const LAST_SECOND = 253_402_300_799;

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** @throws where `CONTENT_DIR` names no folder. */
function contentDirOf(named: string | undefined): string {
  if (named === undefined || named === '') return resolve('content');
  const dir = resolve(named);
  if (isFolder(dir)) return dir;
  throw new Failure(
    `CONTENT_DIR is “${named}”, and there is no such folder (${dir}). It names a folder with content, such as CONTENT_DIR=content.`,
  );
}

/**
 * Puts both slashes around a base path: `repo` and `/repo/` give `/repo/`, nothing gives `/`.
 * @throws where it is no path that a site can stand below.
 */
function normaliseBase(path: string | undefined): string {
  const inner = (path ?? '').replace(/^\/|\/$/g, '');
  if (inner === '') return '/';
  const isPart = (part: string): boolean => /^[\w.~-]{1,100}$/.test(part) && !/^\.+$/.test(part);
  if (inner.length <= 500 && inner.split('/').every(isPart)) return `/${inner}/`;
  throw new Failure(
    `BASE_PATH is “${path ?? ''}”: it must be a path of Latin letters, digits and the signs - . _ ~, such as BASE_PATH=/repo/, or / for none.` +
      (/^https?:/i.test(inner) ? ' The address before the path goes to SITE_URL.' : '') +
      (/^[a-z]:[\\/]/i.test(inner)
        ? ' Git Bash makes a folder of a path that begins with a slash: write BASE_PATH=repo.'
        : ''),
  );
}

/** @throws where `SITE_URL` is no address of a whole host. */
function siteOf(address: string | undefined): string | undefined {
  if (address === undefined || address === '') return undefined;
  const url = /^https?:\/\/[^\s\\]+$/i.test(address) ? URL.parse(address) : null;
  const isWhole = url !== null && url.href.replace(/\/+$/, '') === url.origin && !url.href.includes('@');
  if (isWhole) return url.origin;
  const { origin, pathname } = url ?? { origin: '', pathname: '' };
  throw new Failure(
    `SITE_URL is “${address}”: it must be the address of a host with nothing behind it, such as SITE_URL=https://example.org.` +
      (/^\/[\w./~-]*\w\/?$/.test(pathname)
        ? ` The path goes to BASE_PATH: SITE_URL=${origin} BASE_PATH=${pathname}`
        : ''),
  );
}

/**
 * The day that `SOURCE_DATE_EPOCH` names, `YYYY-MM-DD`, or undefined where it is not set.
 * @throws where it is no number of seconds since 1970.
 */
export function namedDay(env: Environment = process.env): string | undefined {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return undefined;
  if (/^\d{1,12}$/.test(epoch) && Number(epoch) <= LAST_SECOND)
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  throw new Failure(
    `SOURCE_DATE_EPOCH is “${epoch}”: it must be a whole number of seconds since 1970, such as SOURCE_DATE_EPOCH=1782259200 for ${new Date(1_782_259_200_000).toISOString().slice(0, 10)}.`,
  );
}

/** The day that everything is reckoned from, `YYYY-MM-DD`: the one that is named, else the clock’s. @throws as `namedDay` */
export const dayOfToday = (env: Environment = process.env): string =>
  namedDay(env) ?? new Date().toISOString().slice(0, 10);

/** Reads the settings from an environment, by default this process's. @throws a sentence that says what is allowed. */
export function readSettings(env: Environment = process.env): Settings {
  return {
    contentDir: contentDirOf(env['CONTENT_DIR']),
    base: normaliseBase(env['BASE_PATH']),
    site: siteOf(env['SITE_URL']),
    today: dayOfToday(env),
  };
}
