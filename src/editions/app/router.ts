import { placeIn } from './place.ts';

const articles = [...document.querySelectorAll<HTMLElement>('.file-page')];
const name = document.title;
/** How far each place was read, for the way back. */
const heights = new Map<string, number>();
let byLink = false;
let shown = location.hash;

/** The name of a page, as the contents have it. */
const nameOf = (article: HTMLElement): string =>
  [...document.querySelectorAll('.file-toc a')].find((link) => link.getAttribute('href') === `#${article.id}`)
    ?.textContent ??
  article.querySelector('h1')?.textContent ??
  '';

/** Shows the page of a place, and the place on it. */
function show(first: boolean): void {
  const { id } = placeIn(location.hash);
  const target = document.getElementById(id);
  const article = target?.closest<HTMLElement>('.file-page') ?? document.getElementById('home/');
  if (!article) return;
  const changes = !article.classList.contains('on');
  for (const other of articles) other.classList.toggle('on', other === article);
  document.title = article.id === 'home/' ? name : `${nameOf(article)} | ${name}`;
  const room = `#${article.id.split('/')[0] ?? ''}/`;
  for (const link of document.querySelectorAll('.nav a, .strip a')) {
    const here = link.getAttribute('href') === room;
    if (here) link.setAttribute('aria-current', room === `#${article.id}` ? 'page' : 'true');
    else link.removeAttribute('aria-current');
  }
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  if (target && !byLink && !first && heights.has(location.hash)) scrollTo(0, heights.get(location.hash) ?? 0);
  else if (target && target !== article) target.scrollIntoView();
  else if (changes || target === article) scrollTo(0, 0);
  if (!first && changes) article.focus({ preventScroll: true });
  shown = location.hash;
  byLink = false;
}

/** Makes one page at a time of a document that has them all. */
export function route(): void {
  history.scrollRestoration = 'manual';
  addEventListener(
    'scroll',
    () => {
      // The address changes first, and the browser may scroll before the page does.
      if (location.hash === shown) heights.set(shown, scrollY);
    },
    { passive: true },
  );
  addEventListener('click', (event) => {
    byLink = event.target instanceof Element && event.target.closest('a[href^="#"]') !== null;
    // To a place where the reader is already: the address does not change.
    if (byLink && event.target instanceof Element && event.target.closest('a')?.hash === location.hash) show(false);
  });
  addEventListener('hashchange', () => show(false));
  show(true);
  // Browsers go to the place of the address by themselves once all is loaded: a page is shown from its top.
  addEventListener('load', () => setTimeout(() => show(true)));
}
