import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

/** The package that `name` means to the one at `path`: in its own folder, or in one further up. */
function resolved(path: string, name: string): Locked | undefined {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`];
    if (found !== undefined || folder === '') return found;
  }
}

// npm leaves out what a registry does not have at the time, and `npm ci` then refuses the file on every machine.
it('names in the lock file the parts for every system, not only for the one it was written on', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && resolved(path, name)?.version !== version)
      .map(([name, version]) => `${name}@${version} for ${path}`),
  );
  expect(missing).toEqual([]);
});

// Where a hash is missing, npm takes whatever the registry sends under that name.
it('has a hash for every package', () => {
  const unproved = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined);
  expect(unproved.map(([path]) => path)).toEqual([]);
});
