import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { makersSchema, marksOf, PLAIN_MAKERS, type MakerMarks } from '../schema/maker.ts';

/**
 * How the makers of claims are drawn, for the styles alone: they are made before any page, and without the library.
 * @param contentDir where its `site.yaml` has faults or is missing, which commands tell, the plain marks stand in
 */
export function makerMarksIn(contentDir: string): MakerMarks {
  try {
    const site: unknown = parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8'));
    const said = typeof site === 'object' && site !== null && 'makers' in site ? site.makers : undefined;
    return marksOf(makersSchema.safeParse(said).data ?? PLAIN_MAKERS);
  } catch {
    return marksOf(PLAIN_MAKERS);
  }
}
