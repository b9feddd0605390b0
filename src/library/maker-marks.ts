import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { makersSchema, PLAIN_MAKERS, type Maker, type MakerMark } from '../schema/maker.ts';
import { readSettings } from '../settings.ts';

/** The list of `site.yaml`; where it has faults or is missing, which commands tell, the plain marks stand in. */
function makersOf(): readonly MakerMark[] {
  try {
    const site: unknown = parse(readFileSync(join(readSettings().contentDir, 'site.yaml'), 'utf8'));
    const said = typeof site === 'object' && site !== null && 'makers' in site ? site.makers : undefined;
    return makersSchema.safeParse(said).data ?? PLAIN_MAKERS;
  } catch {
    return PLAIN_MAKERS;
  }
}

/**
 * How each maker is drawn in this build. Styles, drawings and pictures need it before any page is made, so it is read
 * by itself; it does not change while a build runs.
 */
export const MAKER_MARKS: Readonly<Record<Maker, MakerMark>> = Object.fromEntries(
  makersOf().map((mark) => [mark.id, mark]),
) as Record<Maker, MakerMark>;
