import { pathOfLink } from '../../library/links.ts';
import { FIRST_LANG } from '../../schema/languages.ts';
import { TEXT_KINDS } from '../../schema/kinds.ts';
import { parseTypedLink, type TypedLink } from '../../schema/links.ts';
import { headingsOf } from '../../markdown/tree.ts';
import type { Views } from '../../views/views.ts';
import type { SearchRecord } from '../query/record.ts';

/**
 * A link to a section, which the content names by its heading in the first language, in the language of the reader: the
 * section that stands at the same place. The page itself, where the text there is cut otherwise.
 */
function inLanguage({ lib, lang }: Views, link: TypedLink): TypedLink {
  const headings = (l: typeof lang): string[] => {
    const kind = TEXT_KINDS.find((name) => name === link.scheme);
    const doc = kind && lib.graph.doc(kind, link.id, l);
    return doc === undefined ? [] : headingsOf(doc.tree).map(({ id }) => id);
  };
  const at = link.fragment === '' ? -1 : headings(FIRST_LANG).indexOf(link.fragment);
  return { ...link, fragment: headings(lang)[at] ?? '' };
}

/** Questions of the content with their answers: each leads to where the answer is read in full. */
export function* questions(views: Views): Generator<SearchRecord> {
  const { lib, lang } = views;
  for (const { question, asked, answer, link } of lib.search?.answers ?? []) {
    const target = parseTypedLink(link);
    const path = target && pathOfLink(lib, inLanguage(views, target));
    if (path === undefined) throw new Error(`search.yaml: ${link} leads nowhere`);
    yield {
      path,
      place: 'pages',
      title: question[lang],
      aliases: [],
      parts: [{ text: answer[lang] }],
      margin: {},
      asked: [question[lang], ...asked[lang]],
    };
  }
}
