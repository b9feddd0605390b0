import { hash } from 'node:crypto';

/** A part of a text, as a translation remembers it: the summary, what stands above the first heading, each section. */
export interface TextPart {
  /** The heading without its markup; undefined for the first two parts. */
  heading: string | undefined;
  /** A short name for what the part says, line ends and outer space apart. */
  hash: string;
}

const HEADING = /^## +(.+?) *#*$/m;

const hashOf = (text: string): string => hash('sha256', text.replace(/\r\n?/g, '\n').trim()).slice(0, 8);
const plain = (heading: string): string => heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]/g, '');

/**
 * Cuts a text into the parts whose changes can be told.
 * @param head what stands above the text and is translated too: the summary, the definition
 */
export function partsOf(head: string, body: string): TextPart[] {
  const [lead = '', ...sections] = body.replace(/\r\n?/g, '\n').split(/^(?=## )/m);
  const above = lead.startsWith('## ') ? ['', lead] : [lead];
  return [head, ...above, ...sections].map((text, i) => ({
    heading: i < 2 ? undefined : plain(HEADING.exec(text)?.[1] ?? ''),
    hash: hashOf(text),
  }));
}

/** The parts of a text in one line, as the file of a translation keeps them. */
export const partsLine = (parts: readonly TextPart[]): string => parts.map(({ hash: h }) => h).join(' ');

/**
 * Which parts of a text a translation has not seen.
 * @param seen the line that the file of the translation keeps
 * @returns the places of new or changed parts, and how many parts are gone
 */
export function changedParts(parts: readonly TextPart[], seen: string): { at: number[]; gone: number } {
  const known = seen.split(' ');
  // The first two have their places; sections may have been moved about.
  const old = new Set(known.slice(2));
  const at = parts.flatMap((part, i) => ((i < 2 ? part.hash === known[i] : old.has(part.hash)) ? [] : [i]));
  const now = new Set(parts.slice(2).map(({ hash: h }) => h));
  const lost = [...old].filter((h) => !now.has(h)).length;
  return { at, gone: Math.max(0, lost - at.filter((i) => i >= 2).length) };
}
