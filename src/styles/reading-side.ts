import { directionOf } from '../i18n/format.ts';
import { LANGS } from '../schema/languages.ts';

/** A declaration of a stylesheet, as PostCSS hands it over. */
interface Declaration {
  prop: string;
  value: string;
  cloneBefore: (changes: { prop: string; value: string }) => void;
  remove: () => void;
}

/** What four values go round: the first and the third are the same on every site. */
const ROUND = /^(?:inset|margin|padding|scroll-margin|scroll-padding)$/;

/** The values of a declaration, with what stands in brackets kept together. */
const valuesIn = (value: string): string[] =>
  value.match(/(?:[^\s()]+|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [];

/**
 * Four values say which side is right and which is left: `padding: 0 0 0 14px`. Said by the side where reading begins,
 * the same stylesheet serves languages that are read from the right.
 * @returns the declarations that take the place of one, or nothing where both sides are alike
 */
export function byReadingSide(prop: string, value: string): [prop: string, value: string][] | undefined {
  const [top = '', right = '', bottom = '', left = ''] = valuesIn(value);
  if (!ROUND.test(prop) || left === '' || left === right) return undefined;
  return [
    [`${prop}-block`, `${top} ${bottom}`],
    [`${prop}-inline`, `${left} ${right}`],
  ];
}

/**
 * Text of another language runs in its own direction, and drawings stay as they were drawn; a sign with an arrow and what
 * fades out point where lines go.
 */
const FROM_THE_RIGHT =
  '[dir="rtl"]{--onwards:to left}' +
  '[dir="rtl"] [lang],[dir="rtl"] [lang] :is(p,li,dd,td,h2,h3){unicode-bidi:plaintext}[dir="rtl"] .drawing{direction:ltr}' +
  // A title of another language keeps to the side of its page; only a whole text stands at its own.
  '[dir="rtl"] [dir="ltr"]:not(.prose){text-align:end}' +
  // Its notes stand in the margin of the page; each paragraph runs in its own direction (above).
  '[dir="rtl"] .prose[dir="ltr"]{direction:rtl}' +
  // On paper the number of the page stands where lines end, too.
  '@page from-the-right{@bottom-right{content:none}@bottom-left{content:counter(page) " / " counter(pages);font:9pt sans-serif}}' +
  '@media print{[dir="rtl"]{page:from-the-right}}' +
  // The script that says the name of a dot counts from the left.
  '[dir="rtl"] .dot-name{inset-inline:auto 0}' +
  '[dir="rtl"] .standing-superseded .sign,[dir="rtl"] .beside-superseded::after{scale:-1 1}';

/**
 * What the stylesheets of a site go through that has a language read from the right; those of others stay as they are.
 */
export const readingSide = LANGS.some((lang) => directionOf(lang) === 'rtl')
  ? [
      {
        postcssPlugin: 'reading-side',
        Once: (root: { source?: { input: { file?: string } }; append: (css: string) => void }) => {
          if (root.source?.input.file?.endsWith('site.css')) root.append(FROM_THE_RIGHT);
        },
        Declaration: (declaration: Declaration) => {
          const said = byReadingSide(declaration.prop, declaration.value);
          if (said === undefined) return;
          for (const [prop, value] of said) declaration.cloneBefore({ prop, value });
          declaration.remove();
        },
      },
    ]
  : [];
