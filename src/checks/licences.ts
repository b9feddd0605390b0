/** One package as the lock file has it. */
export interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}

/**
 * Licences that a package may have, and why that does no harm here. Packages build and test the site; of what they
 * are, the pages hold only some lines of script and the fonts.
 */
const ALLOWED: Readonly<Record<string, string>> = {
  '0BSD': 'asks for nothing',
  'Apache-2.0': 'asks to be named',
  'BSD-2-Clause': 'asks to be named',
  'BSD-3-Clause': 'asks to be named',
  'BlueOak-1.0.0': 'asks to be named',
  'CC-BY-4.0': 'data, asks to be named',
  'CC0-1.0': 'data, asks for nothing',
  ISC: 'asks to be named',
  'LGPL-3.0-or-later': 'a library of the image tool, used as it is and not handed on',
  MIT: 'asks to be named',
  'MPL-2.0': 'tools, used as they are and not handed on',
  'OFL-1.1': 'fonts, handed on under this licence',
  'Python-2.0': 'asks to be named',
  Zlib: 'asks to be named',
};

/** One package with its licence. */
export interface Licensed {
  name: string;
  version: string;
  licence: string;
}

/** Every package of a lock file once, by name. */
export function packagesOf(lock: { packages: Readonly<Record<string, Locked>> }): Licensed[] {
  const all = new Map<string, Licensed>();
  for (const [path, { version = '', license = '' }] of Object.entries(lock.packages)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    all.set(`${name}@${version}`, { name, version, licence: license });
  }
  return [...all.values()].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  );
}

/**
 * Whether an SPDX expression can be met with allowed licences only: all that stand beside AND, one of those beside OR.
 * @example isAllowed('(MIT OR GPL-3.0-only)') // true
 */
function isAllowed(expression: string): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const one = (): boolean => {
    const token = tokens[at++];
    if (token !== '(') return token !== undefined && Object.hasOwn(ALLOWED, token);
    const inner = any();
    return tokens[at++] === ')' && inner;
  };
  const all = (): boolean => {
    let met = one();
    while (tokens[at] === 'AND') {
      at++;
      met = one() && met;
    }
    return met;
  };
  const any = (): boolean => {
    let met = all();
    while (tokens[at] === 'OR') {
      at++;
      met = all() || met;
    }
    return met;
  };
  return any() && at === tokens.length;
}

/** The packages whose licence is not on the list, a sentence each. */
export const notAllowed = (packages: readonly Licensed[]): string[] =>
  packages
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ name, version, licence }) => `${name}@${version}: ${licence === '' ? 'names no licence' : licence}`);

/** How many packages of one licence are named one by one. */
const MOST_NAMED = 15;

/** The licences with their packages, the rarest last; all by name where that is asked for. */
export function licenceTable(packages: readonly Licensed[], named = false): string {
  const groups = [...Map.groupBy(packages, ({ licence }) => licence || 'none')].sort(
    (a, b) => b[1].length - a[1].length,
  );
  const width = Math.max(0, ...groups.map(([licence]) => licence.length));
  return groups
    .map(([licence, group]) => {
      const names = named || group.length <= MOST_NAMED ? group.map((p) => `${p.name}@${p.version}`).join(', ') : '';
      return `${licence.padEnd(width)} ${String(group.length).padStart(4)}  ${names}`.trimEnd();
    })
    .join('\n');
}
