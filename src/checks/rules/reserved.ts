import { basename, join, relative, sep } from 'node:path';
import type { Fault } from '../../library/fault.ts';
import type { Library } from '../../library/index.ts';
import { contextOf } from '../context.ts';

/** Names that a page of the site has already, that Windows cannot store, or that JavaScript gives a meaning. */
const RESERVED =
  /^(?:index|kind|country|404|con|prn|nul|aux|com\d|lpt\d|constructor|prototype|proto|hasownproperty|tostring|valueof)$/;
/** Addresses at the top of the site that pages of `content/pages` would take away; `absent` is the text above that list. */
const TAKEN = /^(?:en|fr|members|explainers|schema|pagefind|fonts)$/;

const ROOMS = ['members', 'absent', 'explainers', 'news', 'glossary', 'pages'];

/** Files have names that every system can store and no page has already. */
export function reserved(lib: Library): Fault[] {
  const out: Fault[] = [];
  const fault = (file: string, code: string, found: string, params: Fault['params'] = {}): void => {
    out.push({ file, line: 1, column: 1, field: '', code, severity: 'error', found, params });
  };
  const lower = new Map<string, string>();
  const slugs = new Set<string>();
  for (const entry of contextOf(lib).entries) {
    const path = relative(lib.dir, join(entry.parentPath, entry.name)).split(sep).join('/');
    const twin = lower.get(path.toLowerCase());
    // The one with capitals is at fault, whichever is read first.
    const [wrong, right] = path === path.toLowerCase() ? [twin ?? '', path] : [path, twin];
    if (twin !== undefined) fault(wrong, 'case-twin', basename(wrong), { other: right ?? '' });
    else lower.set(path.toLowerCase(), path);
    const [room = '', name = ''] = path.split('/');
    const id = name.replace(/\..*$/, '');
    if (!ROOMS.includes(room) || name === '' || slugs.has(`${room}/${id}`)) continue;
    slugs.add(`${room}/${id}`);
    if (RESERVED.test(id.toLowerCase().replace(/^_+|_+$/g, '')) || (room === 'pages' && TAKEN.test(id)))
      fault(path, 'reserved-id', id);
  }
  return out;
}
