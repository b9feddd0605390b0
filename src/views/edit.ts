import type { Views } from './views.ts';

/** Where a file of the content can be changed: in the editor of the host of the repository. */
export const editAddress = ({ lib: { site } }: Views, file: string): string =>
  `${site.repository}/edit/${site.branch}/content/${file}`;
