import { feedResponse } from '../../formats/feed-response.ts';

/** The news in French, as a feed. */
export const GET = (): Promise<Response> => feedResponse('fr');
