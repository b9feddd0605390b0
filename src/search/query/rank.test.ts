import { describe, expect, it } from 'vitest';
import { answer } from './answer.ts';
import { askedOf } from './labels.ts';
import { isQuestion } from './name-score.ts';
import { rank } from './rank.ts';
import type { SearchRecord } from './record.ts';
import { Vocabulary } from './vocabulary.ts';

const record = (path: string, place: SearchRecord['place'], title: string, text = '', more = {}): SearchRecord => ({
  path,
  place,
  title,
  aliases: [],
  parts: text === '' ? [] : [{ text }],
  margin: {},
  ...more,
});
const RECORDS = [
  record('claims/#ships', 'claims', 'Ships of the Harbour Works are built by hand.', 'Said by the yard.'),
  record('members/harbour-works/', 'members', 'Harbour Works', 'A company that builds ships.', { country: 'PT' }),
  record('members/cpp/', 'members', 'C++ Alliance', 'It writes libraries in C++ and C#.'),
  record('members/nii/', 'members', '国立情報学研究所', 'A firm.'),
  record('members/acme/', 'members', 'ＡＣＭＥ Works', 'A firm.'),
  record('absent/norvik/', 'absent', 'Norvik', 'It makes engines, and gives no reason.'),
  record('terms/#tide', 'terms', 'Tide table', 'A list of the times of the sea.', { aliases: ['tidal chart'] }),
  record('members/country/pt/', 'pages', 'Portugal: 1 member', 'Harbour Works', { aliases: ['Portugal'], count: 1 }),
  record('compact/', 'pages', 'Who leads the Compact?', 'Nobody we read says.', {
    asked: ['Who leads the Compact?', 'Who captains and steers it?'],
  }),
  record('explainers/sea/', 'explainers', 'The sea', '', {
    parts: [
      { text: 'Of engines and ships, and of the times of trade.' },
      { heading: { id: 'law', text: 'The law' }, text: 'A court in Rotterdam trusted the pilots.' },
      { heading: { id: 'cargo', text: 'Cargo' }, text: 'It carries 40 casks of wine, and 12 new pilots.' },
    ],
  }),
  record('news/strike/', 'news', 'The strike of Norvik', 'The strike began in May.'),
  record('claims/#wages', 'claims', 'The wages are fair.', 'Said at the strike.', { facts: ['Ada Lund'] }),
  record('claims/#members-pay', 'claims', 'Members of the Compact pay a fee.', 'Said by a clerk.'),
  record('members/', 'pages', 'Members', '', { aliases: ['not members'] }),
  record('members/kind/yard/', 'pages', 'Shipyards: 2', 'Two yards', { aliases: ['Shipyards', 'Yards'], count: 2 }),
  record('members/kind/dock/', 'pages', 'Docks: 9', 'Nine docks', { aliases: ['Docks'], count: 9, kind: 'dock' }),
  record('members/country/no/', 'pages', 'Norway: 3', 'Three', { aliases: ['Norway'], count: 3, country: 'NO' }),
  record('members/lund/', 'members', 'Lund & Sons', 'A dock in the town.', { kind: 'dock' }),
  record('sources/#lund', 'sources', 'Lund & Sons and the sea: a report', 'Lund and Sons, of two seas.'),
  record('explainers/trade/', 'explainers', 'Trade', 'Of Lund and Sons. Steamships brought twelve semaphores.'),
  record('members/oslo/', 'members', 'Oslo Yard', 'It trains welders of the north, for organisations.', {
    hidden: ['violin'],
  }),
  record('sources/#rules', 'sources', 'Rules (state of May)', 'Who may sail.'),
  record('claims/#rule-of-may', 'claims', 'The rules of the sea bind all.', 'Said of the rules.'),
  record('news/2020-05-01-lantern-letter/', 'news', 'A letter for all', 'Many wrote it.'),
  record('explainers/letters/', 'explainers', 'Post', 'Of the lantern and its letter.'),
  record('claims/#berth', 'claims', 'Berths are few.', 'Said at noon.', { facts: ['Ole Brandt'] }),
  record('explainers/berths/', 'explainers', 'Berths', 'Of Ole Brandt, who spoke of berths.'),
  record('terms/#tie-up', 'terms', 'Tie-up', 'When a hull is made fast.'),
  record('members/tannenbjerg/', 'members', 'Tannenbjerg', 'A firm.'),
  record('explainers/sluice/', 'explainers', 'The sluice', 'It lets 7 casks through at a time.'),
  record('about/', 'pages', 'Who writes this', '', { aliases: ['cargo'] }),
  record('absent/', 'pages', 'The absent'),
];
const known = new Vocabulary('en', [['lead', 'run', 'govern']], 'the Compact');
for (const one of RECORDS) known.add(one);

