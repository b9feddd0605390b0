import { asCut } from '../query/query.ts';

/** Under which name the searches of a reader are kept, on this device only. */
const KEY = 'searches';
const MOST = 5;

/** What was searched for last, the latest first; nothing where a browser keeps nothing. */
export function recent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((text) => typeof text === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Keeps a search that led somewhere. */
export function remember(text: string): void {
  const asked = asCut(text.trim());
  if (asked === '') return;
  try {
    localStorage.setItem(KEY, JSON.stringify([asked, ...recent().filter((other) => other !== asked)].slice(0, MOST)));
  } catch {
    // The reader’s browser keeps nothing: neither do we.
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is nothing to forget.
  }
}
