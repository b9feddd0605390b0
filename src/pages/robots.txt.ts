import { publicAddress, viewsFor } from '../library/page.ts';
import { robotsText } from '../library/robots.ts';

/** What crawlers ask for first. */
export const GET = (): Response => new Response(robotsText(publicAddress() + viewsFor('en').path('')));
