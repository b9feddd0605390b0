import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { find, isElement, parseHtml, textOf, type Element, type Node } from '../../built/html/tree.ts';
import { DIST, distPage } from '../support/dist.ts';

/*
 * The figures against the files, counted here once more and in another way: nothing of the site's own code reads
 * the content below.
 */
type Fields = Record<string, unknown>;
const read = (path: string): string => readFileSync(join('content', path), 'utf8');
const filesOf = (room: string): string[] => readdirSync(join('content', room)).map((name) => `${room}/${name}`);
const site = parse(read('site.yaml')) as { cohorts: { from: string }[]; kinds: Record<string, { plural: Fields }> };
const members = filesOf('members')
  .filter((path) => /^members\/[^.]+\.md$/.test(path))
  .map(
    (path) =>
      ({ id: path.slice(8, -3), ...(parse(read(path).split('---')[1] ?? '') as Fields) }) as Fields & { id: string },
  )
  .filter((m) => m['movedTo'] === undefined);
const claims = filesOf('claims').flatMap((path) => parse(read(path)) as Fields[]);
const figures = parse(read('figures.yaml')) as (Fields & { id: string; draw: string })[];
const figure = (draw: string) => {
  const found = figures.find((f) => f.draw === draw);
  if (found === undefined) throw new Error(`content/figures.yaml draws no ${draw}.`);
  return found;
};

const all = (nodes: readonly Node[], name: string): Element[] =>
  nodes.flatMap((node) =>
    isElement(node) ? [...(node.name === name ? [node] : []), ...all(node.children, name)] : [],
  );
const section = (id: string, root = '/'): Element => {
  const tree = parseHtml(distPage(`${root}figures/`).html);
  const found = find(tree, ({ attributes }) => attributes.get('id') === id);
  if (found === undefined) throw new Error(`There is no figure ${id}.`);
  return found;
};
/** The cells of the table behind a figure, without its head. */
const cells = (draw: string): string[][] =>
  all([section(figure(draw).id)], 'tr')
    .slice(1)
    .map((row) => row.children.filter((cell) => isElement(cell)).map((cell) => textOf([cell]).trim()));
const csv = (id: string, lang = 'en'): string[] =>
  readFileSync(join(DIST, `figures/${id}-${lang}.csv`), 'utf8')
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n');

/** Which wave somebody came with: the last one that had begun. */
const waves = site.cohorts.map(({ from }) => from);
const waveOf = (joined: string): number => waves.filter((from) => from <= joined).length - 1;
const byWave = (of: readonly Fields[]): number[] =>
  waves.map((_, w) => of.filter((m) => waveOf(String(m['joined'])) === w).length);
const row = (label: string, of: readonly Fields[]): string[] => [label, ...byWave(of), of.length].map(String);

describe('the figures of members', () => {
  it('by kind count the files of each kind', () => {
    const found = new Map(cells('kinds').map((r) => [r[0], r]));
    const kinds = new Set(members.map((m) => String(m['kind'])));
    expect(found.size).toBe(kinds.size + 1);
    for (const kind of kinds) {
      const label = String(site.kinds[kind]?.plural['en']);
      expect(found.get(label)).toEqual(
        row(
          label,
          members.filter((m) => m['kind'] === kind),
        ),
      );
    }
    expect(found.get('Total')).toEqual(row('Total', members));
  });

  it('by country count the files of each country, and the countries so far at each wave', () => {
    const found = new Map(cells('countries').map((r) => [r[0], r]));
    const names = new Intl.DisplayNames('en-GB', { type: 'region' });
    const codes = new Set(members.map((m) => String(m['country'])));
    for (const code of codes) {
      const label = names.of(code) ?? code;
      expect(found.get(label)).toEqual(
        row(
          label,
          members.filter((m) => m['country'] === code),
        ),
      );
    }
    const known = (wave: number): number =>
      new Set(members.filter((m) => waveOf(String(m['joined'])) <= wave).map((m) => m['country'])).size;
    expect(found.get('Countries so far')?.slice(1, 1 + waves.length)).toEqual(waves.map((_, w) => String(known(w))));
    expect(found.size).toBe(codes.size + 2);
  });
});

