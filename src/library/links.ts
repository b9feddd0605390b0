import type { TypedLink } from '../markdown/links.ts';
import { memberAt } from './members.ts';
import type { Content } from './types.ts';

/** A renamed member is linked where it is now, without the way over its old address. */
function memberPath(content: Content, id: string, at: string): string | undefined {
  const member = memberAt(content, id);
  return member && `members/${member.id}/${at}`;
}

/** Where in the site a typed link leads, from the language's root; undefined where its id is unknown. */
export function pathOfLink(content: Content, link: TypedLink): string | undefined {
  const at = link.fragment === '' ? '' : `#${link.fragment}`;
  switch (link.scheme) {
    case 'member':
      return memberPath(content, link.id, at);
    case 'absent':
      return content.absent.has(link.id) ? `absent/${link.id}/${at}` : undefined;
    case 'explainer':
      return content.explainers.has(link.id) ? `explainers/${link.id}/${at}` : undefined;
    case 'news':
      return content.news.has(link.id) ? `news/${link.id}/${at}` : undefined;
    case 'page':
      return content.pages.has(link.id) ? `${link.id}/${at}` : undefined;
    case 'term':
      return content.terms.has(link.id) ? `glossary/#${link.id}` : undefined;
    case 'claim':
      return content.claims.has(link.id) ? `claims/#${link.id}` : undefined;
    case 'source':
      return content.sources.has(link.id) ? `sources/#${link.id}` : undefined;
    case 'figure':
      return content.figures.has(link.id) ? `figures/#${link.id}` : undefined;
  }
}

/** The ids that a scheme knows, for checks and suggestions. */
export function idsOf(content: Content, scheme: TypedLink['scheme']): Iterable<string> {
  const maps = {
    member: content.members,
    absent: content.absent,
    explainer: content.explainers,
    news: content.news,
    page: content.pages,
    term: content.terms,
    claim: content.claims,
    source: content.sources,
    figure: content.figures,
  };
  return maps[scheme].keys();
}
