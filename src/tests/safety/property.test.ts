import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { report } from '../../checks/report.ts';
import { runChecks } from '../../checks/run.ts';
import { openLibrary } from '../../library/index.ts';
import { memberView } from '../../views/member.ts';
import { parseYaml } from '../../library/yaml/parse.ts';
import { Views } from '../../views/views.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { cutSections } from '../../markdown/sections.ts';
import { LANGS } from '../../schema/languages.ts';
import { faultsInHtml } from './allowed.ts';
import type { Case } from './case.ts';
import { CASES } from './cases/index.ts';
import { contentWith, put } from './folder.ts';

/** A piece of a text at most, so that many can be tried. */
const PIECE = 400;
const all: readonly Case[] = Object.values(CASES).flat();
const texts = all.flatMap((c) => Object.values(c.files).filter((content) => typeof content === 'string'));

/** Values and bodies of the hand-made cases: what is sharp alone is sharper together. */
const values = [...new Set(texts.flatMap((t) => [...t.matchAll(/^\w+: (.{1,80})$/gm)].map((m) => m[1] ?? '')))];
const bodies = [
  ...new Set(texts.map((t) => t.split('sells them.\n\n')[1] ?? '').filter((b) => b !== '' && b.length < PIECE)),
];
const SIGNS = [...'<>&"\'`*_~[](){}!#|\\:-=+^$%@/\n\t \u00A0\u202E\u200B\u2028éа🌊1'];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...bodies) },
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 }).map((a) => a.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...'a|Tide |\n\n|\n|> |- |    |[^1]|[x](|)|](member:marlow-turbines)|](claim:share-the-tide)'.split('|'),
    ),
  },
);
const body = fc.array(piece, { minLength: 1, maxLength: 10 }).map((pieces) => pieces.join(''));

const FIELDS =
  'name short aliases summary website country city sources checked kind sector joined founding named group weak related basis archived movedTo slug id __proto__ constructor'.split(
    ' ',
  );
const value = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...values) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...SIGNS), { maxLength: 8 }).map((a) => a.join('')) },
);
const RIGHT: readonly (readonly [string, string])[] = [
  ['name', 'A tidal workshop'],
  ['summary', '"A workshop."'],
  ['kind', 'maker'],
  ['sector', 'turbines'],
  ['joined', '2019-05-02'],
  ['founding', 'false'],
  ['sources', '[harbour-gazette]'],
  ['checked', '2019-06-01'],
];
/** A right member with a few fields in other words, or whatever comes. */
const facts = fc
  .array(fc.tuple(fc.constantFrom(...FIELDS), value), { maxLength: 3 })
  .map((odd) => [...new Map([...RIGHT, ...odd])].map(([key, text]) => `${key}: ${text}\n`).join(''));
/** Pieces that do no harm alone: together they should not, either. */
const tame = all
  .filter((c) => 'harmless' in c.verdict)
  .flatMap((c) => String(c.files[c.file]).split('sells them.\n\n')[1] ?? [])
  .filter((text) => text.length < PIECE);
const rightFacts = RIGHT.map(([key, text]) => `${key}: ${text}\n`).join('');
const file = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...tame), { minLength: 1, maxLength: 4 })
      .map((pieces) => `---\n${rightFacts}---\nIt casts. It sells.\n\n${pieces.join('\n\n')}\n`),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(facts, body).map(([head, text]) => `---\n${head}---\nIt casts. It sells.\n\n${text}\n`),
  },
  { weight: 1, arbitrary: fc.tuple(value, body).map(([head, text]) => `---\n${head}\n---\n${text}`) },
  { weight: 1, arbitrary: body },
);

let dir: string;
beforeAll(() => {
  dir = contentWith({});
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** Strangers that come at the same time, each under a name of its own unless the file gives another. */
const STRANGERS = ['A tidal workshop', 'Brambleford', 'Kettlewell', 'Oxtable'];

describe('any file of a member', () => {
  it('is refused on a line of it, or makes a page of allowed elements and attributes only', () => {
    let refused = 0;
    let shown = 0;
    const strangers = fc.tuple(...STRANGERS.map(() => file));
    fc.assert(
      fc.property(strangers, (texts) => {
        const own = STRANGERS.map((name, nth) => {
          const text = texts[nth]?.replace(`name: ${STRANGERS[0] ?? ''}\n`, `name: ${name}\n`) ?? '';
          return { id: `stranger-${nth}`, file: `members/stranger-${nth}.md`, text };
        });
        put(dir, Object.fromEntries(own.map(({ file, text }) => [file, text])));
        const lib = openLibrary(dir);
        const faults = runChecks(lib, '2024-06-01').filter((f) => f.severity === 'error');
        for (const fault of faults) {
          expect(fault.code).not.toBe('');
          expect(fault.line).toBeGreaterThanOrEqual(1);
          expect(fault.column).toBeGreaterThanOrEqual(1);
        }
        // It is described in both languages, without a control that a terminal would obey.
        for (const lang of LANGS) {
          const words = report('text', { faults, files: 1, seconds: 0, prefix: '', lang });
          expect(words).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E]/);
        }
        const views = new Views(lib, 'en', '/');
        for (const { id, file, text } of own) {
          const lines = faults.filter((fault) => fault.file === file).map(({ line }) => line);
          expect(Math.max(1, ...lines)).toBeLessThanOrEqual(text.split('\n').length);
          const { prose } = lib.members.get(id) ?? {};
          if (lines.length > 0) refused++;
          else expect(prose).toBeDefined();
          if (prose?.en === undefined) continue;
          const html = renderMarkdown(prose.en.body, views.context());
          for (const part of [html, ...cutSections(html).map((section) => section.html)])
            expect(faultsInHtml(part)).toEqual([]);
          if (lines.length > 0) continue;
          shown++;
          memberView(views, id);
        }
      }),
      { numRuns: 150 },
    );
    expect(refused).toBeGreaterThan(100);
    expect(shown).toBeGreaterThan(40);
  });
});

it('any YAML is read or refused on its line, and gives plain values only', () => {
  const yaml = fc.oneof(
    fc
      .array(
        fc.oneof(
          value,
          fc.constantFrom(...'a: ;\n;  ;- ;? ;{;};[;];&a ;*a;!!str ;<<: ;|\n;...\n;%YAML 1.1\n'.split(';')),
        ),
        { maxLength: 12 },
      )
      .map((a) => a.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  fc.assert(
    fc.property(yaml, (text) => {
      const { value: read, faults } = parseYaml(text, 'x.yaml', 2);
      for (const fault of faults) expect(fault.line).toBeGreaterThanOrEqual(2);
      if (faults.length > 0) expect(read).toBeUndefined();
      // Plain values are what JSON can say, but for the numbers that it has no word for.
      else expect(JSON.stringify(read ?? null)).toBeTypeOf('string');
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    }),
    { numRuns: 2000 },
  );
});
