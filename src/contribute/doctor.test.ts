import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openLibrary, type Library } from '../library/index.ts';
import { folderWith } from '../tests/support/folder.ts';
import { TINY_CONTENT } from '../tests/support/tiny.ts';
import { diagnosis, formsNote, placeholders, reminder } from './doctor.ts';
import { issueForms } from './forms/issue-forms.ts';

const tiny = openLibrary(TINY_CONTENT);
const ready = { ...tiny.site, address: 'https://tides.test', repository: 'https://github.com/tides/site' };

/** What is said of a site that is ready but for what is given. */
function said(
  site: Partial<Library['site']> = {},
  {
    owners = '* @tides/all',
    env = {},
    texts = tiny.texts,
  }: { owners?: string; env?: Record<string, string>; texts?: Library['texts'] } = {},
): string[] {
  const lib = { ...tiny, texts, site: { ...ready, ...site } };
  const forms = Object.entries(issueForms(lib)).map(([name, text]) => [`.github/ISSUE_TEMPLATE/${name}`, text]);
  const root = folderWith({ ...Object.fromEntries(forms), '.github/CODEOWNERS': owners });
  return placeholders(lib, root, env);
}

describe('npm run doctor', () => {
  it('has nothing to say of a site that is ready', () => {
    expect(said()).toEqual([]);
    expect(said({ address: 'https://example.org' }, { env: { SITE_URL: 'https://tides.test' } })).toEqual([]);
  });

  it('says of which languages search knows no forms of words, where a site was built', () => {
    const built = folderWith({ 'dist/pagefind/en/wasm.en.pagefind': '', 'dist/pagefind/fr/wasm.unknown.pagefind': '' });
    expect(formsNote(`${built}/dist`, {})).toContain('other forms of words in French');
    expect(formsNote(folderWith(), {})).toBeUndefined();
  });

  it.each<[string, Parameters<typeof said>]>([
    ['address is https://www.example.org', [{ address: 'https://www.example.org/' }]],
    ['address is https://tides.example', [{ address: 'https://tides.example' }]],
    ['no HTTPS', [{ address: 'http://tides.test' }]],
    ['repository is', [{ repository: 'https://github.com/example/tides' }]],
    ['e-mail', [{ email: 'us@example.com' }]],
    ['@example/editors, @example/all', [{}, { owners: '* @example/editors\n/src @example/all @example/editors' }]],
    ['Change me', [{}, { texts: new Map([['site.yaml', '# Change me: all of it\n']]) }]],
    ['a.fr.md', [{}, { texts: new Map([['a.fr.md', '---\n# À changer.\n---\n']]) }]],
    ['Netlify builds this', [{}, { env: { NETLIFY: 'true', URL: 'https://tides.netlify.app' } }]],
    ['Vercel builds this', [{}, { env: { VERCEL: '1', VERCEL_PROJECT_PRODUCTION_URL: 'tides.vercel.app' } }]],
  ])('says one thing of %s', (words, given) => {
    expect(said(...given)).toEqual([expect.stringContaining(words)]);
  });

  it('takes the address that a host gives for an answer, where it is that of the site', () => {
    expect(said({}, { env: { NETLIFY: 'true', URL: 'https://tides.test/' } })).toEqual([]);
  });

  it('asks nothing of Cloudflare Pages, whose address is one of each build', () => {
    expect(said({}, { env: { CF_PAGES: '1', CF_PAGES_URL: 'https://1a2b3c.tides.pages.dev' } })).toEqual([]);
  });

  it('says that there is no repository, which a build does not say each time', () => {
    const lib = { ...tiny, site: { ...ready, repository: undefined } };
    expect(diagnosis(lib, folderWith(), {})).toContain('no `repository`');
    expect(reminder(lib, folderWith(), {})).toBeUndefined();
  });

  it('speaks the language of whoever runs it, and so does a build', () => {
    const lib = { ...tiny, site: { ...ready, repository: undefined, address: 'http://tides.test' } };
    const env = { LANG: 'fr_FR.UTF-8' };
    expect(diagnosis(lib, folderWith(), env)).toContain('est sans HTTPS');
    expect(reminder(lib, folderWith(), env)).toMatch(/^Encore à remplacer.*\n- L’adresse/);
  });

  it('names the files of the project that still speak of another site, and no other', () => {
    const files = ['README.md', 'LICENSE', 'LICENSE-CONTENT.md', 'package.json'];
    const root = folderWith(Object.fromEntries(files.map((name) => [name, readFileSync(name, 'utf8')])));
    const lib = { ...tiny, site: { ...ready, repository: undefined } };
    expect(placeholders(lib, root, {})).toEqual([expect.stringContaining(`${files.join(', ')} speak of another`)]);
    const own = folderWith({
      'README.md': `# ${ready.name.en}`,
      'package.json': `{ "description": "On ${ready.subject.en}" }`,
    });
    expect(placeholders(lib, own, {})).toEqual([]);
    const present = { ...openLibrary('content'), texts: new Map<string, string>() };
    expect(placeholders(present, root, { SITE_URL: 'https://tides.test' }).join('\n')).not.toContain('another site');
  });

  it('says that the issue forms are those of other content', () => {
    const root = folderWith({
      '.github/ISSUE_TEMPLATE/member.yml': readFileSync('.github/ISSUE_TEMPLATE/member.yml', 'utf8'),
    });
    expect(placeholders({ ...tiny, site: ready }, root, {})).toEqual([expect.stringContaining('npm run forms')]);
  });
});
