import { matchesGlob } from 'node:path';

/** A pattern of CODEOWNERS as a glob: one that ends in a slash means all below, one without a slash at its head any folder. */
function globOf(pattern: string): string {
  const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
  return whole.startsWith('/') ? whole.slice(1) : `**/${whole}`;
}

/**
 * Who looks after a file.
 * @param codeowners the text of CODEOWNERS
 * @param path the path of the file from the root of the project
 * @returns the names of the last line that matches, as there, or none
 */
export function ownersOf(codeowners: string, path: string): string[] {
  const rules = codeowners
    .split('\n')
    .map((line) =>
      line
        .replace(/(?:^|\s)#.*$/, '')
        .trim()
        .split(/\s+/),
    )
    .filter(([pattern]) => pattern !== '');
  return rules.findLast(([pattern = '']) => matchesGlob(path, globOf(pattern)))?.slice(1) ?? [];
}
