import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimSchema } from './claim.ts';
import { memberSchema, translationSchema } from './member.ts';
import type { Vocabulary } from './site.ts';

const words = parse(readFileSync('content/site.yaml', 'utf8')) as Vocabulary;

describe.each(['CONTRIBUTING.md', 'CONTRIBUTING.fr.md'])('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const samples = [...text.matchAll(/```yaml\n([^]*?)```/g)].map((match) => match[1] ?? '');
  const [member = '', translation = '', claim = ''] = samples;
  const facts = (sample: string): unknown => parse(sample.split('---\n')[1] ?? '');

  it('shows a member, a translation and a claim as they must be', () => {
    expect(memberSchema(words).safeParse(facts(member)).error).toBeUndefined();
    expect(translationSchema.safeParse(facts(translation)).error).toBeUndefined();
    const [entry] = parse(claim) as unknown[];
    expect(claimSchema.safeParse(entry).error).toBeUndefined();
  });

  it('names every field that a member may have', () => {
    const missing = Object.keys(memberSchema(words).shape).filter((field) => !text.includes(`\`${field}\``));
    expect(missing).toEqual([]);
  });
});
