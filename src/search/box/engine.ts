/** What is loaded behind the names: words and their ranking, filters, messages. */
export { startBox } from './box.ts';
export { startPage } from './search-page.ts';