const everyday = new Vocabulary(
  'en',
  [],
  '',
  new Map([
    [0, ['erm', 'pls', 'y', 'n']],
    [1, ['visitor', 'weather', 'lose', 'job', 'drop', 'town']],
  ]),
);
for (const one of RECORDS) everyday.add(one);

const paths = (text: string): string[] => rank(known, text).found.map((found) => RECORDS[found.record]?.path ?? '');
const first = (text: string): string | undefined => paths(text)[0];

describe('what a query finds', () => {
  it('is first the thing that has the name, not a claim about it', () => {
    expect(first('harbour works')).toBe('members/harbour-works/');
    expect(first('Harbour Works’s ships')).toBe('members/harbour-works/');
  });

  it('sees a name inside a question, whatever the other words are', () => {
    expect(first('why is norvik missing')).toBe('absent/norvik/');
    expect(first('tell me about the tide tables')).toBe('terms/#tide');
    expect(first('does norvik own volcanoes')).toBe('absent/norvik/');
    expect(first('tidal Compact charts')).toBe('terms/#tide');
  });

  it('is the thing, then texts about it, then what was read, where a name is all that is asked', () => {
    expect(paths('lund & sons')).toEqual(['members/lund/', 'explainers/trade/', 'sources/#lund']);
    expect(first('lund a')).toBe('members/lund/');
  });

  it('is found whether a word was typed as one or apart, a number in digits or in words', () => {
    expect(first('steam ships')).toBe('explainers/trade/');
    expect(first('12 semaphores')).toBe('explainers/trade/');
    const { corrected, found } = rank(known, 'norvikengines');
    expect(corrected).toBe('norvik engines');
    expect(RECORDS[found[0]?.record ?? -1]?.path).toBe('absent/norvik/');
  });

  it('is called by its title without what is remarked of it, or by what its address calls it', () => {
    expect(first('rules')).toBe('sources/#rules');
    expect(first('lantern letter')).toBe('news/2020-05-01-lantern-letter/');
  });

  it('is what somebody says where a full name is asked for', () => {
    expect(first('ole brandt')).toBe('claims/#berth');
  });

  it('is a page by a word of everyday, and says so as an answer only where nothing else is asked', () => {
    expect(first('cargo')).toBe('about/');
    expect(rank(known, 'where does the cargo come from').found[0]?.name?.how).toBe('among');
  });

  it('is a long name as somebody remembers it who knows its consonants', () => {
    expect(rank(known, 'tennanbijerg')).toMatchObject({ corrected: 'tannenbjerg' });
  });

  it('is no name that only begins with what is asked, and no question whose words it shares by half', () => {
    expect(rank(known, 'when did the Compact tie').found[0]?.name?.how).not.toBe('whole');
    expect(paths('who leads and pays')).not.toContain('compact/');
  });

  it('is parted where words were typed as one, and said by whom it is asked of where little else is known', () => {
    expect(rank(known, 'oslowinenorvik').corrected).toBe('oslo wine norvik');
    expect(first('what does ada lund say of carpets')).toBe('claims/#wages');
  });

  it('is the shorter list where two are asked for', () => {
    expect(first('docks in norway')).toBe('members/country/no/');
  });

  it('is who is no member, however that is said', () => {
    expect(first('who is not a member')).toBe('members/');
  });

  it('is a list where a country is asked for, with a word of asking or without', () => {
    expect(first('portugal')).toBe('members/country/pt/');
    expect(first('members in Portugal')).toBe('members/country/pt/');
  });

  it('is the answer of a question that is asked in other words', () => {
    expect(first('who runs the compact')).toBe('compact/');
    expect(first('who governs it')).toBe('compact/');
    expect(first('who runs norvik')).toBe('absent/norvik/');
    // Its words may come from several questions of one answer.
    expect(first('who leads and steers it')).toBe('compact/');
  });

  it('has its words in one stretch of text, not here and there on a page', () => {
    expect(paths('rotterdam pilots')).toEqual(['explainers/sea/']);
    expect(rank(known, 'rotterdam wine')).toMatchObject({ found: [], missing: [] });
    expect(rank(known, 'violin welders').found).toEqual([]);
  });

  it('is not a claim that begins like it, and the page without the words that name the subject', () => {
    expect(first('the members of the Compact')).toBe('members/');
    expect(first('the Compact’s members')).toBe('members/');
  });

  it('has a date where a time is asked for, a number where a number is, the words of whom they are asked of', () => {
    expect(first('when did norvik strike')).toBe('news/strike/');
    expect(first('how many pilots')).toBe('explainers/sea/');
    expect(first('how many c++')).toBe('members/cpp/');
    expect(first('what did ada lund say')).toBe('claims/#wages');
  });

  it('is a list where its kind is named in the plural', () => {
    expect(first('yards of welders')).toBe('members/kind/yard/');
  });

  it('keeps the signs of a name', () => {
    expect(first('C++')).toBe('members/cpp/');
    expect(paths('c#')).toEqual(['members/cpp/']);
    expect(paths('C++')).toHaveLength(1);
  });

  it('is found by a part of a name without spaces, and by wide letters or narrow ones', () => {
    expect(first('情報学')).toBe('members/nii/');
    expect(first('学')).toBe('members/nii/');
    expect(first('ACME')).toBe('members/acme/');
    expect(first('ｎｏｒｖｉｋ')).toBe('absent/norvik/');
  });

  it('is left alone where it has results, and mended where a word is nowhere', () => {
    expect(rank(known, 'ships').corrected).toBeUndefined();
    expect(rank(known, 'harbuor works')).toMatchObject({ corrected: 'Harbour Works' });
    expect(rank(known, 'novrik')).toMatchObject({ corrected: 'Norvik' });
    expect(rank(known, 'nnorrvvik')).toMatchObject({ corrected: 'Norvik' });
    expect(rank(known, 'nrovki')).toMatchObject({ corrected: 'Norvik' });
    expect(rank(known, 'novrik', undefined, true).found).toEqual([]);
    // Hardly anybody slips in the first letters.
    expect(rank(known, 'zegins').corrected).toBeUndefined();
  });

  it('is what is said of a person whose full name it has, whatever else it asks', () => {
    expect(paths('birthday of ole brandt')).toEqual(expect.arrayContaining(['claims/#berth', 'explainers/berths/']));
    expect(rank(known, 'birthday of the berth clerk').found).toEqual([]);
    expect(paths('brandt umbrella')).toEqual(['claims/#berth']);
  });

  it('is a member where it asks which of them are so', () => {
    expect(first('which members train welders')).toBe('members/oslo/');
  });

  it('is all of whom it asks where its other words only ask', () => {
    expect(paths('largest organisations')).toEqual(paths('organisations'));
    expect(paths('organisations')).toEqual(['members/oslo/']);
  });

  it('is asked for by a question where words ask, and not where it only names the subject', () => {
    const asks = (...words: string[]): boolean => isQuestion(known, askedOf(words, 'en'));
    expect(asks('captains', 'steer', 'the', 'compact')).toBe(false);
    expect(asks('who', 'steers', 'the', 'compact')).toBe(true);
    expect(asks('captains', 'lead', 'the', 'compact')).toBe(true);
  });

  it('is nothing where a single sign and a word of everyday are all that is known', () => {
    expect(paths('7 casks')).toEqual(['explainers/sluice/']);
    expect(rank(known, 'volcano 7 casks')).toMatchObject({ found: [], missing: ['volcano'] });
  });

  it('is the query as it was typed where nothing that is asked for has what it may have meant', () => {
    const inClaims = (record: number): boolean => RECORDS[record]?.place === 'claims';
    expect(rank(known, 'norvikk')).toMatchObject({ corrected: 'Norvik' });
    const { corrected, words } = rank(known, 'tannenbjergg', inClaims);
    expect(corrected).toBeUndefined();
    expect(words).toEqual(['tannenbjergg']);
  });

  it('is nothing where the word that matters is missing, and says which', () => {
    expect(rank(known, 'volcano ships')).toMatchObject({ found: [], missing: ['volcano'] });
    expect(rank(known, 'volcanoes')).toMatchObject({ found: [], missing: ['volcanoes'] });
    expect(rank(known, '~')).toMatchObject({ words: [], found: [] });
  });
});

