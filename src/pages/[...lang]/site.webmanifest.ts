import type { APIContext } from 'astro';
import { library } from '../../library/index.ts';
import { manifestResponse } from '../../formats/webmanifest.ts';
import { readSettings } from '../../settings.ts';
import { eachLanguage, type InLanguage } from '../../views/page.ts';

export const getStaticPaths = eachLanguage;

/** What a phone reads before it puts the site on its home screen, in a language. */
export const GET = ({ props }: APIContext<InLanguage>): Response =>
  manifestResponse(library(), props.lang, readSettings().base);
