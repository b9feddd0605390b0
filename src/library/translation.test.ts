import { describe, expect, it } from 'vitest';
import { changedParts, partsLine, partsOf } from './text-parts.ts';
import { translationState } from './translation.ts';
import type { Prose } from './types.ts';

const text = (lang: 'en' | 'fr', head: string, body: string, more: Partial<Prose> = {}): Prose => ({
  lang,
  file: `${lang}.md`,
  body,
  bodyLine: 1,
  version: `${head}${body}`,
  head,
  of: undefined,
  ofDay: undefined,
  ofParts: undefined,
  ...more,
});
const BODY = 'Opening.\n\n## One\n\nFirst.\n\n## [Two](member:x)\n\nSecond.\n';
const english = (body = BODY, head = 'Summary'): Prose => text('en', head, body);
const french = (body = 'Début.\n\n## Un\n\nA.\n\n## Deux\n\nB.\n', more: Partial<Prose> = {}): Prose =>
  text('fr', 'Résumé', body, {
    of: english().version,
    ofDay: '2024-05-01',
    ofParts: partsLine(partsOf('Summary', BODY)),
    ...more,
  });
const state = (en: Prose, fr?: Prose) => translationState({ prose: fr ? { en, fr } : { en } }, 'fr');

describe('the parts of a text', () => {
  it('are its summary, its opening, and its sections by their headings', () => {
    expect(partsOf('Summary', BODY).map(({ heading }) => heading)).toEqual([undefined, undefined, 'One', 'Two']);
    expect(partsOf('Summary', '## One\n\nFirst.').map(({ heading }) => heading)).toEqual([undefined, undefined, 'One']);
    expect(partsOf('Summary', '').length).toBe(2);
  });
  it('do not change with line ends', () =>
    expect(partsLine(partsOf('S', BODY.replace(/\n/g, '\r\n')))).toBe(partsLine(partsOf('S', BODY))));
  it('are known again where they were moved', () => {
    const moved = 'Opening.\n\n## [Two](member:x)\n\nSecond.\n\n## One\n\nFirst.\n';
    expect(changedParts(partsOf('Summary', moved), partsLine(partsOf('Summary', BODY)))).toEqual({ at: [], gone: 0 });
  });
});

describe('a translation', () => {
  it('is fresh while the original says what it was made from', () =>
    expect(state(english(), french())).toEqual({
      lang: 'fr',
      missing: false,
      stale: false,
      since: undefined,
      changed: [],
    }));

  it('names the sections that have changed, in the reader’s words, and since when', () => {
    expect(state(english(BODY.replace('Second', 'Another')), french())).toMatchObject({
      stale: true,
      since: '2024-05-01',
      changed: [{ kind: 'section', heading: 'Deux', lang: 'fr' }],
    });
  });

  it('names a section as the original does where the two do not go side by side', () => {
    const { changed } = state(english(`${BODY}\n## Three\n\nThird.\n`), french());
    expect(changed).toEqual([{ kind: 'section', heading: 'Three', lang: 'en' }]);
  });

  it('tells the summary, the opening and a lost section apart', () => {
    const en = english('Start.\n\n## One\n\nFirst.\n', 'New summary');
    expect(state(en, french()).changed).toEqual([{ kind: 'summary' }, { kind: 'lead' }, { kind: 'gone' }]);
  });

  it('says only that it is old where its file says no more', () => {
    const old = french(undefined, { of: '000000000000', ofDay: undefined, ofParts: undefined });
    expect(state(english(), old)).toMatchObject({ stale: true, since: undefined, changed: [] });
  });

  it('gives way to the other language where there is none', () =>
    expect(state(english())).toMatchObject({ lang: 'en', missing: true, stale: false }));
});
