import { DEFAULT_LANG, pathOf } from '../i18n/paths.ts';
import type { Site } from '../schema/site.ts';

/** The pale ground of the page, which a start screen shows too. */
const PAPER = '#f7f8f3';

/**
 * What a phone must know to put the site on its home screen: names, colours, signs. Names for the other language
 * stand beside the first ones, as the manifest’s `_localized` members.
 */
export function manifestView(site: Site, base: string): Record<string, unknown> {
  const others = (words: Record<'en' | 'fr', string>): Record<string, string> => ({ fr: words.fr });
  const icon = (file: string, size: number, purpose: string) => ({
    src: `${base}icons/${file}`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: base,
    lang: DEFAULT_LANG,
    name: site.name[DEFAULT_LANG],
    name_localized: others(site.name),
    short_name: site.wordmark[DEFAULT_LANG][0] ?? site.name[DEFAULT_LANG],
    short_name_localized: others({ en: site.wordmark.en[0] ?? site.name.en, fr: site.wordmark.fr[0] ?? site.name.fr }),
    description: site.description[DEFAULT_LANG],
    description_localized: others(site.description),
    start_url: pathOf(DEFAULT_LANG, '', base),
    scope: base,
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: `${base}icon.svg`, sizes: 'any', type: 'image/svg+xml' },
      icon('icon-192.png', 192, 'any'),
      icon('icon-512.png', 512, 'any'),
      icon('icon-maskable-512.png', 512, 'maskable'),
    ],
  };
}
