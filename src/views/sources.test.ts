import { describe, expect, it } from 'vitest';
import { tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import type { Source } from '../schema/source.ts';
import { byDate, groupOf, imprintOf, sourceEntry, sourcesView } from './sources.ts';
import { Views } from './views.ts';

const source = (id: string): Source => {
  const found = tinyLibrary().sources.get(id);
  if (found === undefined) throw new Error(`no source ${id}`);
  return found;
};

describe('the page of sources', () => {
  it('sets the article it all starts from, and its copy, apart from the rest', () => {
    expect(groupOf(source('harbour-gazette'), 'harbour-gazette')).toBe('start');
    expect(groupOf({ ...source('harbour-gazette'), id: 'copy', kind: 'seed' }, 'harbour-gazette')).toBe('start');
    expect(groupOf(source('harbour-gazette'), 'another')).toBe('press');
    expect(groupOf({ ...source('compact-charter'), kind: 'press-release' }, 'another')).toBe('primary');
    expect(sourcesView(tinyViews()).groups.map((g) => [g.key, g.sources.map((s) => s.id)])).toEqual([
      ['start', ['harbour-gazette']],
      ['primary', ['compact-charter']],
    ]);
  });

  it('goes from the oldest to the newest, those without a date last', () => {
    const base = source('compact-charter');
    const dated = [
      { ...base, id: 'b', date: '2019-05' },
      { ...base, id: 'c', date: undefined },
      { ...base, id: 'a', date: '2018' },
    ];
    expect(dated.sort(byDate).map((s) => s.id)).toEqual(['a', 'b', 'c']);
  });

  it('shows the claims that rest on it, with their words', () => {
    const entry = sourceEntry(tinyViews(), source('compact-charter'));
    expect(entry.claims.map((c) => [c.id, c.text])).toEqual([
      ['three-signatures', 'The charter of the Compact bears three signatures.'],
      ['share-the-tide', 'The members of the Compact want to share the tide.'],
      ['one-sea', 'The charter speaks of one sea.'],
    ]);
  });

  it('counts profiles, and names dates and texts that lean on it', () => {
    const entry = sourceEntry(tinyViews(), source('compact-charter'));
    expect(entry.profiles).toBe(2);
    expect(entry.dates).toEqual([{ title: 'Founding of the Compact', href: '/repo/timeline/#founding' }]);
    expect(entry.uses.map((u) => u.kind)).toEqual(['news']);
  });

  it('leads once to what a text and a date tell under one title: to the text', () => {
    const views = tinyViews();
    const [use] = sourceEntry(views, source('compact-charter')).uses;
    const events = [...views.lib.events].map(
      ([id, e]) => [id, { ...e, title: { ...e.title, en: use?.title ?? '' } }] as const,
    );
    const same = new Views({ ...views.lib, events: new Map(events) }, 'en', '/repo/');
    expect(sourceEntry(same, source('compact-charter')).dates).toEqual([]);
  });

  it('leads to the first publication and says where a copy was read', () => {
    const original = 'https://gazette.example/first';
    const entry = sourceEntry(tinyViews(), { ...source('harbour-gazette'), originalUrl: original });
    expect([entry.href, entry.copy]).toEqual([original, 'https://gazette.example/three-sign-for-the-tide']);
    expect(sourceEntry(tinyViews(), source('harbour-gazette')).copy).toBeUndefined();
  });

  it('leads to the archived copy beside the link, and in its place where the address is gone', () => {
    const address = 'https://gazette.example/three-sign-for-the-tide';
    const archived = 'https://archive.example/2019/three-sign';
    const links = (fields: Partial<Source>) => {
      const { href, copy, archived, gone } = sourceEntry(tinyViews(), { ...source('harbour-gazette'), ...fields });
      return { href, copy, archived, gone };
    };
    expect(links({ archived })).toEqual({ href: address, copy: undefined, archived, gone: undefined });
    const gone = 'gone from its address on 2\u00A0May\u00A02020';
    expect(links({ archived, gone: '2020-05-02' })).toEqual({
      href: archived,
      copy: undefined,
      archived: undefined,
      gone,
    });
    expect(links({ gone: '2020-05-02' })).toEqual({ href: undefined, copy: undefined, archived: undefined, gone });
    const originalUrl = 'https://gazette.example/first';
    expect(links({ archived, originalUrl, gone: '2020-05-02' })).toEqual({
      href: originalUrl,
      copy: undefined,
      archived,
      gone,
    });
  });

  it('names publisher, author and date as far as they are known', () => {
    const nameless = Object.fromEntries(
      Object.entries(source('harbour-gazette')).filter(([field]) => !['publisher', 'author', 'date'].includes(field)),
    ) as ReturnType<typeof source>;
    const imprint = (known: Partial<ReturnType<typeof source>>): string =>
      imprintOf(tinyViews('fr'), { ...nameless, ...known }).replaceAll('\u00A0', ' ');
    expect(imprint({ publisher: 'Harbour Gazette', author: 'A. Marlow', date: '2019-03' })).toBe(
      'Harbour Gazette, A. Marlow, mars 2019',
    );
    expect(imprint({ date: '2019-03' })).toBe('Mars 2019');
    expect(imprint({ publisher: 'iAfrica' })).toBe('iAfrica, sans date');
    const own = { publisher: 'Harbour Gazette', author: 'The Tidal Compact' };
    expect(imprint(own)).toBe('Harbour Gazette, Le Pacte des marées, sans date');
  });

  it('leaves a title as its author wrote it, and says in the reader’s language what is said of it', () => {
    const copy = { ...source('harbour-gazette'), via: { en: 'seen in a copy', fr: 'lu dans une copie' } };
    const told = { ...copy, titleNote: { en: 'front page', fr: 'première page' } };
    const name = sourceEntry(tinyViews('fr'), told).name;
    expect(name).toMatchObject({ title: copy.title, titleLang: 'en', note: 'première page' });
    expect(name.publisher).toBe(`${copy.publisher ?? ''} (lu dans une copie)`);
    expect(sourceEntry(tinyViews('en'), told).name.publisher).toBe(`${copy.publisher ?? ''} (seen in a copy)`);
  });

  it('gives a source that has no title the name that we gave it, in the languages it has', () => {
    const untitled = { ...source('harbour-gazette'), title: { en: 'Notice on the quay', fr: 'Affiche du quai' } };
    expect(sourceEntry(tinyViews('fr'), untitled).name).toMatchObject({ title: 'Affiche du quai', titleLang: 'fr' });
    expect(sourceEntry(tinyViews('en'), untitled).name).toMatchObject({ title: 'Notice on the quay', titleLang: 'en' });
    const inEnglish = { ...untitled, title: { en: 'Notice on the quay', fr: undefined } };
    expect(sourceEntry(tinyViews('fr'), inEnglish).name).toMatchObject({
      title: 'Notice on the quay',
      titleLang: 'en',
    });
  });

  it('says in words how much was read, how reliable it is, and what it supports', () => {
    const entry = sourceEntry(tinyViews('fr'), { ...source('harbour-gazette'), seen: 'excerpt', reliability: 'low' });
    expect(entry.seenName).toBe('Lue par extraits');
    expect(entry.reliabilityName).toMatch(/^Fiabilité faible/);
    expect(entry.supports).toEqual(['Le jour de la fondation', 'Qui n’y était pas']);
  });
});
