/** All of search that is loaded when a reader asks for it, as one file. */
export { shellOf } from './shell.ts';
export { toggleBox } from './box.ts';
export { startPage } from './search-page.ts';
