import type { Fault } from '../../library/fault.ts';
import type { Library } from '../../library/index.ts';
import { addresses } from './addresses.ts';
import { articles } from './articles.ts';
import { characters } from './characters.ts';
import { dates } from './dates.ts';
import { drawings } from './drawings.ts';
import { fields } from './fields.ts';
import { figures } from './figures.ts';
import { ids } from './ids.ts';
import { images } from './images.ts';
import { lengths } from './lengths.ts';
import { lineEnds } from './lineends.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { reserved } from './reserved.ts';
import { translations } from './translations.ts';
import { typography } from './typography.ts';
import { unused } from './unused.ts';

/** Looks at the whole content and says what is wrong in it. */
export type Rule = (lib: Library) => Fault[];

/** Every rule of `npm run check`; what the schemas say is found while reading. */
export const RULES: Readonly<Record<string, Rule>> = {
  ids,
  fields,
  links,
  figures,
  drawings,
  names,
  characters,
  reserved,
  dates,
  addresses,
  typography,
  translations,
  lengths,
  unused,
  articles,
  images,
  lineEnds,
};
