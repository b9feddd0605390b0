import type { Answer } from '../answer.ts';
import type { Query } from '../query.ts';
import { h } from './dom.ts';
import type { Say } from './say.ts';
import type { Shell } from './shell.ts';

const button = (text: string, act: () => void): HTMLButtonElement => {
  const element = h('button', { type: 'button', class: 'sx-act' }, text);
  element.addEventListener('click', act);
  return element;
};

/** The lists that can be read instead. */
const elsewhere = (shell: Shell): HTMLElement =>
  h(
    'p',
    { class: 'sx-else' },
    `${shell.elsewhere} `,
    h('a', { href: `${shell.root}members/` }, shell.directory),
    ', ',
    h('a', { href: `${shell.root}glossary/` }, shell.glossary),
    ', ',
    h('a', { href: `${shell.root}sources/` }, shell.sources),
    '.',
  );

/** The index could not be loaded. */
export const failed = (shell: Shell, retry: () => void): HTMLElement[] => [
  h('p', { class: 'sx-big' }, shell.failed),
  h('p', {}, button(shell.retry, retry)),
  elsewhere(shell),
];

/** Nothing was found. */
export function nothing(
  shell: Shell,
  say: Say,
  query: Query,
  answer: Answer,
  acts: { everywhere: () => void; otherLanguage: (() => void) | undefined },
): HTMLElement[] {
  const wider = query.section !== undefined && answer.counts.all > 0;
  return [
    h('p', { class: 'sx-big' }, say('search.nothing', { text: query.text.trim() })),
    h(
      'p',
      {},
      ...(wider ? [button(say('search.everywhere', { n: answer.counts.all }), acts.everywhere), ' '] : []),
      ...(acts.otherLanguage ? [button(say('search.other'), acts.otherLanguage)] : []),
    ),
    elsewhere(shell),
  ];
}

/** What must be said above results that are not quite what was asked for. */
export function remarks(say: Say, query: Query, answer: Answer, inOther: boolean): HTMLElement[] {
  return [
    ...(inOther ? [h('p', {}, say('search.inOther'))] : []),
    ...(answer.corrected ? [h('p', {}, say('search.corrected', { text: answer.text, asked: query.text.trim() }))] : []),
    ...(answer.loose ? [h('p', {}, say('search.loose'))] : []),
  ];
}
