import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLibrary } from '../../library/index.ts';
import { distPages } from '../support/dist.ts';

const { site } = openLibrary('content');
const pageAt = (path: string) => distPages().find((page) => page.path === path);

it.each(['/members/', '/fr/members/', '/about/', '/fr/about/'])(
  '%s leads to the editor for a new member, filled in',
  (path) => {
    const start = `${site.repository}/new/${site.branch}/content/members?filename=`;
    const links =
      pageAt(path)
        ?.values('a', 'href')
        .filter((href) => href.startsWith(start)) ?? [];
    expect(links.length).toBe(1);
    expect(new URL(links[0] ?? '').searchParams.get('value')).toMatch(/^---\n[^]*\n---\n/);
  },
);

it('every profile, explainer and piece of news leads to the file that it is made from', () => {
  const start = `${site.repository}/edit/${site.branch}/`;
  const pages = distPages().filter(({ path }) =>
    /^\/(?:fr\/)?(?:members|absent|explainers|news)\/(?!kind\/|country\/)[^/]+\/$/.test(path),
  );
  expect(pages.length).toBeGreaterThan(200);
  const without = pages.filter((page) => {
    const files = page
      .values('a', 'href')
      .filter((href) => href.startsWith(start))
      .map((href) => href.slice(start.length));
    return files.length === 0 || files.some((file) => !existsSync(join('.', file)));
  });
  expect(without.map(({ path }) => path)).toEqual([]);
});
