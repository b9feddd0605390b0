import { escapeMarkdown, harmless, headingWords } from '../markdown/escape.ts';
import { explainersInOrder } from '../views/explainer.ts';
import { isThere } from '../views/parts/rooms.ts';
import type { Views } from '../views/views.ts';
import { ownName } from '../i18n/format.ts';
import { FIRST_LANG, LANGS } from '../schema/languages.ts';
import { inLanguage } from '../schema/primitives.ts';

/** Words of the content as one line of Markdown, in which they are only words. */
const plain = (text: string): string => escapeMarkdown(text.replace(/[\t-\r\u0085\u2028\u2029 ]+/g, ' ').trim());

/**
 * A link with what stands behind it.
 * @param about in Markdown
 */
const item = (name: string, href: string, about?: string): string =>
  `- [${plain(name)}](${href})${about === undefined ? '' : `: ${about}`}`;

/** The main pages of a language. */
function pagesOf(views: Views, site: string): string[] {
  const { lib, lang, t } = views;
  const at = (path: string): string => site + views.path(path);
  const names = {
    'members/': t('nav.members'),
    'absent/': t('nav.absent'),
    'news/': t('nav.news'),
    'timeline/': t('nav.timeline'),
    'figures/': t('nav.figures'),
    'glossary/': t('nav.glossary'),
    'sources/': t('nav.sources'),
    'claims/': t('nav.claims'),
    'about/': t('nav.about'),
  };
  return [
    item(lib.site.name[lang], at(''), plain(lib.site.description[lang])),
    ...explainersInOrder(views).map((explainer) => {
      const local = explainer.local[lang] ?? explainer.facts;
      return item(local.title, at(`explainers/${explainer.id}/`), plain(local.summary));
    }),
    ...Object.entries(names)
      .filter(([path]) => isThere(lib, path))
      .map(([path, name]) => item(name, at(path))),
  ];
}

/**
 * The text of `llms.txt` (llmstxt.org): what the site is, its main pages in each language, and its data.
 * @param all a view for each language, the root language’s first
 * @param site the public origin, without a closing slash
 */
export function llmsText(all: readonly Views[], site: string): string {
  const [views] = all;
  if (views === undefined) throw new Error('llms.txt needs a language.');
  const { lib, lang, t } = views;
  const at = (path: string): string => site + views.base + path;
  const [example] = lib.members.values();
  const blocks = [
    `# ${headingWords(plain(lib.site.name[lang]))}`,
    `> ${harmless(plain(lib.site.description[lang]))}`,
    all
      .map((v) => {
        const facts = v.t('llms.facts', { date: v.date(lib.site.factsUpTo) });
        return `${harmless(plain(lib.site.independence[v.lang]))} ${facts}`;
      })
      .join('\n'),
    ...LANGS.flatMap((l) => {
      const own = all.find((v) => v.lang === l);
      return own === undefined ? [] : [`## ${ownName(l)}`, pagesOf(own, site).join('\n')];
    }),
    `## ${t('llms.data')}`,
    [
      ...(example === undefined
        ? []
        : [
            item('members.json', at('members.json'), t('llms.membersJson')),
            item(
              `members/${example.id}.json`,
              at(`members/${example.id}.json`),
              t('llms.member', { example: plain(inLanguage(example.facts.name, FIRST_LANG)) }),
            ),
            item('members.csv', at('members.csv'), t('llms.membersCsv')),
          ]),
      item('schema/member.json', at('schema/member.json'), t('llms.schema')),
      ...all
        .filter(() => isThere(lib, 'news/'))
        .flatMap((v) => [
          item(v.path('feed.xml').slice(v.base.length), site + v.path('feed.xml'), v.t('llms.feed')),
          item(v.path('feed.json').slice(v.base.length), site + v.path('feed.json'), v.t('llms.feedJson')),
        ]),
      ...all
        .filter(() => isThere(lib, 'cite/'))
        .map((v) => item(v.path('cite/').slice(v.base.length), site + v.path('cite/'), v.t('llms.cite'))),
      item(
        'index.md',
        at('index.md'),
        t('llms.markdown', { example: at(isThere(lib, 'members/') ? 'members/index.md' : 'about/index.md') }),
      ),
      item('sitemap-index.xml', at('sitemap-index.xml'), t('llms.sitemap')),
    ].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}
