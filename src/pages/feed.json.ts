import { jsonFeedResponse } from '../formats/feed-response.ts';

/** The news in English, as a feed in JSON. */
export const GET = (): Response => jsonFeedResponse('en');
