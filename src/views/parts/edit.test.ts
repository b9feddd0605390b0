import { describe, expect, it } from 'vitest';
import { BAKERS, folderOf } from '../../checks/fixtures/folder.ts';
import { newMemberAddress } from '../../contribute/samples/sample.ts';
import { issueForms } from '../../contribute/forms/issue-forms.ts';
import { openLibrary } from '../../library/index.ts';
import { editAddress, formAddress, mailAddress } from './edit.ts';
import { publicAddress } from '../page.ts';
import { Views } from '../views.ts';

const viewsOf = (from: string, to: string, lang: 'en' | 'fr' = 'en'): Views =>
  new Views(openLibrary(folderOf({ 'site.yaml': (BAKERS['site.yaml'] ?? '').replace(from, to) })), lang, '/repo/');
const site = publicAddress();

describe('the ways to tell what is wrong', () => {
  it('are a form of the language with the page filled in, and the file', () => {
    const at = (lang: 'en' | 'fr') => new URL(formAddress(viewsOf('', '', lang), 'members/rye/') ?? '');
    expect([...at('en').searchParams]).toEqual([
      ['template', 'correction.yml'],
      ['page', `${site}/repo/members/rye/`],
    ]);
    expect([...at('fr').searchParams]).toEqual([
      ['template', 'rectification.yml'],
      ['page', `${site}/repo/fr/members/rye/`],
    ]);
    const repository = 'https://example.org/repo';
    expect(editAddress(viewsOf('', ''), 'members/rye.md')).toBe(`${repository}/edit/main/content/members/rye.md`);
    expect(editAddress(viewsOf('', ''), 'claims/')).toBe(`${repository}/tree/main/content/claims/`);
  });

  it('name a form and fields that there are', () => {
    const views = viewsOf('', '');
    const forms = issueForms(views.lib);
    for (const name of ['correction.yml', 'rectification.yml'])
      for (const field of ['page', 'sentence']) expect(forms[name]).toContain(`id: ${field}\n`);
  });

  it('are an e-mail where the site has an address', () => {
    expect(mailAddress(viewsOf('', ''), 'members/rye/')).toBeUndefined();
    const mail = new URL(mailAddress(viewsOf('branch:', 'email: hello@bakers.test\nbranch:'), 'members/rye/') ?? '');
    expect(mail.href).toMatch(/^mailto:hello@bakers\.test\?/);
    expect(mail.searchParams.get('body')).toBe(`${site}/repo/members/rye/\n\n`);
  });

  it('are none of the repository where the site has none', () => {
    const views = viewsOf('repository: https://example.org/repo\n', '');
    expect(formAddress(views, 'members/rye/')).toBeUndefined();
    expect(editAddress(views, 'members/rye.md')).toBeUndefined();
    expect(newMemberAddress(views.lib, 'en')).toBeUndefined();
    expect(issueForms(views.lib)['config.yml']).toContain('contact_links: []');
  });

  it.each([
    'hello',
    'a b@c.de',
    'a@b',
    'a@localhost',
    'a@b.de?cc=x@y.de',
    'a@b.de,x@y.de',
    'mailto:a@b.de',
    '<a@b.de>',
  ])('are not an e-mail to %s', (email) => {
    expect(() => viewsOf('branch:', `email: "${email}"\nbranch:`)).toThrow(/email/);
  });
});
