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
  const plain = path.replace(/^\/fr\//, '/');
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? plain.split('/').find((part) => part !== '') ?? plain;
};

/** The pages whose first view has a budget. */
export const hasFirstViewBudget = ({ path }: PageSize): boolean => ['explainer', 'profile'].includes(kindOf(path));

const firstView = (page: PageSize): number => page.html + page.css;

/** What breaks a budget, a sentence each. */
export function overBudget({ pages, fonts }: SiteSizes): string[] {
  const all = fonts.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...pages
      .filter((page) => hasFirstViewBudget(page) && firstView(page) > BUDGETS.firstView)
      .map((page) => `${page.path}: HTML and styles ${firstView(page)} bytes, at most ${BUDGETS.firstView}`),
    ...pages
      .filter(({ late }) => late > BUDGETS.lateStyles)
      .map(({ path, late }) => `${path}: styles in the body ${late} bytes, at most ${BUDGETS.lateStyles}`),
    ...pages
      .filter(({ script }) => script > BUDGETS.script)
      .map(({ path, script }) => `${path}: scripts ${script} bytes, at most ${BUDGETS.script}`),
    ...(all > BUDGETS.fonts ? [`fonts: ${all} bytes, at most ${BUDGETS.fonts}`] : []),
  ];
}

const row = (cells: readonly (string | number)[]): string =>
  cells
    .map((cell, i) => (i === 0 ? String(cell).padEnd(12) : i === 6 ? ` ${cell}` : String(cell).padStart(8)))
    .join(' ');

/** The sizes as a table: of each kind of page the one with the heaviest first view. */
export function sizesTable({ pages, fonts }: SiteSizes): string {
  const kinds = Map.groupBy(pages, ({ path }) => kindOf(path));
  const rows = [...kinds].map(([kind, group]) => {
    const worst = group.reduce((a, b) => (firstView(b) > firstView(a) ? b : a));
    return row([
      kind,
      worst.html,
      worst.css,
      firstView(worst),
      worst.late,
      Math.max(...group.map(({ script }) => script)),
      worst.path,
    ]);
  });
  const all = fonts.reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    `Bytes with brotli ${QUALITY}; of each kind of page the one with the heaviest first view (HTML and styles that block), and its styles in the body:`,
    row(['', 'html', 'css', 'both', 'late', 'script', '']),
    ...rows,
    `Fonts: ${all} of ${BUDGETS.fonts}. First view of an explainer or a profile: ${BUDGETS.firstView}. Styles in the body: ${BUDGETS.lateStyles}. Scripts: ${BUDGETS.script}.`,
  ].join('\n');
}
