import { afterEach, describe, expect, it, vi } from 'vitest';
import { Device, rowOf, type Sent } from '../../tests/offline/device.ts';
import { manifestPath, type Manifest } from '../release.ts';
import type { State } from '../state.ts';
import { drop, fulfil, prepare, takeOver } from './keep.ts';
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

const HOME = 'home, new';
const list: Manifest = {
  version: 'one',
  date: '2026-01-01',
  files: { shared: [], en: [rowOf('index.html', HOME)], fr: [], images: [], downloads: [] },
  others: [],
};
const whole = JSON.stringify(list);

describe('the list of an edition', () => {
  it.each<[string, Sent]>([
    ['a portal’s page', { body: '<!doctype html>Sign in' }],
    ['a part of it', { body: whole.slice(0, 50), type: 'application/json' }],
    ['the list of another edition', { body: whole.replace('index.html', 'other.html'), type: 'application/json' }],
    ['an older one (an old worker, a newer site)', { status: 404 }],
    ['an empty object', { body: '{}', type: 'application/json' }],
  ])('is refused where it comes as %s; nothing is kept, and the reason is said', async (_name, sent) => {
    const device = new Device({ manifest: list });
    device.host = (path) => (path.endsWith('.json') ? sent : { body: HOME });
    await device.shelf.change({ wanted: ['en'] });
    expect(await fulfil(device.shelf)).toBe(false);
    const state = await device.shelf.state();
    expect(state.saved).toBeUndefined();
    expect(state.failed).toEqual({ reason: 'changed', file: manifestPath('one') });
    device.host = (path) => ({ body: path.endsWith('.json') ? whole : HOME });
    await device.shelf.change({ wanted: ['en'] });
    expect(await fulfil(device.shelf)).toBe(true);
    expect(await (await device.askOffline(''))?.text()).toBe(HOME);
  });
});

describe('what earlier tries have left', () => {
  it('goes before a newer edition is fetched: only what some edition names stays', async () => {
    const device = new Device({ manifest: list });
    await device.keep({ 'index.html': 'home, old' }, { version: 'zero' });
    const store = await device.shelf.files();
    await store.put(device.shelf.keyOf('of-an-edition-between'), new Response('x'));
    device.host = (path) => (path.endsWith('.json') ? { body: whole } : { status: 503 });
    await expect(prepare(device.shelf)).rejects.toThrow(/could not be had whole/);
    expect((await store.keys()).map(({ url }) => new URL(url).pathname)).not.toContain(
      device.shelf.keyOf('of-an-edition-between'),
    );
    expect(await (await device.askOffline(''))?.text()).toBe('home, old');
  });
});

describe('a language that a newer edition has no more', () => {
  const { fr: _, ...left } = list.files;
  const without = { ...list, files: left } as Manifest;
  /** A device that keeps an edition with French, and a host that has the newer one without. */
  async function deviceOf(parts: ('en' | 'fr' | 'images')[]): Promise<Device> {
    const device = new Device({ manifest: without });
    await device.keep({ 'index.html': 'home, old' }, { version: 'zero', fr: ['fr/index.html'] });
    await device.shelf.change({ saved: { version: 'zero', date: '2025-01-01', parts }, agreed: 'one' });
    device.host = (path) => ({ body: path.endsWith('.json') ? JSON.stringify(without) : HOME });
    return device;
  }

  it('goes, and the reader’s others come along', async () => {
    const device = await deviceOf(['en', 'fr']);
    await prepare(device.shelf);
    expect(await takeOver(device.shelf)).toBe(true);
    expect((await device.shelf.state()).saved).toEqual({ version: 'one', date: '2026-01-01', parts: ['en'] });
    expect(await (await device.askOffline(''))?.text()).toBe(HOME);
  });

  it('goes with all that is kept where the reader has no other', async () => {
    const device = await deviceOf(['fr', 'images']);
    await prepare(device.shelf);
    expect(await takeOver(device.shelf)).toBe(true);
    expect((await device.shelf.state()).saved).toBeUndefined();
  });

  it('does not stay behind where all that a page names is removed', async () => {
    const device = await deviceOf(['en', 'fr']);
    await device.shelf.change({ wanted: ['fr'] });
    device.shelf.release.absent = { en: 'offline/index.html' } as typeof device.shelf.release.absent;
    await drop(device.shelf, ['images']);
    expect((await device.shelf.state()).saved?.parts).toEqual(['en', 'fr']);
    await drop(device.shelf, ['en', 'images', 'downloads']);
    const { saved, wanted } = await device.shelf.state();
    expect([saved, wanted]).toEqual([undefined, undefined]);
  });

  it('is not waited for where it was asked for before', async () => {
    const device = await deviceOf(['en']);
    await device.shelf.change({ wanted: ['en', 'fr'] });
    expect(await fulfil(device.shelf)).toBe(true);
    const { saved, wanted } = await device.shelf.state();
    expect([saved?.parts, wanted]).toEqual([['en'], undefined]);
  });
});
