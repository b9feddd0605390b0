import type { Fault } from '../../library/fault.ts';
import { nearest } from '../../library/meant/nearest.ts';
import { nearestAddress } from '../../schema/host.ts';
import { isSafeAddress, languageOf, parseTypedLink } from '../../schema/links.ts';
import { KINDS, SCHEMES } from '../../schema/kinds.ts';
import { LANGS } from '../../schema/languages.ts';
import { slugOf, textOf, walk, type Node } from '../../markdown/tree.ts';
import type { Context } from '../context.ts';
import { markdownTexts, type MarkdownText } from '../texts.ts';
import type { Unit } from '../units.ts';
import { short } from './texts.ts';

/** More links than anybody can read are there to do harm. */
const MOST_LINKS = 300;

/** Links lead where they say, and there are not too many. */
export const links = (unit: Unit, c: Context): Fault[] => markdownTexts(unit).flatMap((text) => ofText(text, c));

function ofText({ tree, tell }: MarkdownText, c: Context): Fault[] {
  const out: Fault[] = [];
  let links = 0;
  walk(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') {
      const fault = ofLink(node, tell, c);
      if (fault) out.push(fault);
    }
    if ((node.type === 'link' || node.type === 'linkReference') && ++links === MOST_LINKS + 1)
      out.push(tell(node, 'too-many-links', { params: { limit: MOST_LINKS } }));
  });
  return out;
}

const SCRIPTS = /^(?:javascript|vbscript|data|file|blob|view-source|ftp|about|chrome)$/i;

const nearestOf = (value: string | undefined): { nearest?: string } => (value ? { nearest: value } : {});

/** The language that was meant: by its code in other letters or with a region, or by its name. */
function languageMeant(written: string): string | undefined {
  const asked = written.trim().toLowerCase();
  const named = LANGS.find((code) =>
    LANGS.some((lang) => new Intl.DisplayNames(lang, { type: 'language' }).of(code)?.toLowerCase() === asked),
  );
  const address = `lang:${named ?? asked.slice(0, 2)}`;
  const isCode = named !== undefined || /^[a-z]{2}(?:[-_].*)?$/.test(asked);
  return isCode && languageOf(address) !== undefined ? address : undefined;
}

/** The thing that a path of this site was meant for: `/members/acme/`, `../members/acme.md`. */
function thingAt(path: string, c: Context): string | undefined {
  const [name = '', folder] = path
    .replace(/[?#].*$/, '')
    .split('/')
    .filter((part) => !/^\.*$/.test(part))
    .reverse();
  const own = SCHEMES.filter((scheme) => scheme === folder || KINDS[scheme].place === folder);
  return c.named(name.replace(/\.(?:mdx?|html?)$/, ''), own.length > 0 ? own : SCHEMES);
}

function ofLink(node: Node, tell: MarkdownText['tell'], c: Context): Fault | undefined {
  const url = node.url ?? '';
  if (parseTypedLink(url) ?? languageOf(url)) {
    return node.type === 'link' && textOf(node).trim() === '' ? tell(node, 'empty-link', { found: url }) : undefined;
  }
  const [, scheme, rest = ''] = /^([a-z][\w+.-]*?)\s*:([\s\S]*)$/i.exec(url) ?? [];
  const found = short(url);
  if (scheme === undefined) {
    const meant = /^(?:\/\/|www\.)/i.test(url) ? nearestAddress(url) : thingAt(url, c);
    return tell(node, 'relative-link', { found, ...nearestOf(meant) });
  }
  if (/^lang$/i.test(scheme)) return tell(node, 'unknown-language', { found, ...nearestOf(languageMeant(rest)) });
  const typed = SCHEMES.find((s) => s === scheme.toLowerCase());
  if (typed) {
    const [id = '', place] = rest.split('#');
    const slug = id.trim() === '' ? '' : slugOf(id);
    const guess = slug === '' ? undefined : `${typed}:${slug}${place ? `#${slugOf(place)}` : ''}`;
    return tell(node, 'malformed-link', { found, ...nearestOf(guess) });
  }
  if (/^https?$|^mailto$/i.test(scheme)) {
    const own = c.own(url);
    if (own !== undefined)
      return tell(node, 'relative-link', { found, nearest: own, params: { cause: 'cause.own-page' } });
    if (!isSafeAddress(url)) return tell(node, 'unsafe-link', { found, ...nearestOf(nearestAddress(url)) });
    if (/^http$/i.test(scheme))
      return tell(node, 'http-address', {
        severity: 'warning',
        found,
        nearest: url.replace(/^http/i, 'https'),
      });
    return node.type === 'link' && textOf(node).trim() === '' ? tell(node, 'empty-link', { found }) : undefined;
  }
  if (SCRIPTS.test(scheme)) return tell(node, 'unsafe-link', { found });
  const guess = nearest(scheme, [...SCHEMES, 'lang']);
  return tell(node, 'unknown-scheme', {
    found: `${scheme}:`,
    allowed: [...SCHEMES, 'lang'].map((s) => `${s}:`),
    ...nearestOf(guess && `${guess}:${rest}`),
  });
}