describe('words that everybody uses', () => {
  const find = (text: string): string[] => rank(everyday, text).found.map((found) => RECORDS[found.record]?.path ?? '');

  it('are missed by nobody where they say nothing and another word tells what is asked for', () => {
    expect(rank(known, 'erm semaphores pls')).toMatchObject({ found: [], missing: ['erm', 'pls'] });
    expect(find('erm semaphores pls')).toEqual(['explainers/trade/']);
    expect(rank(everyday, 'is norvik in y/n').found[0]?.name?.how).toBe('whole');
    expect(rank(everyday, 'erm pls')).toMatchObject({ found: [], missing: ['erm', 'pls'] });
  });

  it('are passed over in a question that another word tells, and not where things are only named', () => {
    const { found, loose, missing } = rank(everyday, 'do visitors lose their steamships and semaphores');
    expect(RECORDS[found[0]?.record ?? -1]?.path).toBe('explainers/trade/');
    expect({ loose, missing }).toEqual({ loose: false, missing: [] });
    expect(find('does the town have semaphores')).toEqual(['explainers/trade/']);
    expect(find('do visitors lose their semaphores')).toEqual([]);
    expect(rank(everyday, 'visitors of semaphores')).toMatchObject({ found: [], missing: ['visitors'] });
    expect(rank(everyday, 'do visitors lose volcanoes')).toMatchObject({ found: [], loose: true });
  });

  it('leave nothing to ask where all that is left is a place, or a word that is in many texts', () => {
    expect(find('how is the weather in norway')).toEqual([]);
    expect(find('how was the weather of 2020')).toEqual([]);
    expect(find('how do I lose ships')).toEqual([]);
    expect(find('how is the weather for visitors')).toEqual([]);
  });

  it('leave a question whose answer is what says most of the rest, the rarest word in it', () => {
    const { found, loose } = rank(everyday, 'do visitors drop 40 casks of pilots on lawyers');
    expect(RECORDS[found[0]?.record ?? -1]?.path).toBe('explainers/sea/');
    expect(loose).toBe(false);
    expect(find('do visitors drop pilots on lawyers and sailors and rowers')).toEqual([]);
  });
});

