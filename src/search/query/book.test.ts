import { describe, expect, it } from 'vitest';
import { allRecords, BRIEFEST, namedRecords, pack, vocabularyFor, type Names } from './book.ts';
import { wordsOf } from './fold.ts';
import { packWords, unpackWords } from './pack-words.ts';
import type { SearchRecord } from './record.ts';

const RECORDS: SearchRecord[] = [
  {
    path: 'members/a/',
    place: 'members',
    title: 'Æther',
    aliases: ['Ether'],
    facts: ['Company'],
    also: ['éther'],
    parts: [{ text: 'A firm.' }, { heading: { id: 'h', text: 'Past' }, text: 'It sailed in 1901, and sailed again.' }],
    margin: { maker: 'press', who: 'A paper' },
    kind: 'company',
    country: 'FR',
  },
  ...Array.from({ length: 300 }, (_, i): SearchRecord => ({
    path: `sources/#s${i}`,
    place: 'sources',
    title: `Source ${i}`,
    aliases: [],
    parts: [{ text: 'A page.' }, { text: i % 150 === 0 ? 'sailed' : 'stood' }],
    margin: {},
  })),
  { path: 'members/kind/x/', place: 'pages', title: 'X', aliases: [], parts: [{ text: 'A' }], margin: {}, count: 4 },
];
const filesOf = (brevity?: number) => {
  const { names, texts, hidden, also } = pack(RECORDS, 'en', brevity);
  const file = { tag: 't', names } as unknown as Names;
  return { file, texts: { tag: 't', texts, hidden, also, everyday: packWords([['erm'], ['job']]), questions: [] } };
};

describe('the files of search', () => {
  it('hold all that was put into them, the words of long texts as words', () => {
    const { file, texts } = filesOf();
    const [first, source, ...rest] = allRecords(file, texts);
    expect(first).toMatchObject({ title: 'Æther', aliases: ['Ether'], facts: ['Company'], country: 'FR' });
    expect(first?.parts).toEqual([{ text: 'A firm.' }, { heading: { id: 'h', text: 'Past' }, text: '' }]);
    expect([...(first?.hidden ?? [])].sort()).toEqual(['1901', 'again', 'sailed']);
    expect(first?.also).toEqual(['éther']);
    expect(first?.margin).toEqual({ maker: 'press', who: 'A paper' });
    expect(source?.hidden).toEqual(['sailed']);
    expect(rest.filter(({ hidden }) => hidden?.includes('sailed'))).toHaveLength(1);
    expect(rest.at(-1)).toMatchObject({ count: 4 });
  });

  it('keep the words of names deep in many texts, where other words of that kind go', () => {
    const told = RECORDS.map((record): SearchRecord =>
      record.place === 'sources' ? { ...record, parts: [{ text: 'A page.' }, { text: 'æther wind' }] } : record,
    );
    const { names, ...packed } = pack(told, 'en', 2);
    const all = allRecords({ tag: 't', names } as unknown as Names, { ...filesOf().texts, ...packed });
    const having = (word: string): number => all.filter((record) => record.hidden?.includes(word)).length;
    expect([having(wordsOf('Æther')[0] ?? ''), having('wind')]).toEqual([300, 0]);
  });

  it('keep a word however far apart the records are that have it', () => {
    const having = [0, 66, 67, 1_700, 9_000, 200_000];
    const lists = Array.from({ length: 200_001 }, (_, i) => (having.includes(i) ? ['wind', `w${i}`] : []));
    const back = unpackWords(packWords(lists));
    expect(back.size).toBe(having.length);
    for (const n of having) expect(back.get(n)?.sort()).toEqual([`w${n}`, 'wind']);
  });

  it('bring the words of everyday: those that say nothing, and the others', () => {
    const { file, texts } = filesOf();
    const known = vocabularyFor({ ...file, lang: 'en', synonyms: [], subject: '' }, texts);
    expect(['erm', 'job', 'jobs', 'æther'].map((word) => known.isEveryday(word))).toEqual([true, true, true, false]);
    expect(['erm', 'job'].map((word) => known.isFiller(word))).toEqual([true, false]);
  });

  it('have the names by themselves, and are not put together with those of another day', () => {
    const { file, texts } = filesOf(BRIEFEST);
    expect(namedRecords(file).map(({ path }) => path)).toEqual(['members/a/', 'members/kind/x/']);
    expect(() => allRecords(file, { ...texts, tag: 'yesterday' })).toThrow(/edition/);
  });
});
