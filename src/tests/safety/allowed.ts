/** What one attribute of an element may say. */
type Values = RegExp;

const ID = /^[a-z0-9-]*$/;
const CLASS = /^[a-z0-9 -]*$/i;
/** What something is to those who read without styles. */
const PART = /^(?:mark|term|note|definition|aid)$/;
/** An address of this site, or one that leads away over the web. */
const ADDRESS = /^(?:\/(?!\/)[\w/#.-]*|#[a-z0-9-]+|https?:\/\/[^\s@"<>]+|mailto:[^\s"<>?]+)$/i;
const ANY = /^[^"<>]*$/;

/** Everything that the printer of texts may write, element by element. Nothing else is HTML of a contributor. */
const ELEMENTS: Readonly<Record<string, Readonly<Record<string, Values>>>> = {
  p: {},
  h2: { id: ID, class: CLASS },
  h3: { id: ID },
  h4: { id: ID },
  ol: { start: /^\d+$/ },
  ul: {},
  li: { id: ID },
  blockquote: {},
  code: {},
  hr: {},
  table: {},
  thead: {},
  tbody: {},
  tr: {},
  th: { scope: /^col$/ },
  td: {},
  em: {},
  strong: {},
  del: {},
  br: {},
  sup: {},
  b: {},
  i: { class: CLASS, 'aria-hidden': /^true$/ },
  section: { class: /^footnotes$/ },
  span: { class: CLASS, id: ID, lang: /^[a-z]{2}$/, popover: /^$/, 'aria-hidden': /^true$/, 'data-part': PART },
  a: { href: ADDRESS, rel: /^external nofollow ugc noopener$/, class: CLASS, 'aria-label': ANY, 'data-part': PART },
  button: {
    type: /^button$/,
    class: CLASS,
    popovertarget: ID,
    popovertargetaction: /^hide$/,
    'aria-label': ANY,
    'data-part': PART,
  },
};
const VOID = new Set(['br', 'hr']);

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/y;

/**
 * Reads printed HTML by a grammar so strict that no browser could read it in another way: each `<` begins a tag of
 * the list, each tag has attributes of the list in double quotes, and each element ends where it must.
 * @returns what does not fit, in words; nothing where all does
 */
export function faultsInHtml(html: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    TAG.lastIndex = at;
    const match = TAG.exec(html);
    if (match === null) {
      faults.push(`not a tag: ${html.slice(at, at + 40)}`);
      continue;
    }
    const [, slash, name = '', attributes = ''] = match;
    if (slash === '/') {
      if (attributes !== '' || open.pop() !== name) faults.push(`</${name}> ends nothing`);
      continue;
    }
    const known = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
    if (known === undefined) faults.push(`<${name}>`);
    if (!VOID.has(name)) open.push(name);
    for (const [, key = '', value = ''] of attributes.matchAll(/ ([a-z-]+)(?:="([^"<>]*)")?/g)) {
      const form = known !== undefined && Object.hasOwn(known, key) ? known[key] : undefined;
      if (form === undefined || !form.test(value)) faults.push(`<${name} ${key}="${value.slice(0, 60)}">`);
    }
  }
  if (html.replace(TAG_ANYWHERE, '').includes('>')) faults.push('a bracket outside of a tag');
  for (const name of open) faults.push(`<${name}> never ends`);
  return faults;
}

const TAG_ANYWHERE = new RegExp(TAG.source, 'g');
