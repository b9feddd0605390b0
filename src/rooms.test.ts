import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow } from './setup/stamps.mjs';

const FILES = new Set(
  filesBelow('src').filter(
    (file) => /\.(ts|mjs|astro)$/.test(file) && !/\.test\.ts$|^src\/tests\/|\/fixtures\//.test(file),
  ),
);

type Arrows = Map<string, Set<string>>;

/** What each file takes from which others; types count too. */
const ARROWS: Arrows = new Map(
  [...FILES].map((file) => [
    file,
    new Set(
      [...readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^'?]+)/g)]
        .map(([, path = '']) => join(dirname(file), path))
        .filter((other) => FILES.has(other)),
    ),
  ]),
);

/** A folder of `src/`, or a file that stands beside them. */
const roomOf = (file: string): string => file.split('/')[1] ?? file;

/** The same arrows between rooms. */
function betweenRooms(): Arrows {
  const rooms: Arrows = new Map();
  for (const [file, others] of ARROWS)
    for (const other of [...others].filter((to) => roomOf(to) !== roomOf(file)))
      rooms.set(roomOf(file), (rooms.get(roomOf(file)) ?? new Set()).add(roomOf(other)));
  return rooms;
}

/** The first way along the arrows that leads back to where it began. */
function circle(arrows: Arrows): string[] {
  const done = new Set<string>();
  const follow = (at: string, way: readonly string[]): string[] => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at];
    if (done.has(at)) return [];
    for (const next of arrows.get(at) ?? []) {
      const found = follow(next, [...way, at]);
      if (found.length > 0) return found;
    }
    done.add(at);
    return [];
  };
  for (const start of arrows.keys()) {
    const found = follow(start, []);
    if (found.length > 0) return found;
  }
  return [];
}

it('no file leads back to itself by what it imports, and no room does', () => {
  expect(ARROWS.size).toBeGreaterThan(300);
  expect(circle(ARROWS)).toEqual([]);
  expect(circle(betweenRooms())).toEqual([]);
});

it('data flow one way: no room takes from one that comes after it', () => {
  const ORDER = ['schema', 'library', 'views', 'components', 'pages'];
  const rooms = betweenRooms();
  for (const [i, room] of ORDER.entries())
    expect([room, ORDER.slice(i + 1).filter((later) => rooms.get(room)?.has(later))]).toEqual([room, []]);
});
