import { library } from '../../library/index.ts';
import { manifestResponse } from '../../formats/webmanifest.ts';
import { readSettings } from '../../settings.ts';

/** What a phone reads before it puts the site on its home screen, in French. */
export const GET = (): Response => manifestResponse(library().site, 'fr', readSettings().base);
