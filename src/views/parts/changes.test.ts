import { describe, expect, it } from 'vitest';
import { tinyLibrary } from '../../tests/support/tiny.ts';
import { changeRows } from './changes.ts';
import { correctionRows, correctionsView } from './corrections.ts';
import { memberView } from '../member.ts';
import type { Lang } from '../../schema/languages.ts';
import type { Member } from '../../library/types.ts';
import { Views } from '../views.ts';

const lib = tinyLibrary();
/** Views of the fixture in which facts of members are others. */
const withFacts = (changed: Record<string, Partial<Member['facts']>>, lang: Lang = 'en'): Views => {
  const members = [...lib.members].map(([id, m]): [string, Member] => [
    id,
    { ...m, facts: { ...m.facts, ...changed[id] } },
  ]);
  return new Views({ ...lib, members: new Map(members) }, lang, '/repo/');
};
const told = (views: Views): string[] => changeRows(views).map(({ day, title }) => `${day} ${title}`);

describe('what changed', () => {
  it('gathers those who joined on one day, founders apart, newest first', () => {
    expect(told(withFacts({}))).toEqual([
      '2019-05-02 Atelier du Flot joins the Tidal Compact',
      '2019-03-04 2 founding members',
    ]);
    const founders = changeRows(withFacts({}, 'fr'))[1];
    expect(founders?.title).toBe('2 noms sur la première liste');
    expect(founders?.links.map(({ href }) => href)).toEqual([
      '/repo/fr/members/marlow-turbines/',
      '/repo/fr/members/saltmere-school/',
    ]);
    expect(founders?.sources).toHaveLength(1);
  });

  it('counts those of one day who did not found it', () => {
    const views = withFacts({ 'saltmere-school': { founding: false, joined: '2019-05-02' } });
    expect(told(views)[0]).toBe('2019-05-02 2 organisations join the Tidal Compact');
  });

  it('sets those apart whom one source alone names, and says so', () => {
    const [weak] = changeRows(withFacts({ 'atelier-du-flot': { weak: true } }));
    expect(weak).toMatchObject({ id: 'weak-atelier-du-flot', title: 'One source alone points to Atelier du Flot' });
  });

  it('announces nobody whom one source alone shows: the profile says from when', () => {
    const joined = (facts: Partial<Member['facts']>) =>
      memberView(withFacts({ 'atelier-du-flot': facts }), 'atelier-du-flot').facts[1]?.value;
    expect(joined({})).toBe('Announced 2\u00A0May\u00A02019');
    expect(joined({ weak: true })).toBe('Seen from 2\u00A0May\u00A02019');
  });

  it('tells who left, with the reason, and leaves the day they came in place', () => {
    const archived = { on: '2019-05-30', reason: { en: 'It closed.', fr: 'L’atelier a fermé.' } };
    const [row, ...rest] = changeRows(withFacts({ 'atelier-du-flot': { archived } }, 'fr'));
    expect(row).toMatchObject({ kind: 'left', day: '2019-05-30', text: 'L’atelier a fermé.' });
    expect(rest).toHaveLength(2);
  });

  it('tells a new name once, on its day or else on the day of the last check', () => {
    const moved = { movedTo: 'marlow-turbines' };
    expect(told(withFacts({ 'atelier-du-flot': { ...moved, movedOn: '2019-05-20' } }))[0]).toBe(
      '2019-05-20 Atelier du Flot is now listed as Marlow Turbines',
    );
    expect(told(withFacts({ 'atelier-du-flot': moved }))).toEqual([
      '2019-06-01 Atelier du Flot is now listed as Marlow Turbines',
      '2019-03-04 2 founding members',
    ]);
  });

  it('gives each change a place of its own', () => {
    const ids = changeRows(withFacts({ 'saltmere-school': { movedTo: 'marlow-turbines' } })).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

const what = { en: 'It said Brest; it is Morlaix.', fr: 'On lisait Brest ; c’est Morlaix.' };

describe('the corrections', () => {
  it('are those that the files tell of, newest first, each with its page', () => {
    const views = withFacts(
      {
        'atelier-du-flot': {
          corrections: [
            { on: '2019-05-10', what },
            { on: '2019-05-12', what },
          ],
        },
      },
      'fr',
    );
    expect(correctionRows(views).map(({ on, title, href, what: text }) => [on, title, href, text])).toEqual([
      ['2019-05-12', 'Atelier du Flot', '/repo/fr/members/atelier-du-flot/', what.fr],
      ['2019-05-10', 'Atelier du Flot', '/repo/fr/members/atelier-du-flot/', what.fr],
    ]);
    expect(changeRows(views)[0]).toMatchObject({ kind: 'corrected', day: '2019-05-12', text: what.fr });
  });

  it('may be those of a claim, which stands on the page of claims', () => {
    const [claim] = [...lib.claims.values()];
    if (claim === undefined) throw new Error('The fixture has no claim.');
    const claims = new Map([[claim.id, { ...claim, corrections: [{ on: '2019-05-12', what }] }]]);
    const [row] = correctionRows(new Views({ ...lib, claims }, 'en', '/'));
    expect(row).toMatchObject({ kindName: 'Claim', href: `/claims/#${claim.id}`, title: claim.text.en });
  });

  it('are none where no file tells of one', () => {
    expect(correctionsView(withFacts({})).total).toBe(0);
  });
});
