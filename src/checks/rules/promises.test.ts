import { describe, expect, it } from 'vitest';
import { linesOf, TODAY } from '../fixtures/folder.ts';

const promise = (fields: Readonly<Record<string, string | undefined>>): string[] => {
  const all: Record<string, string | undefined> = {
    id: 'oven',
    what: '{ en: An oven, fr: Un four }',
    by: '{ en: The miller, fr: Le meunier }',
    made: '2023-01-02',
    due: '2024-03',
    state: 'unseen',
    found: '{ en: Nothing., fr: Rien. }',
    checked: '2024-05-01',
    sources: '[gazette]',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return linesOf({ 'promises.yaml': `- ${lines.join('\n  ')}\n` });
};

describe('promises', () => {
  it('are taken with a date and without one', () => {
    expect(promise({})).toEqual([]);
    expect(promise({ due: undefined })).toEqual([]);
  });
  it('that wait have a date to wait for', () => {
    expect(promise({ due: '2025-01-01', state: 'waiting' })).toEqual([]);
    expect(promise({ due: undefined, state: 'waiting' })).toEqual([expect.stringMatching(/^promises\.yaml:\d+:\d+ /)]);
  });
  it('are noted where their date has passed and nobody has looked since', () => {
    expect(promise({ checked: '2024-03-31' })).toEqual(['promises.yaml:8:12 promise-due 2024-03-31']);
    expect(promise({ due: '2024-05-31', checked: '2024-05-31' })).toEqual([
      'promises.yaml:8:12 promise-due 2024-05-31',
    ]);
    expect(promise({ due: TODAY, checked: '2024-05-31' })).toEqual([]);
  });
  it('are noted where they still wait for a date that has passed', () => {
    expect(promise({ state: 'waiting' })).toEqual(['promises.yaml:6:10 promise-waits waiting']);
  });
  it('name sources that are there, and days that have been', () => {
    expect(promise({ sources: '[gazet]' })).toEqual(['promises.yaml:9:13 unknown-id gazet']);
    expect(promise({ made: '2025', checked: '2024-05-01' })).toEqual([
      'promises.yaml:4:9 date-order 2025',
      'promises.yaml:4:9 future-date 2025',
    ]);
  });
});
