import { createHash } from 'node:crypto';
import { pathOfLink } from '../../library/links.ts';
import type { Views } from '../../views/views.ts';
import { parseTypedLink } from '../../schema/links.ts';
import type { Lang } from '../../schema/languages.ts';
import { compress } from '../../server/compress.ts';
import { BRIEFEST, pack, type Names, type Texts } from '../query/book.ts';
import { everydayIn } from './everyday.ts';
import { packWords } from '../query/pack-words.ts';
import { ligaturesOf } from '../query/indexed-text.ts';
import { boxWords } from './words.ts';
import { recordsOf } from './records.ts';
import type { SearchRecord } from '../query/record.ts';

/** The two files from which the box answers, and the records that they hold. */
export interface Book {
  names: Names;
  texts: Texts;
  records: readonly SearchRecord[];
}

/** Questions with which an empty box begins: those of the home page, else the explainers. */
export function questionsOf(views: Views): Texts['questions'] {
  const { lib, lang } = views;
  const asked = (lib.home?.questions ?? []).flatMap(({ question, answer, link }) => {
    const target = parseTypedLink(link);
    const path = target && pathOfLink(lib, target);
    return path === undefined ? [] : [[question[lang], answer[lang], path] as const];
  });
  if (asked.length > 0) return asked;
  return [...lib.explainers.values()].map((entry) => {
    const local = entry.local[lang] ?? entry.facts;
    return [local.title, local.summary, `explainers/${entry.id}/`] as const;
  });
}

/** The most that the texts may weigh on their way to a reader. With all else, search stays below 100,000 bytes. */
const LIMIT = 63_600;

/** Packs the texts as whole as they may be sent. */
function fitting(records: readonly SearchRecord[], lang: Lang, everyday: Texts['everyday']): ReturnType<typeof pack> {
  for (let brevity = 1; ; brevity++) {
    const packed = pack(records, lang, brevity);
    const { names: _names, ...rest } = packed;
    const texts = { ...rest, everyday };
    if (brevity === BRIEFEST || compress(Buffer.from(JSON.stringify(texts)), 'br').length <= LIMIT) return packed;
  }
}

/** Makes the files of a language. The same content gives the same bytes. */
export function bookOf(views: Views): Book {
  const { lib, lang } = views;
  const records = recordsOf(views);
  const everyday = packWords(everydayIn(lang));
  const { names, texts, hidden, also } = fitting(records, lang, everyday);
  const tag = createHash('sha256')
    .update(JSON.stringify([names, texts, hidden, also, everyday]))
    .digest('hex')
    .slice(0, 8);
  return {
    names: {
      lang,
      root: views.path(''),
      tag,
      words: boxWords(views),
      ligatures: ligaturesOf(
        records.flatMap((r) => [r.title, ...r.parts.flatMap((p) => [p.heading?.text ?? '', p.text])]),
      ),
      subject: Object.values(lib.site.subject).join(' '),
      synonyms: lib.search?.synonyms[lang] ?? [],
      names,
    },
    texts: { tag, texts, hidden, also, everyday, questions: questionsOf(views) },
    records,
  };
}
