import { afterEach, describe, expect, it, vi } from 'vitest';
import { nameOfContent as nameInBuild } from '../manifest.ts';
import { fetchExact, nameOfContent, Stop, unpack } from './exact.ts';

const text = 'A page.'.repeat(50);
const bytes = new TextEncoder().encode(text);
const row = ['members/ibm/index.html', nameInBuild(bytes), bytes.length] as const;
const signal = new AbortController().signal;
const answers = (...bodies: (string | number)[]): ReturnType<typeof vi.fn> => {
  const fake = vi.fn(() => {
    const next = bodies.shift();
    return typeof next === 'number'
      ? Promise.resolve(new Response('', { status: next }))
      : Promise.resolve(new Response(next, { headers: { 'content-type': 'text/html' } }));
  });
  vi.stubGlobal('fetch', fake);
  return fake;
};
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('fetching a file for keeping', () => {
  it('names a content as the build does', async () => {
    expect(await nameOfContent(bytes.buffer)).toBe(nameInBuild(bytes));
  });

  it('takes what matches, keeps it small, and gives it back as it came', async () => {
    const fake = answers(text);
    const kept = await fetchExact('/repo/', row, signal);
    expect(fake.mock.calls[0]?.[0]).toBe('/repo/members/ibm/');
    const again = kept.clone();
    expect((await kept.arrayBuffer()).byteLength).toBeLessThan(bytes.length / 2);
    expect(await new Response(unpack(again)).text()).toBe(text);
  });

  it('asks once more, past all caches, where an older file comes', async () => {
    const fake = answers('old', text);
    await fetchExact('/', row, signal);
    expect(fake.mock.calls.map(([, init]) => (init as RequestInit).cache)).toEqual(['no-cache', 'reload']);
  });

  it('stops where it is still the older one, or where the host fails', async () => {
    answers('old', 'old');
    await expect(fetchExact('/', row, signal)).rejects.toMatchObject({ reason: 'changed', file: row[0] });
    answers(503);
    await expect(fetchExact('/', row, signal)).rejects.toBeInstanceOf(Stop);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    await expect(fetchExact('/', row, signal)).rejects.toMatchObject({ reason: 'network' });
  });
});
