import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { better } from './lighthouse.ts';
import { bareTwin, median, paintRatio } from './paint.ts';
import { arrival, slowLine } from './slow.ts';

describe('the bare twin of a page', () => {
  const html =
    '<!doctype html><html lang="fr"><head><title>Un titre</title><style>a{}</style></head><body><nav>x</nav>' +
    '<main id="main"><h1 class="t1">Un titre</h1><p class="a">Le <span class="q">texte</span> <a class="b" href="/x/">lié</a>.' +
    '<button>N</button></p></main><script>1</script></body></html>';
  it('has the text, the headings and the links of the page', () => {
    expect(bareTwin(html)).toContain('<main><h1>Un titre</h1><p>Le texte <a href="/x/">lié</a>.</p></main>');
    expect(bareTwin(html)).toContain('<html lang="fr">');
  });
  it('has no script, no class and no style but its own line', () => {
    expect(bareTwin(html)).not.toMatch(/<script|class=|a\{\}|<button/);
  });
});

describe('what is measured', () => {
  it('is the middle of the runs, the lower of two', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2);
  });
  it('is all turns of all pages together, so that one slow turn decides nothing', () => {
    const all = [
      { path: 'a/', page: [400, 420, 2000], bare: [400, 410, 390] },
      { path: 'b/', page: [440, 440], bare: [400, 400] },
    ];
    expect(paintRatio(all)).toEqual({ ratio: 1.1, page: 440, bare: 400 });
  });
  it('is the better answer where a page is asked about again', () => {
    const [good, bad] = [
      { url: 'a', scores: [100, 100, 100, 100], lost: [] },
      { url: 'a', scores: [96, 100, 100, 100], lost: ['largest-contentful-paint'] },
    ];
    expect(better(bad, good)).toBe(good);
    expect(better(good, bad)).toBe(good);
  });
});

describe('a slow line', () => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });
  it('sends one thing after another', () => {
    const line = { latency: 150, rate: 200_000 };
    expect(arrival(0, 0, 20_000, line)).toBe(100);
    expect(arrival(50, 100, 20_000, line)).toBe(200);
    expect(arrival(500, 100, 20_000, line)).toBe(600);
  });
  it('gives the server’s answer whole, later', async () => {
    const body = 'x'.repeat(50_000);
    const server = createServer((_, response) => response.end(body));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const line = await slowLine((server.address() as AddressInfo).port, { latency: 60, rate: 1_000_000 });
    ends.push(
      () => line.close(),
      () => server.close(),
    );
    const start = performance.now();
    const answer = await fetch(`http://127.0.0.1:${line.port}/`, { headers: { connection: 'close' } });
    expect(await answer.text()).toBe(body);
    expect(performance.now() - start).toBeGreaterThan(100);
  });
});
