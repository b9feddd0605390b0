import { publicAddress, viewsFor } from '../views/page.ts';
import { robotsText } from '../formats/robots.ts';
import { FIRST_LANG } from '../schema/languages.ts';

/** What crawlers ask for first. */
export const GET = (): Response => new Response(robotsText(publicAddress() + viewsFor(FIRST_LANG).path('')));
