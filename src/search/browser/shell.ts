/** What the page itself says about search, before (or without) the index: the data attributes of `<site-search>`. */
export interface Shell {
  lang: 'en' | 'fr';
  /** Where the pages of the language begin. */
  root: string;
  label: string;
  placeholder: string;
  close: string;
  loading: string;
  failed: string;
  retry: string;
  elsewhere: string;
  directory: string;
  glossary: string;
  sources: string;
}
