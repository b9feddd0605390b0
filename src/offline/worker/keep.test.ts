import { afterEach, describe, expect, it, vi } from 'vitest';
import type { State } from '../state.ts';
import { prepare } from './keep.ts';
import type { Shelf } from './shelf.ts';

const saved = { version: 'old', date: '2026-01-01', parts: ['en' as const] };
/** A device with a state; work on it is only counted. */
function deviceWith(state: State): { shelf: Shelf; worked: () => number } {
  let count = 0;
  const shelf = {
    release: { version: 'new' },
    state: () => Promise.resolve(state),
    work: () => {
      count++;
      return Promise.resolve(true);
    },
  } as unknown as Shelf;
  return { shelf, worked: () => count };
}
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a newer edition', () => {
  it('is fetched only where an older one is kept', async () => {
    for (const state of [{}, { saved: { ...saved, version: 'new' } }]) {
      const { shelf, worked } = deviceWith(state);
      await prepare(shelf);
      expect(worked()).toBe(0);
    }
    const { shelf, worked } = deviceWith({ saved });
    await prepare(shelf);
    expect(worked()).toBe(1);
  });

  it.each([{ saveData: true }, { effectiveType: '2g' }, { effectiveType: 'slow-2g' }])(
    'waits for a better connection than %o',
    async (connection) => {
      vi.stubGlobal('navigator', { connection });
      const { shelf, worked } = deviceWith({ saved });
      await expect(prepare(shelf)).rejects.toThrow(/better connection/);
      expect(worked()).toBe(0);
    },
  );

  it('does not wait where the reader has asked for it', async () => {
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    const { shelf, worked } = deviceWith({ saved, asked: true });
    await prepare(shelf);
    expect(worked()).toBe(1);
  });
});
