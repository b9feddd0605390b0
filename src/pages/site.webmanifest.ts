import { library } from '../library/index.ts';
import { manifestResponse } from '../formats/webmanifest.ts';
import { readSettings } from '../settings.ts';

/** What a phone reads before it puts the site on its home screen, in English. */
export const GET = (): Response => manifestResponse(library().site, 'en', readSettings().base);
