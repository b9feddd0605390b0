import { pathOf } from '../i18n/paths.ts';
import { t } from '../i18n/t.ts';
import { othersOf, type Lang } from '../schema/languages.ts';
import type { Library } from '../library/index.ts';
import { isThere } from '../views/parts/rooms.ts';
import { ROLES } from '../styles/colours.ts';

/** Where a long press on the sign leads at once, in one language. */
const shortcuts = (lib: Library, lang: Lang, base: string): { name: string; url: string }[] => [
  { name: t(lang, 'search.button'), url: pathOf(lang, 'search/', base) },
  ...(isThere(lib, 'members/') ? [{ name: t(lang, 'nav.members'), url: pathOf(lang, 'members/', base) }] : []),
];

/**
 * What a phone must know to put the site on its home screen, read in one language: names, colours, signs, shortcuts
 * (its own first, then those of the other languages). All languages are one app: they share its `id`.
 * @see https://www.w3.org/TR/appmanifest/
 */
function manifestView(lib: Library, lang: Lang, base: string): Record<string, unknown> {
  const { site } = lib;
  const icon = (file: string, size: number, purpose: string) => ({
    src: `${base}icons/${file}`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: base,
    lang,
    name: site.name[lang],
    short_name: site.wordmark[lang][0] ?? site.name[lang],
    description: site.description[lang],
    start_url: pathOf(lang, '', base),
    scope: base,
    display: 'standalone',
    background_color: ROLES.paper[0],
    theme_color: ROLES.paper[0],
    icons: [
      { src: `${base}icon.svg`, sizes: 'any', type: 'image/svg+xml' },
      icon('icon-192.png', 192, 'any'),
      icon('icon-512.png', 512, 'any'),
      icon('icon-maskable-512.png', 512, 'maskable'),
    ],
    shortcuts: [lang, ...othersOf(lang)]
      .flatMap((one) => shortcuts(lib, one, base))
      .map((one) => ({
        ...one,
        icons: [icon('icon-192.png', 192, 'any')],
      })),
  };
}

/** The answer to `/site.webmanifest` of a language. */
export const manifestResponse = (lib: Library, lang: Lang, base: string): Response =>
  new Response(JSON.stringify(manifestView(lib, lang, base), null, 2), {
    headers: { 'content-type': 'application/manifest+json' },
  });
