import { library } from '../library/index.ts';
import { manifestView } from '../library/webmanifest.ts';
import { readSettings } from '../settings.ts';

/** What a phone reads before it puts the site on its home screen. */
export const GET = (): Response =>
  new Response(JSON.stringify(manifestView(library().site, readSettings().base), null, 2), {
    headers: { 'content-type': 'application/manifest+json' },
  });
