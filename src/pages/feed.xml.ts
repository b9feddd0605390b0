import { feedResponse } from '../formats/feed-response.ts';

/** The news in English, as a feed. */
export const GET = (): Promise<Response> => feedResponse('en');
