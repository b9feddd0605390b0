import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { filesBelow } from '../../setup/stamps.mjs';
import { tagsOf, textOf, type Tag } from './html.ts';

/** The built site. */
export const DIST = resolve('dist');

/** A page of the built site, read once. */
export class Page {
  /** Its file in `dist`, with forward slashes. */
  readonly file: string;
  /** Its address, such as `/members/ibm/` or `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly tags: readonly Tag[];

  constructor(file: string, html: string) {
    this.file = file;
    this.path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    this.html = html;
    this.tags = tagsOf(html);
  }

  /** The tags of a name. */
  all(name: string): Tag[] {
    return this.tags.filter((tag) => tag.name === name);
  }

  /** The values that an attribute has on the tags of a name, `*` for any. */
  values(name: string, attribute: string): string[] {
    return this.tags.flatMap((tag) => {
      const value = name === '*' || tag.name === name ? tag.attributes.get(attribute) : undefined;
      return value === undefined ? [] : [value];
    });
  }

  /** The text of the first element of a name; not for one that holds another of its name. */
  text(name: string): string | undefined {
    const [tag] = this.all(name);
    return tag && textOf(this.html.slice(tag.end, this.html.indexOf(`</${name}`, tag.end)));
  }

  /** The content of `<meta name=…>` or `<meta property=…>`. */
  meta(name: string): string | undefined {
    const meta = this.all('meta').find(({ attributes }) =>
      [attributes.get('name'), attributes.get('property')].includes(name),
    );
    return meta?.attributes.get('content');
  }

  get lang(): string {
    return this.values('html', 'lang')[0] ?? '';
  }

  get title(): string {
    return this.text('title') ?? '';
  }
}

let listed: readonly string[] | undefined;

/** All files of the built site, sorted, with forward slashes. Throws where there is none. */
export function distFiles(): readonly string[] {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('There is no site in dist/: run npm run build first.');
  listed ??= filesBelow(DIST).map((file) => relative(DIST, file).split(sep).join('/'));
  return listed;
}

let read: Page[] | undefined;

/** All pages of the built site. The editions below downloads/ are whole sites in a file: editions.test.ts reads those. */
export function distPages(): readonly Page[] {
  read ??= distFiles()
    .filter((file) => file.endsWith('.html') && !file.startsWith('downloads/'))
    .map((file) => new Page(file, readFileSync(join(DIST, file), 'utf8')));
  return read;
}

/** The page of an address. Throws where there is none. */
export function distPage(path: string): Page {
  const page = distPages().find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`The built site has no page ${path}.`);
  return page;
}
