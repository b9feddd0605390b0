import { describe, expect, it } from 'vitest';
import { tinyLibrary, tinyViews } from '../tests/support/tiny.ts';
import { explainerView } from '../views/explainer.ts';
import { newsView } from '../views/news.ts';
import { profileData } from '../views/parts/organisation.ts';
import { structuredData } from './structured.ts';
import type { PageInfo } from '../views/page.ts';

const SITE = 'https://tides.example';
const graphOf = (info: PageInfo): Record<string, unknown>[] =>
  (JSON.parse(structuredData(info, tinyViews(), SITE)) as { '@graph': Record<string, unknown>[] })['@graph'];
const member = tinyLibrary().members.get('atelier-du-flot');
if (member === undefined) throw new Error('The fixture has no Atelier du Flot.');

describe('the structured data', () => {
  it('cannot end the script it stands in', () => {
    const info = { ...newsView(tinyViews(), '2019-03-04-founding').info, title: '</script><!-- \u2028' };
    expect(structuredData(info, tinyViews(), SITE)).not.toMatch(/[<>&\u2028]/);
    expect(graphOf(info)[1]).toMatchObject({ headline: info.title });
  });

  it('calls a dated piece news and an explainer an article, with both days', () => {
    const [, news] = graphOf(newsView(tinyViews(), '2019-03-04-founding').info);
    expect(news).toMatchObject({ '@type': 'NewsArticle', datePublished: '2019-06-01', dateModified: '2019-06-01' });
    const [crumbs, article] = graphOf(explainerView(tinyViews(), 'the-compact').info);
    expect(article).toMatchObject({ '@type': 'Article', url: `${SITE}/repo/explainers/the-compact/` });
    expect(crumbs).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [{ position: 1, item: `${SITE}/repo/` }, { position: 2 }, { position: 3 }],
    });
  });

  it('tells of an organisation in the reader’s language, and leaves out what is not known', () => {
    expect(profileData(tinyViews('fr'), member)).toEqual({
      '@type': 'ProfilePage',
      inLanguage: 'fr',
      dateModified: '2019-06-01',
      mainEntity: {
        '@type': 'Organization',
        name: 'Atelier du Flot',
        description: member.facts.summary,
        address: { '@type': 'PostalAddress', addressLocality: 'Brest', addressCountry: 'FR' },
      },
    });
    const named = {
      ...member,
      facts: {
        ...member.facts,
        name: { en: 'Atelier du Flot', fr: 'Atelier' },
        aliases: ['Flot'],
        city: undefined,
        country: undefined,
      },
    };
    const { mainEntity } = profileData(tinyViews('fr'), named as typeof member);
    expect(mainEntity).toMatchObject({ name: 'Atelier', alternateName: ['Atelier du Flot', 'Flot'] });
    expect(mainEntity).not.toHaveProperty('address');
  });
});
