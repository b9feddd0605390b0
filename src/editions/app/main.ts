import { arm } from '../../components/directory/armed.ts';
import { placeIn } from './place.ts';
import { route } from './router.ts';
import { armSearch, type FileIndex } from './search.ts';
import { armTheme } from './theme.ts';

/** Written before this script when the file is made. */
declare const INDEX: FileIndex;
declare global {
  /** What the directory takes for the address of its page: see `address` in file.ts. */
  var PLACE: { readonly pathname: string; readonly search: string };
}

globalThis.PLACE = {
  pathname: '#members/',
  get search() {
    return placeIn(location.hash).search;
  },
};

// Without script these lead to the whole directory.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-choice]'))
  link.href = `#members/${link.dataset['choice'] ?? ''}`;
route();
armTheme();
armSearch(INDEX);
const directory = document.querySelector<HTMLElement>('member-directory');
if (directory) arm(directory);
