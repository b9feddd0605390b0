import { expect, it } from 'vitest';
import { broken, withBench, type Bench } from './bench-report.ts';

const bench = (members: number, files = 20, bytes = 1_000_000): Bench => ({
  members,
  machine: 'a machine',
  pages: 10,
  costs: [
    { name: 'check', cpu: 1, memory: 50_000_000 },
    { name: 'pages', cpu: 3, memory: 200_000_000 },
  ],
  heaps: [{ kind: '.html', files, bytes }],
  search: 90_000,
});

it('a report has a section for each size, smallest first, the last bench of a size in the place of the one before', () => {
  const report = withBench(withBench(withBench('', bench(1000)), bench(50)), bench(1000, 30));
  expect([...report.matchAll(/^## .*$/gm)].map(([head]) => head)).toEqual([
    '## 50 members more',
    '## 1,000 members more',
  ]);
  expect(report).toContain('| **all** | 4.0 | 400.0 | 200 |');
  expect(report).toContain('| `.html` | 30 | 1,000 |');
  expect(withBench(report, bench(50))).toBe(report);
});

it('a bench is broken by files and bytes a page, and by no time', () => {
  expect(broken(bench(50))).toEqual([]);
  const slow = { ...bench(50), costs: [{ name: 'pages', cpu: 1e6, memory: 1e12 }] };
  expect(broken(slow)).toEqual([]);
  expect(broken(bench(50, 81))).toHaveLength(1);
  expect(broken(bench(50, 20, 1_200_001))).toHaveLength(1);
  expect(broken({ ...bench(1000), search: 130_001 })).toHaveLength(1);
  expect(broken({ ...bench(10_000), search: 130_001 })).toEqual([]);
});
