import { resolve } from 'node:path';

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

/** A day from seconds since 1970; today where nothing is named. @throws where they are no number. */
function dayOf(epoch: string | undefined): string {
  if (epoch !== undefined && epoch !== '' && !/^\d{1,11}$/.test(epoch))
    throw new Error(`SOURCE_DATE_EPOCH: “${epoch}” is no number of seconds since 1970.`);
  return (epoch ? new Date(Number(epoch) * 1000) : new Date()).toISOString().slice(0, 10);
}

/** Puts both slashes around a base path: `repo` and `/repo/` give `/repo/`, nothing gives `/`. */
export function normaliseBase(path: string | undefined): string {
  const inner = (path ?? '').replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** Reads the settings from an environment, by default this process's. */
export function readSettings(env: Record<string, string | undefined> = process.env): Settings {
  return {
    contentDir: resolve(env['CONTENT_DIR'] ?? 'content'),
    base: normaliseBase(env['BASE_PATH']),
    site: env['SITE_URL']?.replace(/\/+$/, '') || undefined,
    today: dayOf(env['SOURCE_DATE_EPOCH']),
  };
}
