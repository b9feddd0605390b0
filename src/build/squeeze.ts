/** Elements that stand on lines of their own: white space beside their tags is seen by nobody. */
const BLOCKS = 'html|head|body|main|header|footer|nav|section|article|div|p|ul|ol|li|dl|dt|dd|h1|h2|h3|h4';
/** Elements in a line: where one begins or ends with its block, white space inside it is at the edge of the line too. */
const INLINES = 'a|span|b|i|em|strong';
/** What keeps its white space. */
const KEPT = /(<(script|style|pre|textarea)\b[\s\S]*?<\/\2>)/;

const ofBlock = `</?(?:${BLOCKS})(?: [^<>]*)?>`;
const BEFORE = new RegExp(`\\s+(?=</?(?:${BLOCKS})[ >])`, 'g');
const AFTER = new RegExp(`(${ofBlock})\\s+`, 'g');
const WITHIN_START = new RegExp(`(${ofBlock}(?:<(?:${INLINES})(?: [^<>]*)?>)+)\\s+`, 'g');
const WITHIN_END = new RegExp(`\\s+((?:</(?:${INLINES})>)+</?(?:${BLOCKS})[ >])`, 'g');

/**
 * Takes out the white space that no reader sees, where every byte of a first view counts.
 * @param html a page as Astro prints it: attributes hold no `<` or `>`
 */
export const squeeze = (html: string): string =>
  html
    .split(KEPT)
    // Each kept element comes as two parts: itself, and its name.
    .flatMap((part, i) => (i % 3 === 2 ? [] : [i % 3 === 1 ? part : squeezed(part)]))
    .join('');

const squeezed = (part: string): string =>
  part.replace(BEFORE, '').replace(AFTER, '$1').replace(WITHIN_START, '$1').replace(WITHIN_END, '$1');
