import type { Doc } from '../../library/graph.ts';
import type { Fault, FaultCode } from '../../library/fault.ts';
import { DEPTHS, isDepth, type Depth, WORDS_A_MINUTE, wordsByDepth } from '../../library/depths.ts';
import { countWords, headingsOf } from '../../markdown/tree.ts';
import { PROFILE_WORDS } from '../../schema/member.ts';
import { LANGS } from '../../schema/languages.ts';
import { fieldFault, isObject, textField, type Rec } from '../records.ts';
import { blocksOf, wordsIn } from '../sentences.ts';
import type { Unit } from '../units.ts';
import { QUOTE_WORDS } from './figures.ts';

/** How long things may be: words, but for summaries, which are cut by search engines after so many letters. */
const LIMITS = {
  note: 20,
  against: 18,
  answer: 25,
  definition: 35,
  summary: 155,
  profile: PROFILE_WORDS,
  explainer: [900, 1500],
  // From a little less to a little more than what a reader reads in the time that the page promises: a text full of
  // names and marks is read more slowly.
  half: [0.35 * WORDS_A_MINUTE, 0.55 * WORDS_A_MINUTE].map(Math.round),
  three: [2.4 * WORDS_A_MINUTE, 3.1 * WORDS_A_MINUTE].map(Math.round),
} as const satisfies Record<string, number | readonly number[]>;

/** Notes, definitions, summaries and texts have a length that can be read where they stand. */
export const lengths = (unit: Unit): Fault[] => [
  ...unit.recs.flatMap((rec) => ofRecord(unit, rec)),
  ...(unit.doc ? ofDoc(unit.doc) : []),
];

function ofRecord(unit: Unit, rec: Rec): Fault[] {
  const out: Fault[] = [];
  if (rec.kind === 'claim') {
    out.push(...ofWords(unit, rec, ['note'], 'note-too-long', LIMITS.note));
    out.push(...ofWords(unit, rec, ['against'], 'against-too-long', LIMITS.against));
  }
  const questions = rec.kind === 'home' ? rec.value['questions'] : undefined;
  if (Array.isArray(questions))
    out.push(
      ...questions.flatMap((_, i) => ofWords(unit, rec, ['questions', i, 'answer'], 'answer-too-long', LIMITS.answer)),
    );
  const definition = textField(rec, 'definition');
  if (rec.kind === 'term' && definition !== undefined && wordsIn(definition) > LIMITS.definition) {
    out.push(
      fieldFault(unit.source, rec, ['definition'], 'definition-too-long', {
        severity: 'warning',
        params: { count: wordsIn(definition), limit: LIMITS.definition },
      }),
    );
  }
  const summary = rec.kind === 'event' ? undefined : textField(rec, 'summary');
  const told = unit.faults.some((f) => f.field === 'summary');
  if (summary !== undefined && summary.length > LIMITS.summary && !told) {
    out.push(
      fieldFault(unit.source, rec, ['summary'], 'summary-too-long', {
        severity: 'warning',
        params: { count: summary.length, limit: LIMITS.summary },
      }),
    );
  }
  return out;
}

/** A field in each language that may have so many words. */
function ofWords(unit: Unit, rec: Rec, path: readonly (string | number)[], code: FaultCode, limit: number): Fault[] {
  const both = path.reduce<unknown>(
    (value, key) => (Array.isArray(value) ? (value[Number(key)] as unknown) : isObject(value) ? value[key] : undefined),
    rec.value,
  );
  return LANGS.flatMap((lang) => {
    const text = isObject(both) ? both[lang] : undefined;
    const count = typeof text === 'string' ? wordsIn(text) : 0;
    return count > limit ? [fieldFault(unit.source, rec, [...path, lang], code, { params: { count, limit } })] : [];
  });
}

function ofDoc(doc: Doc): Fault[] {
  const fault = (code: FaultCode, params: Record<string, number>): Fault => ({
    file: doc.prose.file,
    line: doc.prose.bodyLine,
    column: 1,
    field: '',
    code,
    severity: 'warning',
    params,
  });
  const out: Fault[] = [];
  if (doc.short) out.push(...ofShort(doc, fault));
  else if (doc.kind === 'explainer') {
    const [least, most] = LIMITS.explainer;
    const count = countWords(doc.tree);
    if (count < least || count > most) out.push(fault('explainer-length', { count, least, limit: most }));
    for (const block of blocksOf(doc.tree)) {
      const words = block.node.type.startsWith('mdxJsx') ? wordsIn(block.text) : 0;
      if (words > QUOTE_WORDS) {
        const at = block.node.position?.start ?? { line: 1, column: 1 };
        out.push({
          ...fault('quote-too-long', { count: words, limit: QUOTE_WORDS }),
          line: doc.prose.bodyLine + at.line - 1,
          column: at.column,
          severity: 'error',
          found: `${block.text.slice(0, 40)}…`,
        });
      }
    }
  } else if (doc.kind === 'member' || doc.kind === 'absent') {
    const [least, most] = LIMITS.profile;
    const count = countWords(doc.tree);
    if (count > most) out.push(fault('profile-too-long', { count, least, limit: most }));
    if (count < least) out.push(fault('profile-too-short', { count, least, limit: most }));
  }
  return out;
}

type MakeFault = (code: FaultCode, params: Record<string, number>) => Fault;

/** Both short texts are there, each as long as its page says. */
function ofShort(doc: Doc, fault: MakeFault): Fault[] {
  const words = wordsByDepth(doc.tree);
  const headings = headingsOf(doc.tree).filter(({ depth }) => depth === 2);
  const lines = new Map(headings.map(({ text, line }) => [text, doc.prose.bodyLine + line - 1]));
  const [head, ...rest] = doc.tree.children ?? [];
  const right = head?.type === 'heading' && rest.length > 0 && [...lines.keys()].join() === Object.keys(DEPTHS).join();
  if (!right || headings.length !== lines.size)
    return [{ ...fault('short-parts', {}), severity: 'error', found: [...lines.keys()].join(', ') }];
  return DEPTH_NAMES.flatMap((depth) => {
    const [least = 0, most = 0] = LIMITS[depth];
    const count = words[depth] ?? 0;
    if (count >= least && count <= most) return [];
    return [{ ...fault(MISFIT[depth], { count, least, limit: most }), line: lines.get(depth) ?? 1 }];
  });
}

const MISFIT = { half: 'short-half', three: 'short-three' } as const satisfies Record<Depth, string>;
const DEPTH_NAMES = Object.keys(DEPTHS).filter(isDepth);
