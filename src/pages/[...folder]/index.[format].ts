import type { APIRoute } from 'astro';
import { citedPages, type CitedPage } from '../../views/citations.ts';
import { FORMATS, type Format } from '../../formats/citations.ts';
import { publicAddress, viewsFor } from '../../views/page.ts';
import { LANGS } from '../../schema/languages.ts';

/** Beside each page that can be cited, a file for each form of citation. */
export const getStaticPaths = () =>
  LANGS.flatMap((lang) => citedPages(viewsFor(lang), publicAddress()))
    .flatMap(({ pages }) => pages)
    .flatMap((page) =>
      Object.keys(FORMATS).map((format) => ({
        params: { folder: page.folder, format },
        props: { page, format: format as Format },
      })),
    );

export const GET: APIRoute<{ page: CitedPage; format: Format }> = ({ props: { page, format } }) =>
  new Response(FORMATS[format].write(page), { headers: { 'content-type': FORMATS[format].type } });
