import type { Fault } from '../../library/fault.ts';
import type { Context } from '../context.ts';
import type { Unit } from '../units.ts';
import { addresses } from './addresses.ts';
import { articles } from './articles.ts';
import { characters } from './characters.ts';
import { dates } from './dates.ts';
import { doubles } from './doubles.ts';
import { drawings } from './drawings.ts';
import { effects } from './effects.ts';
import { fields } from './fields.ts';
import { figures } from './figures.ts';
import { foreign } from './foreign.ts';
import { former } from './former.ts';
import { ids } from './ids.ts';
import { images } from './images.ts';
import { languages } from './languages.ts';
import { lengths } from './lengths.ts';
import { lineEnds } from './lineends.ts';
import { links } from './links.ts';
import { names } from './names.ts';
import { plain } from './plain.ts';
import { reserved } from './reserved.ts';
import { standings } from './standings.ts';
import { texts } from './texts.ts';
import { translations } from './translations.ts';
import { typography } from './typography.ts';
import { unused } from './unused.ts';
import { written } from './written.ts';

/** Looks at one file and says what is wrong in it. */
export type FileRule = (unit: Unit, c: Context) => Fault[];

/** Looks at what only all files together can show. */
export type FolderRule = (c: Context) => Fault[];

/** What the schemas say is found while reading; these rules are the rest of `npm run check`. */
export const FILE_RULES: Readonly<Record<string, FileRule>> = {
  written,
  plain,
  effects,
  ids,
  fields,
  texts,
  links,
  figures,
  characters,
  dates,
  addresses,
  typography,
  foreign,
  former,
  translations,
  languages,
  lengths,
  lineEnds,
};

export const FOLDER_RULES: Readonly<Record<string, FolderRule>> = {
  drawings,
  standings,
  names,
  doubles,
  reserved,
  unused,
  articles,
  images,
};
