import type { Doc } from '../../library/graph.ts';
import type { Fault } from '../../library/fault.ts';
import { nearest } from '../../library/nearest.ts';
import { nearestAddress } from '../../schema/host.ts';
import { isSafeAddress, parseTypedLink, SCHEMES } from '../../markdown/links.ts';
import { COMPONENT_NAMES, foreignIn, type Foreign } from '../../markdown/components.ts';
import { MAX_LEVELS, MOST_ENTITIES, slugOf, textOf, walk, type Node } from '../../markdown/tree.ts';
import { faultAt } from '../context.ts';
import type { Unit } from '../units.ts';

/** What the printer shows; it shows nothing else, so nothing else may be written. */
const SHOWN = new Set(
  'root paragraph heading list listItem blockquote code thematicBreak tableRow tableCell text emphasis strong delete inlineCode break link linkReference definition footnoteReference footnoteDefinition'.split(
    ' ',
  ),
);

/** Texts hold only what is shown: no HTML, images or code, and links that lead where they say. */
export const links = ({ doc, unreadable }: Unit): Fault[] => [
  ...(unreadable ? [unreadable] : []).map(({ file, line, column, message }) => ({
    file,
    line,
    column,
    field: '',
    code: 'mdx-syntax' as const,
    severity: 'error' as const,
    found: message.slice(0, 120),
  })),
  ...(doc ? ofDoc(doc) : []),
];

/** More links, or wider tables, than anybody can read are there to do harm. */
export const MOST = { links: 300, columns: 20 } as const;

function ofDoc(doc: Doc): Fault[] {
  const out: Fault[] = [];
  let links = 0;
  walk(doc.tree, (node, ancestors) => {
    const fault = ofNode(doc, node, ancestors);
    if (fault) out.push(fault);
    if ((node.type === 'link' || node.type === 'linkReference') && ++links === MOST.links + 1)
      out.push(faultAt(doc, node, 'too-many-links', { params: { limit: MOST.links } }));
  });
  return out;
}

/** What an explainer may hold, where it holds something else. */
const MEANT: Readonly<Record<Foreign['code'], Partial<Fault>>> = {
  'mdx-import': {},
  'mdx-expression': {},
  'mdx-component': { allowed: COMPONENT_NAMES, nearest: 'PullQuote' },
  'mdx-attribute': { allowed: ['claim="…"'] },
  'mdx-place': {},
  'mdx-within': {},
};

function ofNode(doc: Doc, node: Node, ancestors: readonly Node[]): Fault | undefined {
  const foreign = foreignIn(node, ancestors);
  if (foreign !== undefined)
    return faultAt(doc, node, foreign.code, { found: short(foreign.found), ...MEANT[foreign.code] });
  switch (node.type) {
    case 'link':
    case 'definition':
      return ofLink(doc, node);
    case 'html':
      return faultAt(doc, node, 'raw-html', { found: short(node.value) });
    case 'image':
    case 'imageReference':
      return faultAt(doc, node, 'image', { found: short(node.url ?? node.identifier) });
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return undefined;
    case 'tooDeep':
      return faultAt(doc, node, 'too-deep', { params: { limit: MAX_LEVELS } });
    case 'tooMany':
      return faultAt(doc, node, 'too-many-entities', { params: { limit: MOST_ENTITIES } });
    case 'table': {
      const columns = node.children?.[0]?.children?.length ?? 0;
      return columns > MOST.columns
        ? faultAt(doc, node, 'table-too-wide', { params: { count: columns, limit: MOST.columns } })
        : undefined;
    }
    default:
      return SHOWN.has(node.type) ? undefined : faultAt(doc, node, 'not-shown', { found: node.type });
  }
}

const short = (text = ''): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text).replace(/\s+/g, ' ');

const SCRIPTS = /^(?:javascript|vbscript|data|file|blob|view-source|ftp|about|chrome)$/i;

const nearestOf = (value: string | undefined): { nearest?: string } => (value ? { nearest: value } : {});

function ofLink(doc: Doc, node: Node): Fault | undefined {
  const url = node.url ?? '';
  if (parseTypedLink(url)) {
    return node.type === 'link' && textOf(node).trim() === ''
      ? faultAt(doc, node, 'empty-link', { found: url })
      : undefined;
  }
  const [, scheme, rest = ''] = /^([a-z][\w+.-]*?)\s*:([\s\S]*)$/i.exec(url) ?? [];
  const found = short(url);
  if (scheme === undefined) {
    const meant = /^(?:\/\/|www\.)/i.test(url) ? nearestAddress(url) : undefined;
    return faultAt(doc, node, 'relative-link', { found, ...nearestOf(meant) });
  }
  const typed = SCHEMES.find((s) => s === scheme.toLowerCase());
  if (typed) {
    const [id = '', place] = rest.split('#');
    const slug = id.trim() === '' ? '' : slugOf(id);
    const guess = slug === '' ? undefined : `${typed}:${slug}${place ? `#${slugOf(place)}` : ''}`;
    return faultAt(doc, node, 'malformed-link', { found, ...nearestOf(guess) });
  }
  if (/^https?$|^mailto$/i.test(scheme)) {
    if (!isSafeAddress(url)) return faultAt(doc, node, 'unsafe-link', { found, ...nearestOf(nearestAddress(url)) });
    if (/^http$/i.test(scheme))
      return faultAt(doc, node, 'http-address', {
        severity: 'warning',
        found,
        nearest: url.replace(/^http/i, 'https'),
      });
    return node.type === 'link' && textOf(node).trim() === '' ? faultAt(doc, node, 'empty-link', { found }) : undefined;
  }
  if (SCRIPTS.test(scheme)) return faultAt(doc, node, 'unsafe-link', { found });
  const guess = nearest(scheme, SCHEMES);
  return faultAt(doc, node, 'unknown-scheme', {
    found: `${scheme}:`,
    allowed: SCHEMES.map((s) => `${s}:`),
    ...nearestOf(guess && `${guess}:${rest}`),
  });
}