describe('the figure of growth', () => {
  it('goes over 40, about 45, 57, 85, over 200, 205, each on the day of its claim', () => {
    const rows = cells('growth');
    expect(rows.map((r) => r.at(-1))).toEqual(['>40', '~45', '57', '85', '>200', '205']);
    expect(rows.map((r) => r[0]?.replaceAll('\u00A0', ' '))).toEqual([
      '5 Dec 2023',
      '5 Dec 2023',
      '5 Dec 2023',
      '8 Feb 2024',
      '8 Apr 2026',
      '24 Jun 2026',
    ]);
    const counts = figure('growth')['counts'] as { claim: string }[];
    rows.forEach((r, i) => {
      const claim = claims.find((c) => c['id'] === counts[i]?.claim);
      expect(r[1]).toContain((claim?.['who'] as Fields)['en']);
    });
  });

  it('stands on the home page, and so rests on no weak source alone', () => {
    const sources = filesOf('sources').flatMap((path) => parse(read(path)) as { id: string; reliability: string }[]);
    const weak = new Set(sources.filter(({ reliability }) => reliability === 'low').map(({ id }) => id));
    for (const { claim } of figure('growth')['counts'] as { claim: string }[]) {
      const own = claims.find((c) => c['id'] === claim)?.['sources'] as string[];
      expect([claim, weak.has(own[0] ?? '')]).toEqual([claim, false]);
    }
  });

  it('has a file for each name, where it says that there are names; who is found later comes on top', () => {
    const counts = figure('growth')['counts'] as { n: number; names?: boolean; claim: string }[];
    for (const { n, claim } of counts.filter(({ names }) => names === true)) {
      const day = String(claims.find((c) => c['id'] === claim)?.['date']);
      expect(members.filter((m) => String(m['joined']) <= day).length).toBeGreaterThanOrEqual(n);
    }
  });
});

describe('the figure of the article’s claims', () => {
  it('counts each numbered claim once, by maker and by standing', () => {
    const numbered = claims.filter((c) => c['article'] !== undefined);
    expect(numbered).toHaveLength(88);
    const standings = ['uncontested', 'disputed', 'superseded', 'unanswered'];
    const labels = {
      press: 'Press report',
      own: 'The Alliance',
      named: 'Named person or body',
      opinion: 'Author’s opinion',
      estimate: 'Estimate',
    };
    const line = (label: string, of: readonly Fields[]): string[] =>
      [label, ...standings.map((s) => of.filter((c) => c['standing'] === s).length), of.length].map(String);
    expect(cells('claims')).toEqual([
      ...Object.entries(labels).map(([maker, label]) =>
        line(
          label,
          numbered.filter((c) => c['maker'] === maker),
        ),
      ),
      line('Total', numbered),
    ]);
  });
});

describe('the figure of who is not in it', () => {
  it('has everyone of whom there is a file, once, by what the file says of why', () => {
    const absent = filesOf('absent')
      .filter((path) => /^absent\/[^.]+\.md$/.test(path))
      .map((path) => parse(read(path).split('---')[1] ?? '') as Fields);
    const answers = ['stated', 'speculation', 'none', 'joined'];
    const answerOf = ({ joinedAs, reason }: Fields): string =>
      joinedAs !== undefined ? 'joined' : reason === 'not-stated' ? 'none' : String(reason);
    const rows = cells('absences');
    expect(rows.at(-1)).toEqual([
      'Total',
      ...answers.map((answer) => String(absent.filter((fields) => answerOf(fields) === answer).length)),
      String(absent.length),
    ]);
    const people = rows.slice(0, -1);
    expect(people).toHaveLength(absent.length);
    expect(people.filter((cell) => cell.slice(1, -1).filter((said) => said !== '').length !== 1)).toEqual([]);
    expect(people.filter((cell) => cell.at(-1) === 'By TechCrunch')).toHaveLength(
      absent.filter(({ named }) => named === true).length,
    );
  });
});

