import { sourceSchema } from './source.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { memberSchema } from './member.ts';
import { bilingual, country, day, id, line, roughDate, webAddress } from './primitives.ts';

const takes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

describe('the small parts of every file', () => {
  it.each<[string, z.ZodType, unknown[], unknown[]]>([
    ['an id', id, ['ibm', 'hugging-face', '4ai'], ['IBM', 'a--b', '-a', 'a_b', 'é', '', 'a'.repeat(61), 3]],
    ['a line', line(5), ['abc', 'œuvre'], ['', '   ', 'a\nb', 'abcdef', 'a\u0007', 'a\u2028b', 5]],
    [
      'a day',
      day,
      ['2023-12-05', '2024-02-29'],
      ['2023-02-29', '2023-13-01', '2023-1-1', '1899-01-01', '2023-12', 20231205],
    ],
    ['a rough date', roughDate, ['2023', 2023, '2023-12', '2023-12-05'], ['23', '2023-00', '2023-12-32', true]],
    [
      'a web address',
      webAddress,
      ['https://example.org/a?b', 'http://example.org', 'https://a.example:8443/x', 'https://xn--e1afmkfd.xn--p1ai/'],
      [
        'javascript:alert(1)',
        'data:text/html,x',
        '//example.org',
        'ftp://example.org',
        'https://',
        'example.org',
        'https://аррӏе.com',
        'https://router.local/',
      ],
    ],
    ['a country', country, ['FR', 'CH'], ['fr', 'ZQ', 'France', 'F']],
    ['two languages', bilingual(9), [{ en: 'a', fr: 'b' }], [{ en: 'a' }, { en: 'a', fr: 'b', de: 'c' }, 'a']],
  ])('%s', (_, schema, right, wrong) => {
    for (const value of right) expect([value, takes(schema, value)]).toEqual([value, true]);
    for (const value of wrong) expect([value, takes(schema, value)]).toEqual([value, false]);
  });

  it('tells editors which addresses are right by a pattern that JSON Schema can hold', () => {
    const { pattern = '' } = z.toJSONSchema(webAddress, { io: 'input' });
    const form = new RegExp(pattern, 'u');
    expect(form.test('https://Example.org/a?b')).toBe(true);
    expect(
      ['https://router.LOCAL/', 'https://127.0.0.1/', 'https://аррӏе.com'].filter((url) => form.test(url)),
    ).toEqual([]);
  });

  it('says one thing of a date that is none', () => {
    expect(day.safeParse('yesterday').error?.issues).toHaveLength(1);
    expect(country.safeParse('france').error?.issues).toHaveLength(1);
  });
});

describe('a claim', () => {
  const claim = {
    id: 'x',
    text: { en: 'a', fr: 'b' },
    maker: 'press',
    who: { en: 'a', fr: 'b' },
    note: { en: 'a', fr: 'b' },
    standing: 'uncontested',
    date: '2023',
    checked: '2024-01-01',
    sources: ['s'],
  };
  const reason = { reason: { en: 'a', fr: 'b' } };
  it.each([
    [{}, true],
    [{ standing: 'disputed' }, false],
    [{ standing: 'superseded' }, false],
    [{ standing: 'disputed', ...reason }, true],
    [{ standing: 'unanswered' }, false],
    [{ maker: 'opinion' }, false],
    [{ maker: 'opinion', standing: 'unanswered' }, true],
    [{ sources: [] }, false],
    [{ article: '7' }, false],
    [{ article: 'C7' }, true],
  ])('with %j fits: %s', (change, fits) => expect(takes(claimSchema, { ...claim, ...change })).toBe(fits));
});

describe('a member', () => {
  const words = { kinds: { company: {} }, sectors: { chips: {} }, groups: { makers: {} } } as unknown as Parameters<
    typeof memberSchema
  >[0];
  const schema = memberSchema(words);
  const member = {
    name: 'Acme',
    summary: 'A maker.',
    kind: 'company',
    sector: 'chips',
    joined: '2023-12-05',
    founding: true,
    sources: ['s'],
    checked: '2024-01-01',
  };
  it('takes the words of the site only', () => {
    expect(takes(schema, member)).toBe(true);
    expect(takes(schema, { ...member, kind: 'startup' })).toBe(false);
    expect(takes(schema, { ...member, group: 'makers' })).toBe(true);
  });
  it('takes no field that it does not know, and none that would change whose page it is', () => {
    for (const extra of [{ slug: 'other' }, { id: 'other' }, { layout: './evil.astro' }, { ['__proto__x']: 1 }])
      expect(takes(schema, { ...member, ...extra })).toBe(false);
  });
  it.each(['\u00A0', '\u2003', '\u2009', '\u202F', '\u3000'])('has a plain space in its name for %j', (space) => {
    const read = schema.parse({ ...member, name: `Acme${space}Labs`, aliases: [`Labs${space}&${space}Co.`] });
    expect(read).toMatchObject({ name: 'Acme Labs', aliases: ['Labs & Co.'] });
  });
  it('keeps the narrow space of French before a mark in its name', () =>
    expect(schema.parse({ ...member, name: 'Acme\u202F!' })).toMatchObject({ name: 'Acme\u202F!' }));
  it('takes no word where the site has none', () =>
    expect(takes(memberSchema({ ...words, groups: {} }), { ...member, group: 'makers' })).toBe(false));
});

describe('a source', () => {
  const source = {
    id: 'gazette',
    title: 'A loaf',
    short: { en: 'Gazette', fr: 'Gazette' },
    language: 'en',
    kind: 'press',
    seen: 'full',
    reliability: 'high',
    supports: { en: ['x'], fr: ['x'] },
  };
  const url = 'https://gazette.org/loaf';
  it.each([
    [{ url, archived: 'https://web.archive.org/web/2023/https://gazette.org/loaf' }, true],
    [{ url, archived: 'https://web.archive.org/x', gone: '2024-05-01' }, true],
    [{ url, gone: '2024-05-01' }, true],
    [{ url, archived: 'http://web.archive.org/x' }, false],
    [{ url, gone: '2024-05' }, false],
    [{ archived: 'https://web.archive.org/x' }, false],
    [{ gone: '2024-05-01' }, false],
  ])('with %j may have its archived copy: %s', (fields, allowed) => {
    expect(sourceSchema.safeParse({ ...source, ...fields }).success).toBe(allowed);
  });
});
