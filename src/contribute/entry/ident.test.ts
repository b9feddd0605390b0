import { describe, expect, it } from 'vitest';
import { id } from '../../schema/primitives.ts';
import { idFromName } from './ident.ts';

describe('the id of a name', () => {
  it.each([
    ['Hugging Face', 'hugging-face'],
    ['École polytechnique fédérale', 'ecole-polytechnique-federale'],
    ['Straße & Söhne', 'strasse-and-sohne'],
    ['Œuvre d’art', 'oeuvre-dart'],
    ['U.S. Labs, Inc.', 'us-labs-inc'],
    ['  --Weights  &  Biases-- ', 'weights-and-biases'],
    ['ﬁne Łódź', 'fine-lodz'],
    ['../../etc/passwd', 'etc-passwd'],
    ['東京大学', ''],
  ])('of %s is %s', (name, expected) => {
    expect(idFromName(name)).toBe(expected);
  });

  it('is one that the check takes, however long the name', () => {
    for (const name of ['An '.repeat(80), 'x'.repeat(300), 'A', 'Société '.repeat(9)])
      expect(id.safeParse(idFromName(name)).error).toBeUndefined();
    expect(idFromName('word '.repeat(30))).toMatch(/word$/);
  });
});
