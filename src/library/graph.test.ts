import { expect, it } from 'vitest';
import { folderOf, member } from '../checks/fixtures/folder.ts';
import { openLibrary } from './index.ts';

const lib = openLibrary(
  folderOf({
    'members/spelt.md': member(
      {},
      'It bakes with [Rye](member:rye), one of [nine](claim:nine-bakers).\n\n## Later\n\nIt left [Rye](member:rye) and [itself](member:spelt).\n',
    ),
    'explainers/oven/en.mdx':
      '---\ntitle: Oven\nnav: Oven\norder: 1\nsummary: "x"\nstandfirst: "x"\nwritten: 2024-01-01\nchecked: 2024-01-01\n---\n## Heat\n\n[Rye](member:rye) is hot.\n',
    'explainers/broken/en.mdx':
      '---\ntitle: B\nnav: B\norder: 2\nsummary: "x"\nstandfirst: "x"\nwritten: 2024-01-01\nchecked: 2024-01-01\n---\nFine.\n\n<Open>\n',
  }),
);

it('knows who mentions whom, explainers first, once for each document', () => {
  expect(lib.graph.mentions('en', 'member', 'rye').map((m) => [m.kind, m.id, m.section])).toEqual([
    ['explainer', 'oven', 'heat'],
    ['member', 'spelt', ''],
  ]);
  expect(lib.graph.mentions('en', 'member', 'rye')[1]).toMatchObject({
    context: 'It bakes with Rye, one of nine.',
    claims: ['nine-bakers'],
  });
});
it('does not count what a page says of itself', () => expect(lib.graph.mentions('en', 'member', 'spelt')).toEqual([]));
it('keeps languages apart', () => expect(lib.graph.mentions('fr', 'member', 'rye')).toEqual([]));
it('gives the text of a document, and its claims', () => {
  expect(lib.graph.doc('member', 'spelt', 'en')?.links).toHaveLength(4);
  expect(lib.graph.claimsIn('member', 'spelt', 'en')).toEqual(['nine-bakers']);
  expect(lib.graph.doc('member', 'spelt', 'fr')).toBeUndefined();
});
it('says where a text cannot be read', () => {
  expect(lib.unreadable).toMatchObject([{ file: 'explainers/broken/en.mdx', line: 12 }]);
});
