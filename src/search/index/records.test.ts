import { expect, it } from 'vitest';
import { parseMarkdown } from '../../markdown/tree.ts';
import { htmlOf } from './indexed.ts';
import { partsOf } from './records.ts';

it('cuts a text at its headings, with the ids that the page gives them', () => {
  const tree = parseMarkdown('Before.\n\n## A port\n\nShips [sail](claim:x).\n\n## A port\n\n- One\n- Two');
  expect(partsOf(tree)).toEqual([
    { text: 'Before.' },
    { heading: { id: 'a-port', text: 'A port' }, text: 'Ships sail.' },
    { heading: { id: 'a-port-2', text: 'A port' }, text: 'One Two' },
  ]);
});

it('puts nothing of a text into the indexed page as markup', () => {
  const html = htmlOf(
    {
      path: 'members/x/',
      place: 'members',
      title: '"><img src=x>',
      aliases: [],
      parts: [{ heading: { id: 'h', text: '<b>' }, text: '</p><script>' }],
      margin: {},
    },
    'en',
  );
  expect(html).not.toMatch(/<img|<b>|<script/);
});
