/** All of search that is loaded when a reader asks for it, as one file. */
export { startBox } from './box.ts';
export { startPage } from './search-page.ts';
