import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildOffline } from '../../offline/build.ts';
import { DIST } from '../support/dist.ts';

/** Enough of the built site to keep, update and remove: home, a page to read, the pages of this area, all styles and scripts. */
const TAKEN = [
  ...['index.html', 'about/index.html', 'glossary/index.html', 'offline/index.html'].flatMap((file) => [
    file,
    `fr/${file}`,
  ]),
  ...[
    '_assets',
    '_headers',
    '404.html',
    'fr/404.html',
    'fr/404/index.html',
    'icon.svg',
    'icons',
    'site.webmanifest',
    'fr/site.webmanifest',
    'sw-kill.js',
    'index.md',
    'members/ibm.json',
  ],
];

/** A part of the built site in a folder of its own, where editions can be made and spoilt. */
export class SmallSite {
  readonly dir = mkdtempSync(join(tmpdir(), 'small-site-'));
  readonly base: string;

  private constructor(base: string) {
    this.base = base;
  }

  static async make(base = '/'): Promise<SmallSite> {
    const site = new SmallSite(base);
    for (const file of TAKEN) {
      const from = join(DIST, file);
      if (!existsSync(from)) continue;
      mkdirSync(dirname(join(site.dir, file)), { recursive: true });
      cpSync(from, join(site.dir, file), { recursive: true });
    }
    if (base !== '/') for (const file of TAKEN.filter((name) => name.endsWith('.html'))) site.#rebase(file);
    await site.publish('2026-01-01');
    return site;
  }

  /** Puts a page below the base path. */
  #rebase(file: string): void {
    if (!existsSync(join(this.dir, file))) return;
    const moved = this.read(file)
      .replace(/(href|src|data-scope|data-own)="\/(?!\/)/g, `$1="${this.base}`)
      .replace(/("og:url" content="https?:\/\/[^/"]+)\//, `$1${this.base}`);
    this.write(file, moved);
  }

  read(file: string): string {
    return readFileSync(join(this.dir, file), 'utf8');
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.dir, file), text);
  }

  /** Changes a page a little: its first heading then says so. */
  edit(file: string, words: string): void {
    this.write(file, this.read(file).replace(/(<h1[^>]*>)/, `$1${words} `));
  }

  /** Makes an edition of what is there, of a day. */
  async publish(day: string): Promise<void> {
    const before = process.env['SOURCE_DATE_EPOCH'];
    process.env['SOURCE_DATE_EPOCH'] = String(Date.parse(day) / 1000);
    try {
      await buildOffline(this.dir, this.base);
    } finally {
      if (before === undefined) delete process.env['SOURCE_DATE_EPOCH'];
      else process.env['SOURCE_DATE_EPOCH'] = before;
    }
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}
