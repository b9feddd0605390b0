import { llmsText } from '../formats/llms.ts';
import { publicAddress, viewsFor } from '../views/page.ts';
import { LANGS } from '../schema/languages.ts';

/** A guide to the site for language models. */
export const GET = (): Response => new Response(llmsText(LANGS.map(viewsFor), publicAddress()));
