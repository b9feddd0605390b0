import { describe, expect, it } from 'vitest';
import { distPages } from '../support/dist.ts';
import { faultOf, gather, origin } from '../support/site-map.ts';

/** Where a page names addresses. */
const NAMED: readonly [tag: string, attribute: string][] = [
  ['a', 'href'],
  ['area', 'href'],
  ['link', 'href'],
  ['form', 'action'],
  ['img', 'src'],
  ['script', 'src'],
  ['source', 'src'],
  ['use', 'href'],
];

describe('every address that a page names', () => {
  it('is there, and so is the place on it', () => {
    const findings = distPages().flatMap((page) =>
      NAMED.flatMap(([tag, attribute]) => page.values(tag, attribute)).flatMap((address) => {
        if (/^(mailto|data):/.test(address)) return [];
        const fault = faultOf(address, page);
        return fault === undefined ? [] : [{ what: `${address} ${fault}`, page: page.path }];
      }),
    );
    expect(gather(findings)).toEqual([]);
  });

  it('leads to its own language, but for the switch of languages', () => {
    const findings = distPages()
      .filter(({ path }) => !/404/.test(path))
      .flatMap((page) =>
        page.all('a').flatMap(({ attributes }) => {
          const href = attributes.get('href') ?? '';
          const url = new URL(href, origin() + page.path);
          const isPage = url.origin === origin() && url.pathname.endsWith('/');
          const lang = /^\/fr(\/|$)/.test(url.pathname) ? 'fr' : 'en';
          if (!isPage || lang === page.lang || attributes.has('hreflang')) return [];
          return [{ what: `${href} is in the other language`, page: page.path }];
        }),
      );
    expect(gather(findings)).toEqual([]);
  });

  it('is https where it leads elsewhere, or http where there is nothing better', () => {
    const findings = distPages().flatMap((page) =>
      page
        .values('a', 'href')
        .filter((href) => !/^(https?:\/\/[^/]|\/(?!\/)|#|\?|mailto:)/.test(href))
        .map((what) => ({ what, page: page.path })),
    );
    expect(gather(findings)).toEqual([]);
  });
});

describe('a reference within a page', () => {
  it.each(['aria-labelledby', 'aria-describedby', 'aria-controls', 'for', 'popovertarget', 'headers', 'list'])(
    'names an id that is there: %s',
    (attribute) => {
      const findings = distPages().flatMap((page) => {
        const ids = new Set(page.values('*', 'id'));
        return page
          .values('*', attribute)
          .flatMap((value) => value.split(/\s+/))
          .filter((id) => id !== '' && !ids.has(id))
          .map((id) => ({ what: `${attribute}="${id}"`, page: page.path }));
      });
      expect(gather(findings)).toEqual([]);
    },
  );
});
