import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutFrontmatter, frontmatterFault, parseYaml } from './parse.ts';

const codes = (text: string): string[] =>
  parseYaml(text, 'a.yaml').faults.map((f) => `${f.line}:${f.column} ${f.code}`);

describe('cutting a file', () => {
  it('finds the fields and the text, and their lines', () => {
    expect(cutFrontmatter('---\na: b\n---\n\nText')).toEqual({
      yaml: 'a: b\n',
      yamlLine: 2,
      body: '\nText',
      bodyLine: 4,
    });
    expect(cutFrontmatter('---\r\na: b\r\n---\r\nText')).toMatchObject({ yaml: 'a: b\r\n', body: 'Text', bodyLine: 4 });
  });
  it('takes all for text where there are no fences', () => {
    for (const text of ['Text\n---\nmore', '---\na: b\n', ' ---\na: b\n---\n'])
      expect(cutFrontmatter(text)).toMatchObject({ yaml: '', body: text, bodyLine: 1 });
  });
  it('takes only a line of its own for a fence', () => {
    expect(cutFrontmatter('---\na: x--- y\nb: |\n  ---\n---\nT')).toMatchObject({
      yaml: 'a: x--- y\nb: |\n  ---\n',
      body: 'T',
    });
  });
});

describe('YAML as data and nothing else', () => {
  it.each([
    ['a: b: c', '1:4 yaml-syntax'],
    ['a: 1\na: 2', '2:1 yaml-duplicate-key'],
    ['a: !!js/regexp x', '1:4 yaml-tag'],
    ['a: &x 1', '1:7 yaml-anchor'],
    ['__proto__: 1', '1:1 yaml-key'],
    ['<<: 1', '1:1 yaml-key'],
    ['null: on', '1:1 yaml-key'],
    ['kind:\n  ~: on', '2:3 yaml-key'],
    [`a: ${'['.repeat(20)}${']'.repeat(20)}`, '1:16 yaml-depth'],
  ])('%s', (text, code) => expect(codes(text)).toContain(code));

  it('gives nothing where there is a fault', () => expect(parseYaml('a: &x 1', 'a.yaml').value).toBeUndefined());
  it('keeps dates as they are written', () =>
    expect(parseYaml('a: 2023-12-05', 'a.yaml').value).toEqual({ a: '2023-12-05' }));
  it('counts lines from where the YAML begins', () =>
    expect(parseYaml('a: b: c', 'a.md', 2).faults[0]).toMatchObject({ line: 2 }));
  it('knows where a value stands, and its nearest parent where there is none', () => {
    const { positions } = parseYaml('a: 1\nb:\n  - c: x\n    d: y\n', 'a.yaml');
    expect(positions.at(['b', 0, 'd'])).toEqual({ line: 4, column: 8 });
    expect(positions.at(['b', 0, 'd'], true)).toEqual({ line: 4, column: 5 });
    expect(positions.at(['b', 0, 'nothing'])).toEqual({ line: 3, column: 5 });
  });
});

describe('where the facts of a file end', () => {
  // What is laid together from these is as near as can be to a fence without being one.
  const piece = fc.constantFrom(
    '---',
    '+++',
    '...',
    '--',
    '-',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    'a: b',
    '#',
    '"',
    '\u2028',
    '\u0085',
    '{x}',
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => `---\n${pieces.join('')}\n---\n{y}\n`);

  it('is where Astro ends them, or the file is refused: what one takes for facts, the other never runs as a text', () => {
    let accepted = 0;
    fc.assert(
      fc.property(text, (file) => {
        const parts = cutFrontmatter(file);
        if (parts.yaml === '' || frontmatterFault('x.mdx', parts) !== undefined) return;
        accepted++;
        let astro: string;
        try {
          astro = parseFrontmatter(file).content;
        } catch {
          // What Astro cannot read stops the build.
          return;
        }
        expect(astro.trim()).toBe(parts.body.trim());
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  it('is told of on its line', () => {
    const fault = (yaml: string) => frontmatterFault('x.mdx', cutFrontmatter(`---\n${yaml}\n---\nText\n`));
    expect(fault('title: x\n--- # facts\n{code}')).toMatchObject({
      code: 'false-fence',
      line: 3,
      found: '--- # facts',
    });
    expect(fault('title: x\n+++')).toMatchObject({ code: 'false-fence', line: 3 });
    expect(fault('title: x\ry: z')).toMatchObject({ code: 'false-fence', line: 2 });
    expect(fault('title: x\r\ny: "---"\r')).toBeUndefined();
    expect(fault(`title: ${'x'.repeat(17_000)}`)).toMatchObject({ code: 'frontmatter-size' });
  });
});
