import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { BAKERS, folderOf, TODAY } from '../../checks/fixtures/folder.ts';
import { checkContent } from '../../checks/check.ts';
import { openLibrary, type Library } from '../../library/index.ts';
import { memberSchema } from '../../schema/member.ts';
import { tinyLibrary } from '../../tests/support/tiny.ts';
import { newMemberAddress, samples } from './sample.ts';
import { Trial } from '../entry/trial.ts';

const real = openLibrary('content');
const memberSample = (lib: Library, lang: 'en' | 'fr'): string =>
  samples(lib)[lang === 'en' ? 'member.md' : 'membre.md'] ?? '';
const SAMPLES = join('content', '.sample');

const here = new Trial('content', new Date().toISOString().slice(0, 10));
afterAll(() => {
  here.close();
});

/** What the check says of a member’s file in a content folder. */
const faultsOf = (trial: Trial, files: Record<string, string>): string[] =>
  trial.try(files, { mend: false }).faults.map((f) => `${f.file}:${f.line} ${f.code} ${f.found ?? ''}`);

/** What is said beside what every sample has: words of its own, and few of them. */
const unwritten = (said: readonly string[]): string[] =>
  said.filter((line) => !/ (?:placeholder|profile-too-short|translation-missing) /.test(line));

describe('the sample', () => {
  it('is the one that the content folder gives (npm run forms writes it)', () => {
    const expected = samples(real);
    expect(readdirSync(SAMPLES).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, text] of Object.entries(expected)) expect(readFileSync(join(SAMPLES, name), 'utf8')).toBe(text);
  });

  it.each(['member.md', 'membre.md'])('has no fault but that nothing was written yet, copied as it is: %s', (name) => {
    const [text, french] = [name, 'member.fr.md'].map((file) => readFileSync(join(SAMPLES, file), 'utf8'));
    const said = faultsOf(here, { 'members/acme-labs.md': text ?? '', 'members/acme-labs.fr.md': french ?? '' });
    // “of” is what --fix writes.
    expect(said).toContain('members/acme-labs.fr.md:1 of-missing ');
    expect(said.filter((line) => line.includes('placeholder')).length).toBeGreaterThan(5);
    expect(unwritten(said.filter((line) => !line.includes('of-missing')))).toEqual([]);
  });

  it.each(['en', 'fr'] as const)('has no other fault with every field filled in (%s)', (lang) => {
    const text = memberSample(real, lang)
      .split('\n')
      .filter((line) => !/^#(?:movedTo|movedOn|archived|corrections|  |-)/.test(line))
      .map((line) => line.replace(/^#(?=\w+:)/, ''))
      .join('\n');
    expect(text).toMatch(/^weak: true/m);
    expect(unwritten(faultsOf(here, { 'members/acme-labs.md': text }))).toEqual([]);
  });

  it('names every field that a member may have, and no other', () => {
    const noted = [...memberSample(real, 'en').matchAll(/^#?(\w+):.* # ./gm)].map(([, key]) => key);
    expect(noted.sort()).toEqual(Object.keys(memberSchema(real.site).shape).sort());
  });

  it('is no member: the site does not know it', () => {
    expect(checkContent('content').faults.filter((f) => f.file.includes('.sample'))).toEqual([]);
    expect([...real.texts.keys()].filter((file) => file.includes('sample'))).toEqual([]);
  });

  it('has no other fault in another site', () => {
    const dir = folderOf();
    const trial = new Trial(dir, TODAY);
    onTestFinished(() => {
      trial.close();
    });
    expect(unwritten(faultsOf(trial, { 'members/acme-labs.md': memberSample(openLibrary(dir), 'en') }))).toEqual([]);
    expect(BAKERS['site.yaml']).toContain('bread');
    expect(memberSample(openLibrary(dir), 'en')).toContain('sector: bread # one of: bread');
  });
});

describe('“Add a member”', () => {
  const query = (lib: Library, lang: 'en' | 'fr'): URL => new URL(newMemberAddress(lib, lang) ?? '');

  it('opens the host’s editor in the folder of members, filled in with a sample whose only fault is that nothing was written yet', () => {
    for (const lang of ['en', 'fr'] as const) {
      const url = query(real, lang);
      expect(url.origin + url.pathname).toBe(`${real.site.repository}/new/${real.site.branch}/content/members`);
      const text = url.searchParams.get('value') ?? '';
      const said = faultsOf(here, { [`members/${url.searchParams.get('filename') ?? ''}`]: text });
      expect(said.filter((line) => line.includes('placeholder')).length).toBeGreaterThan(3);
      expect(unwritten(said)).toEqual([]);
    }
  });

  it('is short enough for every browser and server', () => {
    for (const lang of ['en', 'fr'] as const) expect(query(real, lang).href.length).toBeLessThan(6000);
  });

  it('is of the site whose content it is', () => {
    expect(query(tinyLibrary(), 'en').href).toContain(
      encodeURIComponent(Object.keys(tinyLibrary().site.sectors)[0] ?? ''),
    );
  });
});
