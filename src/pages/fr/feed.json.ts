import { jsonFeedResponse } from '../../formats/feed-response.ts';

/** The news in French, as a feed in JSON. */
export const GET = (): Response => jsonFeedResponse('fr');
