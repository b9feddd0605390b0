import type { Library } from '../library/index.ts';
import { lastChecked } from '../library/last-checked.ts';

/**
 * The day of an edition: that of `SOURCE_DATE_EPOCH` where a builder sets it, else the newest day on which something
 * in the content was checked or came to pass. Never today, so that the same content gives the same edition.
 */
export function editionDay(lib: Library, env: Record<string, string | undefined> = process.env): string {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch !== undefined && epoch !== '') {
    const seconds = Number(epoch);
    if (!Number.isSafeInteger(seconds) || seconds < 0)
      throw new Error(`SOURCE_DATE_EPOCH is “${epoch}”; expected seconds since 1970, such as 1782259200.`);
    return new Date(seconds * 1000).toISOString().slice(0, 10);
  }
  return lastChecked(lib);
}
