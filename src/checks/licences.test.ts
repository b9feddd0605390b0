import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licenceTable, notAllowed, packagesOf, type Locked } from './licences.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { allowScripts: Record<string, boolean> };

describe('the packages of the lock file', () => {
  it('have a licence that is allowed, each of them', () => {
    const packages = packagesOf(lock);
    expect(packages.length).toBeGreaterThan(300);
    expect(notAllowed(packages)).toEqual([]);
  });

  it('run nothing when they are installed, but for those that package.json names', () => {
    const scripts = Object.entries(lock.packages).flatMap(([path, p]) =>
      p.hasInstallScript ? [path.replace(/^.*node_modules\//, '')] : [],
    );
    const allowed = Object.entries(manifest.allowScripts).flatMap(([name, yes]) => (yes ? [name] : []));
    expect([...new Set(scripts)].sort()).toEqual(allowed.sort());
  });

  it('come from the registry that npm asks, and from nowhere else: the lock file names no place', () => {
    interface From {
      resolved?: string;
      link?: boolean;
    }
    const placed = Object.entries(lock.packages as Record<string, From>).filter(
      ([, { resolved, link }]) => link === true || resolved !== undefined,
    );
    expect(placed.map(([path]) => path)).toEqual([]);
  });

  it('have a hash that what arrives is held against', () => {
    interface Held {
      integrity?: string;
      optional?: boolean;
    }
    // A part for another system, which the machine that wrote the file could not have, may come without.
    const unheld = Object.entries(lock.packages as Record<string, Held>).filter(
      ([path, { integrity, optional }]) => path !== '' && optional !== true && !integrity?.startsWith('sha512-'),
    );
    expect(unheld.map(([path]) => path)).toEqual([]);
  });
});

describe('a licence', () => {
  const isAllowed = (licence: string): boolean => notAllowed([{ name: 'x', version: '1.0.0', licence }]).length === 0;

  it.each([
    'MIT',
    '(MIT AND Zlib)',
    'GPL-3.0-only OR MIT',
    'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
    '(MIT OR X) AND (Y OR ISC)',
    'X AND Y OR MIT',
  ])('is allowed: %s', (expression) => {
    expect(isAllowed(expression)).toBe(true);
  });
  it.each([
    '',
    'GPL-3.0-only',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE',
    'MIT AND GPL-3.0-only',
    'X OR Y',
    '(MIT',
    'MIT)',
    'MIT ISC',
    'AND',
    'constructor',
    'MIT OR',
  ])('is not allowed: %j', (expression) => {
    expect(isAllowed(expression)).toBe(false);
  });
});

it('names a package without a licence, or with one that is not allowed', () => {
  const packages = packagesOf({
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/x/node_modules/@b/c': { version: '2.0.0', license: 'AGPL-3.0' },
      'node_modules/d': { version: '1.0.0', license: 'MIT' },
    },
  });
  expect(notAllowed(packages)).toEqual(['@b/c@2.0.0: AGPL-3.0', 'a@1.0.0: names no licence']);
});

it('shows licences with their packages, the rare ones by name', () => {
  const packages = [
    ...Array.from({ length: 20 }, (_, i) => ({ name: `p${i}`, version: '1.0.0', licence: 'MIT' })),
    { name: 'z', version: '1.0.0', licence: 'ISC' },
  ];
  expect(licenceTable(packages)).toBe('MIT   20\nISC    1  z@1.0.0');
  expect(licenceTable(packages, true)).toContain('p19@1.0.0');
});
