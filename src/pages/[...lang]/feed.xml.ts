import type { APIContext } from 'astro';
import { feedResponse } from '../../formats/feed-response.ts';
import { eachLanguageWhere, type InLanguage } from '../../views/page.ts';

export const getStaticPaths = () => eachLanguageWhere('news/');

/** The news in a language, as a feed. */
export const GET = ({ props }: APIContext<InLanguage>): Promise<Response> => feedResponse(props.lang);
