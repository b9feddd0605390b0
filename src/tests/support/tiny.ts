import { resolve } from 'node:path';
import { openLibrary, type Library } from '../../library/index.ts';
import { Views } from '../../views/views.ts';
import type { Lang } from '../../schema/languages.ts';

/** The folder of a consortium that does not exist. */
export const TINY_CONTENT = resolve('src/tests/fixtures/tiny-content');

let opened: Library | undefined;

/** What is known of the consortium that does not exist. */
export const tinyLibrary = (): Library => (opened ??= openLibrary(TINY_CONTENT));

/** The same for a reader: in a language, below a base path. */
export const tinyViews = (lang: Lang = 'en', base = '/repo/'): Views => new Views(tinyLibrary(), lang, base);
