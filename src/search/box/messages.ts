import type { Answer } from '../query/answer.ts';
import { h } from './dom.ts';
import type { Say } from './say.ts';

export const button = (text: string, act: () => void): HTMLButtonElement => {
  const element = h('button', { type: 'button', class: 'search-action' }, text);
  element.addEventListener('click', act);
  return element;
};

/** The lists that can be read instead. */
const elsewhere = (say: Say, root: string): HTMLElement =>
  h(
    'p',
    { class: 'search-elsewhere' },
    `${say('search.elsewhere')} `,
    h('a', { href: `${root}members/` }, say('search.directory')),
    ', ',
    h('a', { href: `${root}glossary/` }, say('search.glossary')),
    ', ',
    h('a', { href: `${root}sources/` }, say('search.sources')),
    '.',
  );

/** The texts could not be loaded: what is shown is found by names and lists alone. */
export const partial = (say: Say, answer: Answer, retry: () => void): HTMLElement[] => [
  h(
    'p',
    { class: 'search-large' },
    say(answer.total > 0 ? 'search.partial' : 'search.partialNone', { text: answer.query.text }),
  ),
  h('p', {}, button(say('search.retry'), retry)),
];

/** Nothing was found: which word is missing, and what can be done. */
export function nothing(
  say: Say,
  answer: Answer,
  root: string,
  acts: { everywhere: () => void; without: (text: string) => void },
): HTMLElement[] {
  const { query, missing, empty } = answer;
  const text = query.text.trim();
  if (empty) return [h('p', { class: 'search-large' }, say('search.signs', { text })), elsewhere(say, root)];
  const rest = text.split(/\s+/).filter((word) => !missing.some((m) => word.toLowerCase().includes(m)));
  const wider = query.section !== undefined && answer.counts.all > 0;
  const isPart = missing.length > 0 && rest.length > 0;
  return [
    h('p', { class: 'search-large' }, say('search.nothing', { text })),
    ...(isPart ? [h('p', {}, say('search.missing', { words: missing.join(', '), n: missing.length }))] : []),
    h(
      'p',
      {},
      ...(wider ? [button(say('search.everywhere', { n: answer.counts.all }), acts.everywhere), ' '] : []),
      ...(isPart && !wider
        ? [button(say('search.without', { text: rest.join(' ') }), () => acts.without(rest.join(' '))), ' ']
        : []),
    ),
    elsewhere(say, root),
  ];
}

/** As `languageName`, in the language of the page: that room, too, would be a file more to wait for. */
const nameOfLanguage = (of: string): string =>
  new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(of) ?? of;

/** What must be said above results that are not quite what was asked for. */
export function remarks(say: Say, answer: Answer, inOther: string | undefined, asTyped: () => void): HTMLElement[] {
  const asked = answer.query.text.trim();
  return [
    ...(inOther === undefined ? [] : [h('p', {}, say('search.inOther', { language: nameOfLanguage(inOther) }))]),
    ...(answer.corrected === undefined
      ? []
      : [
          h(
            'p',
            {},
            `${say('search.corrected', { text: answer.corrected, asked })} `,
            button(say('search.asTyped', { asked }), asTyped),
          ),
        ]),
    ...(answer.loose
      ? [
          h(
            'p',
            {},
            answer.missing.length > 0
              ? `${say('search.missing', { words: answer.missing.join(', '), n: answer.missing.length })} ${say('search.looseRest')}`
              : say('search.loose'),
          ),
        ]
      : []),
  ];
}
