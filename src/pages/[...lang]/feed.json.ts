import type { APIContext } from 'astro';
import { jsonFeedResponse } from '../../formats/feed-response.ts';
import { eachLanguageWhere, type InLanguage } from '../../views/page.ts';

export const getStaticPaths = () => eachLanguageWhere('news/');

/** The news in a language, as a feed in JSON. */
export const GET = ({ props }: APIContext<InLanguage>): Response => jsonFeedResponse(props.lang);
