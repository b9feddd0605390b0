import { existsSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathOf } from '../i18n/paths.ts';
import { LANGS } from '../schema/languages.ts';

/**
 * Gives each language’s page for what is not there the name that hosts look for, upwards from the address: Astro
 * makes a folder of every such page but the one at the root.
 */
export function nameMissingPages(dist: string): void {
  for (const lang of LANGS) {
    const folder = join(dist, pathOf(lang, '404', ''));
    if (!existsSync(join(folder, 'index.html'))) continue;
    renameSync(join(folder, 'index.html'), `${folder}.html`);
    rmdirSync(folder);
  }
}
