import { describe, expect, it } from 'vitest';
import { formatDate } from '../../i18n/format.ts';
import { LANGS } from '../../schema/languages.ts';
import { dayIn } from './day.ts';
import { describe as say } from './describe.ts';

const words = {
  none: 'None.',
  begin: 'Begin.',
  saving: '{percent} %',
  saved: 'Saved {date} ({parts}).',
  ready: 'New {date}.',
  missed: 'Missed.',
  failed: 'Failed.',
  full: 'Full.',
  network: 'At {file}.',
  en: 'English',
};
const saved = { version: 'a', date: '2026-01-01', parts: ['en' as const] };

describe('how it stands on a device', () => {
  it('is said in a word and in a sentence', () => {
    expect(say({ state: {} }, words, 'en')).toEqual({ name: 'none', text: 'None.' });
    expect(say({ state: { wanted: ['en'] } }, words, 'en')).toEqual({ name: 'saving', text: 'Begin.' });
    expect(say({ state: { wanted: ['en'] }, progress: { done: 57, total: 100 } }, words, 'en').text).toBe('50 %');
    expect(say({ state: { saved } }, words, 'en')).toEqual({
      name: 'saved',
      text: 'Saved 1\u00A0January\u00A02026 (English).',
    });
    expect(say({ state: { saved } }, words, 'fr').text).toContain('1er\u00A0janvier');
  });

  it('tells a failure, and what is still there', () => {
    expect(say({ state: { failed: { reason: 'full', file: '' } } }, words, 'en')).toEqual({
      name: 'failed',
      text: 'Failed. Full.',
    });
    expect(say({ state: { saved, failed: { reason: 'full', file: '' } } }, words, 'en').text).toContain('Saved 1');
    expect(say({ state: { saved, missed: { reason: 'network', file: 'x/' } } }, words, 'en')).toMatchObject({
      name: 'saved',
      text: expect.stringContaining('Missed. At x/.'),
    });
  });

  it('tells of a newer edition', () => {
    expect(say({ state: { saved, ready: { version: 'b', date: '2026-02-02' } } }, words, 'en').text).toContain(
      'New 2\u00A0February\u00A02026.',
    );
  });
});

it.each(LANGS)('days are written as everywhere else: %s', (lang) => {
  for (const day of ['2026-01-01', '2026-08-02', '2026-09-10', '2026-12-31'])
    expect(dayIn(lang, day)).toBe(formatDate(day, lang));
});