describe('the figure of who sits where', () => {
  it('has in each body those that the file seats there, each with a source that is there', () => {
    const { bodies, rows } = figure('seats') as unknown as {
      bodies: { id: string; own?: boolean }[];
      rows: { who?: string; seats: Record<string, { source: string }> }[];
    };
    const sources = new Set(filesOf('sources').flatMap((path) => (parse(read(path)) as Fields[]).map((s) => s['id'])));
    const drawn = cells('seats');
    expect(drawn).toHaveLength(rows.length);
    rows.forEach(({ who, seats }, i) => {
      bodies.forEach(({ id, own }, b) => {
        expect([i, b, drawn[i]?.[b + 1] === 'not named']).toEqual([i, b, seats[id] === undefined]);
        if (own) expect(seats[id] !== undefined).toBe(members.some((m) => m.id === who));
      });
      for (const { source } of Object.values(seats)) expect(sources.has(source)).toBe(true);
    });
  });
});

describe('the line from open to closed', () => {
  const {
    places,
    quote,
    events = [],
  } = figure('line') as unknown as {
    places: { source: string; strayed?: { what: { en: string } } }[];
    quote?: { text: { en: string } };
    events?: { what: { en: string } }[];
  };
  const rows = cells('line');

  it('places nobody without a source, and says which', () => {
    const strayed = places.filter((place) => place.strayed !== undefined);
    expect(rows).toHaveLength(places.length + strayed.length + (quote ? 1 : 0) + events.length);
    for (const r of rows) expect(r.at(-1)).not.toBe('');
  });

  it('tells in its table all that it draws: the leak, the words, what happened between', () => {
    const told = rows.flat();
    for (const words of [...places.flatMap((place) => place.strayed ?? []), ...events].map(({ what }) => what.en))
      expect(told).toContain(words);
    if (quote) expect(told).toContain(quote.text.en);
  });
});

describe('the share of a number in another', () => {
  it('is divided from the numbers of the file, and less than that where the whole is more', () => {
    const { whole, parts } = figure('parts') as unknown as {
      whole: { n: number; over?: boolean };
      parts: { n: number; label: { en: string } }[];
    };
    const found = new Map(cells('parts').map((r) => [r[0], r.at(-1)]));
    for (const { n, label } of parts) {
      const share = `${Math.round((n / whole.n) * 1000) / 10}%`;
      expect(found.get(label.en)?.replace(/^<\s/, '')).toBe(share);
      expect(found.get(label.en)?.startsWith('<')).toBe(whole.over === true);
    }
  });
});

describe('the subjects through several texts', () => {
  it('stand in each text that has them, in its words, and below each text its source', () => {
    const { texts, subjects } = figure('threads') as unknown as {
      texts: { id: string }[];
      subjects: { name: { en: string }; as: Record<string, { en: string }> }[];
    };
    const rows = cells('threads');
    subjects.forEach(({ name, as }, i) => {
      expect(rows[i]).toEqual([name.en, ...texts.map(({ id }) => as[id]?.en ?? '–')]);
    });
    expect(rows.at(-1)?.every((cell) => cell !== '')).toBe(true);
  });
});

describe('every explainer', () => {
  it('argues with a figure, in both languages', () => {
    for (const id of readdirSync(join('content', 'explainers')))
      for (const lang of ['en', 'fr']) {
        const facts = parse(read(`explainers/${id}/${lang}.mdx`).split('---')[1] ?? '') as Fields;
        const tree = parseHtml(distPage(`${lang === 'fr' ? '/fr' : ''}/explainers/${id}/`).html);
        const band = find(tree, ({ attributes }) => attributes.get('id') === `figure-${String(facts['figure'])}`);
        expect([id, lang, band !== undefined]).toEqual([id, lang, true]);
      }
  });

  it('has a drawing in its text where a paragraph is a link to a figure', () => {
    for (const root of ['/', '/fr/']) {
      const tree = parseHtml(distPage(`${root}explainers/open-vs-closed/`).html);
      const [inText] = all(tree, 'figure').filter(({ attributes }) => attributes.get('class') === 'in-text');
      expect(all(inText ? [inText] : [], 'svg')).toHaveLength(3);
      expect(all(inText ? [inText] : [], 'a').map(({ attributes }) => attributes.get('href'))).toEqual([
        `${root}figures/#${figure('parts').id}`,
      ]);
    }
  });
});

