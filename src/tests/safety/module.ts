const STRING = /"(?:[A-Za-z0-9 ]|\\u[0-9a-f]{4})*"/g;
const PRINTED = String.raw`jsx\(Fragment, \{ 'set:html': "" \}\)`;
const PART = String.raw`(?:${PRINTED}|jsx\(components\[""\], \{ "": "", children: ${PRINTED} \}\))`;
const FRAME = new RegExp(
  String.raw`^import \{ Fragment, jsx \} from 'astro/jsx-runtime';
export default function MDXContent\(\{ components \}\) \{
  return jsx\(Fragment, \{ children: \[
    (?:${PART}(?:,\n    ${PART})*)?
  \] \}\);
\}
export const frontmatter = \{\};
export const getHeadings = \(\) => \[\];
$`,
);

/** Whether a module has the statements of this project and no other, whatever its strings say. */
export const isOurModule = (code: string): boolean => FRAME.test(code.replace(STRING, '""'));
