import { describe, expect, it } from 'vitest';
import { isOwn, languagesFor, lookUp, pathIn } from './lookup.ts';

const has = (file: string): boolean => ['index.html', 'members/ibm/index.html', 'icon.svg', '404.html'].includes(file);

describe('the file of an address', () => {
  it.each([
    ['', { file: 'index.html' }],
    ['members/ibm/', { file: 'members/ibm/index.html' }],
    ['members/ibm', { moved: 'members/ibm/' }],
    ['icon.svg', { file: 'icon.svg' }],
    ['members/none/', undefined],
    ['icon.svg/', undefined],
  ])('of “%s”', (path, expected) => {
    expect(lookUp(has, path)).toEqual(expected);
  });
});

describe('what is ours', () => {
  it('is below the scope only', () => {
    const at = (address: string): string | undefined => pathIn('/repo/', new URL(address, 'https://x.example'));
    expect(at('/repo/members/?q=1')).toBe('members/');
    expect(at('/repo/caf%C3%A9/')).toBe('café/');
    expect(at('/repository/')).toBeUndefined();
    expect(at('/')).toBeUndefined();
    expect(at('/repo/%E0%A4%A')).toBeUndefined();
  });

  it('begins with a part that the site has', () => {
    expect(isOwn(['members', 'fr'], '')).toBe(true);
    expect(isOwn(['members', 'fr'], 'fr/x/')).toBe(true);
    expect(isOwn(['members', 'fr'], 'other/')).toBe(false);
    expect(isOwn(['members', 'fr'], 'membership/')).toBe(false);
  });

  it('answers in the language of the address first', () => {
    expect(languagesFor('fr/x/')).toEqual(['fr', 'en']);
    expect(languagesFor('french/')).toEqual(['en', 'fr']);
  });
});
