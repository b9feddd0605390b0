import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { distPages, type Page } from '../support/dist.ts';
import { canonicalOf, gather, origin } from '../support/site-map.ts';

const pages = distPages();

/** The content security policy of a page, directive by directive. */
function policyOf(page: Page): Map<string, string[]> {
  const meta = page
    .all('meta')
    .find(({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy');
  const directives = (meta?.attributes.get('content') ?? '').split(';').map((part) => part.trim().split(/\s+/));
  return new Map(directives.map(([name = '', ...values]) => [name, values]));
}

/** Whether a page leads on to a member’s, and says that this is the page that counts. */
const leadsToMember = (page: Page): boolean =>
  page.all('meta').some(({ attributes }) => {
    const target = /^0;url=(\/(?:fr\/)?members\/[a-z0-9-]+\/)$/.exec(attributes.get('content') ?? '')?.[1];
    return target !== undefined && canonicalOf(page) === origin() + target;
  });

/** The text of the scripts that stand in a page; not those that are data. */
const inlineScripts = (page: Page): string[] =>
  page
    .all('script')
    .filter(({ attributes }) => !attributes.has('src') && !/json$/.test(attributes.get('type') ?? ''))
    .map(({ end }) => page.html.slice(end, page.html.indexOf('</script', end)));

describe('the content security policy of every page', () => {
  it('lets nothing in but this origin, and no script of the page but by its hash', () => {
    const wrong = pages.filter((page) => {
      const policy = policyOf(page);
      const scripts = policy.get('script-src') ?? [];
      return (
        policy.get('default-src')?.join() !== "'self'" ||
        policy.get('object-src')?.join() !== "'none'" ||
        policy.get('base-uri')?.join() !== "'none'" ||
        policy.get('require-trusted-types-for')?.join() !== "'script'" ||
        policy.get('trusted-types')?.join() !== 'default' ||
        scripts.some((source) => !/^'(self|wasm-unsafe-eval|sha256-[\w+/]+=*)'$/.test(source))
      );
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has the hash of every script that stands in the page', () => {
    expect(inlineScripts(pages[0] as Page).length).toBeGreaterThan(0);
    const findings = pages.flatMap((page) =>
      inlineScripts(page)
        .map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
        .filter((hash) => !policyOf(page).get('script-src')?.includes(hash))
        .map((what) => ({ what, page: page.path })),
    );
    expect(gather(findings)).toEqual([]);
  });

  it('stands above everything it is about', () => {
    const late = pages.filter((page) => {
      const at = page.tags.findIndex(({ attributes }) => attributes.has('http-equiv'));
      // The fonts are asked for first, before the policy is read: they are of this origin, as another test sees to.
      const first = page.tags.findIndex(
        ({ name, attributes }) => ['script', 'style', 'link', 'img'].includes(name) && attributes.get('as') !== 'font',
      );
      return at === -1 || at > first;
    });
    expect(late.map(({ path }) => path)).toEqual([]);
  });
});

describe('every page', () => {
  it('has no style and no handler in an attribute', () => {
    const findings = pages.flatMap((page) =>
      page.tags.flatMap(({ name, attributes }) =>
        [...attributes.keys()]
          .filter((key) => key === 'style' || /^on[a-z]/.test(key))
          .map((key) => ({ what: `<${name} ${key}>`, page: page.path })),
      ),
    );
    expect(gather(findings)).toEqual([]);
  });

  it('has no style sheet in itself but one whose hash its policy names', () => {
    const unnamed = pages.filter(({ html }) =>
      [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].some(([, css = '']) => {
        const hash = createHash('sha256').update(css).digest('base64');
        return !html.includes(`sha256-${hash}`);
      }),
    );
    expect(unnamed.map(({ path }) => path)).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const loads: readonly [string, string][] = [
      ['script', 'src'],
      ['img', 'src'],
      ['img', 'srcset'],
      ['source', 'src'],
      ['source', 'srcset'],
      ['video', 'src'],
      ['audio', 'src'],
      ['use', 'href'],
    ];
    const ofLinks = (page: Page): string[] =>
      page
        .all('link')
        .filter(({ attributes }) => !['canonical', 'alternate'].includes(attributes.get('rel') ?? ''))
        .map(({ attributes }) => attributes.get('href') ?? '');
    const findings = pages.flatMap((page) =>
      [...loads.flatMap(([tag, attribute]) => page.values(tag, attribute)), ...ofLinks(page)]
        .filter((address) => !address.startsWith('data:') && new URL(address, origin()).origin !== origin())
        .map((what) => ({ what, page: page.path })),
    );
    expect(gather(findings)).toEqual([]);
  });

  it('has no element that could run, frame or redirect something', () => {
    const never = ['iframe', 'frame', 'object', 'embed', 'applet', 'base', 'portal', 'foreignobject'];
    const findings = pages.flatMap((page) => [
      ...page.tags
        .filter(({ name }) => never.includes(name))
        .map(({ name }) => ({ what: `<${name}>`, page: page.path })),
      ...page
        .values('meta', 'http-equiv')
        // Only the old address of a renamed member leads on by itself, and only to its new one.
        .filter((value) => /refresh/i.test(value) && !leadsToMember(page))
        .map((what) => ({ what, page: page.path })),
    ]);
    expect(gather(findings)).toEqual([]);
  });
});

describe('what contributors wrote', () => {
  it('is on the page as text, never as HTML of their own', () => {
    // All that the printer of texts and the components of a profile write.
    const known = new Set(
      'a article aside b blockquote br button cite code dd del details div dl dt em h1 h2 h3 h4 header hr i li main nav ol p pre section span strong sub summary sup svg pattern path circle table tbody td th thead time tr ul'.split(
        ' ',
      ),
    );
    const findings = pages
      .filter(({ path }) => /^\/(fr\/)?members\/(?!kind\/|country\/)[^/]+\/$/.test(path))
      .flatMap((page) => {
        const from = page.all('main')[0]?.end ?? 0;
        const to = page.html.indexOf('</main>');
        return page.tags
          .filter(({ end, name, attributes }) => {
            // Our own script, which copies a citation.
            const isOurs = name === 'script' && attributes.get('src')?.startsWith('/_assets/') === true;
            return end > from && end < to && !known.has(name) && !isOurs;
          })
          .map(({ name }) => ({ what: `<${name}>`, page: page.path }));
      });
    expect(gather(findings)).toEqual([]);
  });
});
