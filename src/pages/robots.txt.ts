import { publicAddress, viewsFor } from '../views/page.ts';
import { robotsText } from '../formats/robots.ts';

/** What crawlers ask for first. */
export const GET = (): Response => new Response(robotsText(publicAddress() + viewsFor('en').path('')));