describe('the promises', () => {
  it('stand in the order of their file, each with what was found and where it was read', () => {
    const promises = parse(read('promises.yaml')) as { what: { en: string }; found: { en: string }; due?: unknown }[];
    const rows = cells('promises');
    expect(rows.map(([what]) => what)).toEqual(promises.map(({ what }) => what.en));
    promises.forEach(({ found, due }, i) => {
      expect([i, rows[i]?.[2] === 'no date']).toEqual([i, due === undefined]);
      expect(rows[i]?.[4]).toBe(found.en);
      expect(rows[i]?.at(-1)).not.toBe('');
    });
  });

  it('are counted on the home page by what of them can be seen, with the way to each', () => {
    const states = (parse(read('promises.yaml')) as { state: string }[]).map(({ state }) => state);
    const counts = ['kept', 'partly', 'unseen', 'waiting'].map((state) => states.filter((s) => s === state).length);
    for (const root of ['/', '/fr/']) {
      const tree = parseHtml(distPage(root).html);
      const link = find(tree, ({ attributes }) => attributes.get('href') === `${root}timeline/#promises`);
      const [list] = all(tree, 'ul').filter(({ attributes }) => attributes.get('class') === 'promised mt-1');
      expect(link).toBeDefined();
      expect(all(list ? [list] : [], 'span').map((span) => Number(textOf([span])))).toEqual(
        counts.filter((n) => n > 0),
      );
    }
  });
});

describe.each(figures.map(({ id }) => id))('the figure %s', (id) => {
  it.each(['/', '/fr/'])(
    'stands below %s with its drawing for a desk, a tablet and a phone, its sources and its files',
    (root) => {
      const lang = root === '/' ? 'en' : 'fr';
      const found = section(id, root);
      const drawings = all([found], 'svg');
      expect(drawings).toHaveLength(3);
      for (const svg of drawings) {
        expect(svg.attributes.get('role')).toBe('img');
        // Its words stand once, in one of the three.
        const words = (svg.attributes.get('aria-labelledby') ?? '').split(' ');
        expect(words).toHaveLength(2);
        for (const word of words) {
          const said = find([found], ({ attributes }) => attributes.get('id') === word);
          expect(textOf(said ? [said] : []).length).toBeGreaterThan(20);
        }
      }
      const links = all([found], 'a').map(({ attributes }) => attributes.get('href') ?? '');
      expect(links.some((href) => href.startsWith(`${root}sources/#`))).toBe(true);
      for (const wanted of [`/figures/${id}-${lang}.csv`, `/figures/${id}-${lang}.svg`, `${root}figures/#${id}`])
        expect(links).toContain(wanted);
    },
  );

  it('has the same numbers in its file as in its table', () => {
    const rows = all([section(id)], 'tr');
    const lines = csv(id);
    expect(lines).toHaveLength(rows.length);
    const draw = figures.find((f) => f.id === id)?.draw;
    if (draw !== 'kinds' && draw !== 'countries' && draw !== 'claims') return;
    expect(lines.slice(1)).toEqual(cells(draw).map((r) => r.join(',')));
  });

  it.each(['en', 'fr'])('is a drawing of its own, with colours and source inside: %s', (lang) => {
    const svg = readFileSync(join(DIST, `figures/${id}-${lang}.svg`), 'utf8');
    expect(svg).not.toMatch(/var\(|<script/);
    expect(svg).toContain(`xml:lang="${lang}"`);
    expect(svg).toContain(`figures/#${id}`);
  });
});

it('each figure is in the single file and in the book, in both languages', () => {
  for (const lang of ['en', 'fr']) {
    const name = readdirSync(join(DIST, 'downloads')).find((file) => file.endsWith(`-${lang}.html`)) ?? '';
    const html = readFileSync(join(DIST, 'downloads', name), 'utf8');
    for (const { title } of figures) {
      expect(html).toContain(
        String((title as Fields)[lang])
          .replaceAll("'", '&#39;')
          .split(/[«»]/)[0],
      );
    }
  }
});
