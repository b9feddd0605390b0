import type { Fault, FaultCode } from '../library/fault.ts';
import { parseMarkdown, type Node } from '../markdown/tree.ts';
import { LANGS } from '../schema/languages.ts';
import { faultAt } from './context.ts';
import { fieldFault, isObject } from './records.ts';
import type { Unit } from './units.ts';

/** Markdown of a file: the text below its frontmatter, or a field of the home page. */
export interface MarkdownText {
  tree: Node;
  /** The text as it is written. */
  text: string;
  /** It stands on one line of its page: one paragraph. */
  oneLine: boolean;
  /** A fault at a node of it. */
  tell(node: Node, code: FaultCode, extra?: Partial<Fault>): Fault;
}

/** Every Markdown text of a file. */
export const markdownTexts = (unit: Unit): readonly MarkdownText[] => [
  ...(unit.doc === undefined ? [] : [ofDoc(unit.doc)]),
  ...(unit.file === 'home.yaml' ? ofHome(unit) : []),
];

const ofDoc = (doc: NonNullable<Unit['doc']>): MarkdownText => ({
  tree: doc.tree,
  text: doc.prose.body,
  oneLine: false,
  tell: (node, code, extra) => faultAt(doc, node, code, extra),
});

/** The front page keeps its texts in a YAML file. */
function ofHome(unit: Unit): MarkdownText[] {
  const [rec] = unit.recs;
  if (rec === undefined) return [];
  return (['headline', 'answer'] as const).flatMap((field) =>
    LANGS.flatMap((lang) => {
      const both = rec.value[field];
      const text = isObject(both) ? both[lang] : undefined;
      if (typeof text !== 'string') return [];
      const tell: MarkdownText['tell'] = (node, code, extra) => {
        const fault = fieldFault(unit.source, rec, [field, lang], code, extra);
        return { ...fault, ...placeIn(unit.text, fault.line, node) };
      };
      return [{ tree: parseMarkdown(text), text, oneLine: field === 'headline', tell }];
    }),
  );
}

/** Where a node of a text stands in its YAML: in a block that keeps its lines, on the line that it is written on. */
function placeIn(yaml: string, line: number, node: Node): Pick<Fault, 'line' | 'column'> | undefined {
  const lines = yaml.split('\n');
  const start = node.position?.start;
  const first = lines[line];
  if (start === undefined || first === undefined || !/[|][-+\d]*\s*$/.test(lines[line - 1] ?? '')) return undefined;
  return { line: line + start.line, column: start.column + first.length - first.trimStart().length };
}
