import { describe, expect, it } from 'vitest';
import { tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import type { ChangeRow } from './parts/changes.ts';
import { newsIndexView, newsView, runsOf, type NewsIndexView, type NewsRow } from './news.ts';
import type { News } from '../library/types.ts';
import { Views } from './views.ts';

const ID = '2019-03-04-founding';
const piece = tinyLibrary().news.get(ID);
if (piece === undefined) throw new Error('The fixture has no news.');
const dated = (id: string, date: string, precision: 'day' | 'month' = 'day'): News => ({
  ...piece,
  id,
  facts: { ...piece.facts, date, precision },
});
const withNews = (...news: News[]): Views =>
  new Views({ ...tinyLibrary(), news: new Map(news.map((n) => [n.id, n])) }, 'en', '/repo/');
const three = (): Views =>
  withNews(dated('old', '2018-12-01'), dated('new', '2019-05-01', 'month'), dated('mid', '2019-01-01'));

const piecesOf = ({ entries }: NewsIndexView['years'][number]) =>
  entries.flatMap((entry) => (entry.kind === 'piece' ? [entry.piece] : []));

describe('the index of news', () => {
  it('has in one stream what happened and what the files say has changed', () => {
    const [year] = newsIndexView(tinyViews()).years;
    expect(year?.entries.map(({ kind, day }) => [day, kind])).toEqual([
      ['2019-05-02', 'change'],
      ['2019-03-04', 'piece'],
      ['2019-03-04', 'change'],
    ]);
    expect([year?.pieces, year?.entries.length]).toEqual([1, 3]);
  });
  it('has the corrections of a day in one entry, which leads to their page, and a single one in its words', () => {
    const what = { en: 'It said Brest; it is Morlaix.', fr: 'On lisait Brest ; c’est Morlaix.' };
    const at = (...days: string[]): News => ({
      ...piece,
      facts: { ...piece.facts, corrections: days.map((on) => ({ on, what })) },
    });
    const changes = (...days: string[]) =>
      newsIndexView(withNews(at(...days)))
        .years.flatMap(({ entries }) => entries)
        .flatMap((entry) => (entry.kind === 'change' && entry.change.kind === 'corrected' ? [entry.change] : []));
    const many = changes('2019-05-10', '2019-05-10', '2019-05-12');
    expect(many.map(({ title, text }) => [title, text])).toEqual([
      ['Correction: The charter is signed', what.en],
      ['2 corrections', ''],
    ]);
    expect(many[1]?.links.map(({ href }) => href)).toEqual(['/repo/about/corrections/']);
    expect(many[1]?.id).toBe('corrected-2019-05-10');
  });
  it('goes from the newest to the oldest, year by year', () => {
    expect(newsIndexView(three()).years.map((y) => [y.year, piecesOf(y).map((p) => p.id)])).toEqual([
      ['2019', ['new', 'mid']],
      ['2018', ['old']],
    ]);
  });
  it('gives no day where only the month is known', () => {
    expect(
      newsIndexView(three())
        .years.slice(0, 1)
        .flatMap(piecesOf)
        .map((p) => p.day),
    ).toEqual(['2019-05', '2019-01-01']);
  });
  it('is about the subject that the content names', () => {
    expect(newsIndexView(tinyViews()).info.description).toContain('the Tidal Compact');
  });
});

describe('a piece of news', () => {
  it('leads to what came before it and what came after', () => {
    const view = newsView(three(), 'mid');
    expect([view.previous?.href, view.next?.href]).toEqual(['/repo/news/old/', '/repo/news/new/']);
    expect(newsView(three(), 'new').next).toBeUndefined();
    expect(newsView(three(), 'old').previous).toBeUndefined();
  });
  it('shows under each source the claims of its text that rest on it', () => {
    expect(newsView(tinyViews(), ID).sourceRows.map((r) => [r.source.id, r.claims.map((c) => c.id)])).toEqual([
      ['harbour-gazette', ['three-signatures']],
      ['compact-charter', ['share-the-tide', 'three-signatures']],
    ]);
  });
  it('lists whom its text names, each once', () => {
    expect(newsView(tinyViews('fr'), ID).named).toEqual([
      { key: 'member', links: [{ title: 'Marlow Turbines', href: '/repo/fr/members/marlow-turbines/' }] },
    ]);
  });
  it('stands in the timeline where it names an event', () => {
    expect(newsView(tinyViews(), ID).event).toEqual({
      title: 'Founding of the Compact',
      href: '/repo/timeline/#founding',
    });
  });
  it('borrows the English text where there is no French one', () => {
    const prose = { ...piece.prose };
    delete prose.fr;
    const views = new Views({ ...tinyLibrary(), news: new Map([[ID, { ...piece, prose }]]) }, 'fr', '/');
    expect(newsView(views, ID).prose.translation).toMatchObject({ lang: 'en', missing: true, stale: false });
  });
  it('is refused where its id is unknown', () => {
    expect(() => newsView(tinyViews(), 'nothing')).toThrow('no such piece of news: nothing');
  });
});

describe('what changed', () => {
  const change = { kind: 'change', day: '2019-05-01', change: {} as ChangeRow } as const;
  const piece = { kind: 'piece', day: '2019-05-02', piece: {} as NewsRow } as const;

  it('is folded where so much of it stands in a row that it would bury the news', () => {
    const runs = runsOf([...Array<typeof change>(9).fill(change), piece, change]);
    expect(runs.map((run) => (run.kind === 'piece' ? 'piece' : [run.changes.length, run.isFolded]))).toEqual([
      [9, true],
      'piece',
      [1, false],
    ]);
  });
});
