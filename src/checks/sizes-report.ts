import { belowLanguage } from '../i18n/paths.ts';
import { BUDGETS, QUALITY, type PageSize, type SiteSizes } from './sizes.ts';

/** The kinds of pages; of each, the table shows the heaviest. */
const KINDS: readonly [name: string, pattern: RegExp][] = [
  ['home', /^\/$/],
  ['explainer', /^\/explainers\/[^/]+\/$/],
  ['profile', /^\/members\/(?!kind\/|country\/)[^/]+\/$/],
  ['directory', /^\/members\/(?:(?:kind|country)\/[^/]+\/)?$/],
  ['absentee', /^\/absent\/[^/]+\/$/],
  ['news piece', /^\/news\/[^/]+\/$/],
];

const kindOf = (path: string): string => {
  const plain = `/${belowLanguage(path.slice(1))}`;
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? plain.split('/').find((part) => part !== '') ?? plain;
};

const isExplainer = ({ path }: PageSize): boolean => kindOf(path) === 'explainer';

/** What is wrong with a page, a sentence each. */
function faultsOf(page: PageSize): string[] {
  const { path, html, css, firstScreen, withoutList, script, blockingScripts } = page;
  const [what, weight, most] = isExplainer(page)
    ? ['HTML and styles', html + css, BUDGETS.explainer]
    : ['HTML without its list, and styles', withoutList, BUDGETS.page];
  return [
    ...(firstScreen > BUDGETS.firstScreen
      ? [`${path}: its first screen has come after ${firstScreen} bytes, at most ${BUDGETS.firstScreen}`]
      : []),
    ...(weight > most ? [`${path}: ${what} ${weight} bytes, at most ${most}`] : []),
    ...(script > BUDGETS.script ? [`${path}: scripts ${script} bytes, at most ${BUDGETS.script}`] : []),
    ...(blockingScripts > 0 ? [`${path}: ${blockingScripts} scripts hold back the page`] : []),
  ];
}

/** What breaks a budget, a sentence each. */
export function overBudget({ pages, fonts }: SiteSizes): string[] {
  const all = fonts.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...pages.flatMap(faultsOf),
    ...(all > BUDGETS.fonts ? [`fonts: ${all} bytes, at most ${BUDGETS.fonts}`] : []),
  ];
}

const row = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell, i) => (i === 0 ? String(cell).padEnd(12) : i === 6 ? ` ${cell}` : String(cell).padStart(8)))
    .join(' ');

/** The sizes as a table: of each kind of page the one whose first screen comes last. */
export function sizesTable({ pages, fonts }: SiteSizes): string {
  const kinds = Map.groupBy(pages, ({ path }) => kindOf(path));
  const rows = [...kinds].map(([kind, group]) => {
    const worst = group.reduce((a, b) => (b.firstScreen > a.firstScreen ? b : a));
    return row([
      kind,
      worst.firstScreen,
      Math.max(...group.map(({ html, css }) => html + css)),
      Math.max(...group.map(({ withoutList }) => withoutList)),
      worst.css,
      Math.max(...group.map(({ script }) => script)),
      worst.path,
    ]);
  });
  const all = fonts.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    `Bytes with brotli ${QUALITY}; of each kind of page the one whose first screen comes last, with its style sheets, and the heaviest whole (HTML and styles), without long lists, and scripts:`,
    row(['', 'screen', 'whole', 'no list', 'css', 'script', '']),
    ...rows,
    `Fonts: ${all} of ${BUDGETS.fonts}. First screen: ${BUDGETS.firstScreen}. An explainer: ${BUDGETS.explainer}. Another page without its list: ${BUDGETS.page}. Scripts: ${BUDGETS.script}.`,
  ].join('\n');
}