it('knows a word by another that is made of the same, where it is all that is asked', () => {
  expect(first('organisers')).toBe('members/oslo/');
  expect(rank(known, 'organisers of umbrellas').found).toEqual([]);
});

it('shows what has most of three words or more where nothing says them together, and of two nothing', () => {
  expect(rank(known, 'court casks')).toMatchObject({ found: [], loose: true });
  const { found, loose } = rank(known, 'court casks engines');
  expect(found.map(({ record }) => RECORDS[record]?.path)).toEqual(['explainers/sea/']);
  expect(loose).toBe(true);
  expect(rank(known, 'court volcanoes lawyers').found).toEqual([]);
});

it('answers who is not in it with the absent, of whichever kind, and a kind that has such a word in its name with its list', () => {
  expect(first('who is not in it')).toBe('absent/');
  expect(first('docks that are not members')).toBe('absent/');
  expect(first('is norvik not a member')).toBe('absent/norvik/');
  const site = new Vocabulary('en');
  site.add(record('absent/', 'pages', 'The absent'));
  site.add(
    record('members/kind/club/', 'pages', 'Non-profits: 2', '', { aliases: ['Non-profits'], count: 2, kind: 'club' }),
  );
  expect(rank(site, 'non-profits').found[0]?.record).toBe(1);
});

it('parts no word behind one that says nothing', () => {
  const site = new Vocabulary('en');
  site.add(record('members/the-yard/', 'members', 'All the Yard', 'It informs the town, all of it.'));
  expect(rank(site, 'theinforms').corrected).toBeUndefined();
  expect(rank(site, 'theyard').corrected).toBe('the yard');
});

it('answers the same with one record a time as with all at once, and with no texts by names alone', () => {
  const names = new Vocabulary('en');
  for (const one of RECORDS) names.add({ ...one, parts: [] });
  expect(rank(names, 'harbour').found[0]?.record).toBe(1);
});

it('counts the sections whatever section is asked for', () => {
  const found = answer(known, { text: 'ships', section: 'claims' }, (path) => `/${path}`);
  expect(found.total).toBe(1);
  expect(found.counts).toMatchObject({ all: 3, claims: 1, members: 1, explainers: 1 });
  expect(found.hits(0, 5)[0]).toMatchObject({ href: '/claims/#ships', place: 'claims' });
});
