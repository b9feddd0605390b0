import { describe, expect, it } from 'vitest';
import { onePerKind } from './pages.ts';

const files = [
  'index.html',
  'about/index.html',
  'about/corrections/index.html',
  'fr/index.html',
  'fr/members/index.html',
  'fr/members/acme/index.html',
  'members/index.html',
  'members/acme/index.html',
  'members/acme/index.md',
  'members/zenith/index.html',
  'members/country/fr/index.html',
  'members/country/us/index.html',
  'members/kind/company/index.html',
];

describe('the pages to audit', () => {
  it('are one of each kind in each language', () => {
    expect(onePerKind(files, ['', 'fr/'])).toEqual([
      '',
      'about/',
      'about/corrections/',
      'members/',
      'members/acme/',
      'members/country/fr/',
      'members/kind/company/',
      'fr/',
      'fr/members/',
      'fr/members/acme/',
    ]);
  });
  it('take nothing but pages', () => {
    expect(onePerKind(['robots.txt', 'index.md'], [''])).toEqual([]);
  });
});
