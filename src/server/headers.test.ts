import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from './headers.ts';

const headers = (text: string, path: string): Record<string, string> =>
  Object.fromEntries(headersFor(parseHeaders(text))(path));

describe('a _headers file', () => {
  it('sets headers for the paths of a pattern only', () => {
    const text = '# a note\n/*\n  X-All: yes\n\n/fonts/*\n  Cache-Control: max-age=9, immutable\n';
    expect(headers(text, '/fonts/a.woff2')).toEqual({ 'x-all': 'yes', 'cache-control': 'max-age=9, immutable' });
    expect(headers(text, '/members/')).toEqual({ 'x-all': 'yes' });
  });

  it('takes a path without a star as it is, its dots too', () => {
    expect(headers('/sw.js\n  A: b', '/sw.js')).toEqual({ a: 'b' });
    expect(headers('/sw.js\n  A: b', '/swxjs')).toEqual({});
    expect(headers('/sw.js\n  A: b', '/fr/sw.js')).toEqual({});
  });

  it('takes a name with a colon for one part of a path', () => {
    expect(headers('/:lang/feed.xml\n  A: b', '/fr/feed.xml')).toEqual({ a: 'b' });
    expect(headers('/:lang/feed.xml\n  A: b', '/fr/x/feed.xml')).toEqual({});
  });

  it('joins the values that several rules give, and takes away what a rule takes away', () => {
    const text = '/*\n  A: 1\n  B: 2\n/x/*\n  A: 3\n  ! B';
    expect(headers(text, '/x/')).toEqual({ a: '1, 3' });
  });

  it('keeps colons in a value', () => {
    expect(headers('/\n  Link: <https://x.example/>; rel=preload', '/')).toEqual({
      link: '<https://x.example/>; rel=preload',
    });
  });

  it.each([
    ['fonts/*\n  A: b', 'line 1: expected a path'],
    ['/*\n  nonsense', 'line 2: expected “Name: value”'],
    ['\n  A: b', 'line 2: expected “Name: value” below a path'],
  ])('is refused where a host would leave a line out: %j', (text, message) => {
    expect(() => parseHeaders(text)).toThrow(message);
  });
});

describe('the headers of this site', () => {
  const of = headersFor(parseHeaders(readFileSync('public/_headers', 'utf8')));

  it('say for every page what its own policy cannot', () => {
    expect(of('/fr/members/ibm/').get('content-security-policy')).toBe("frame-ancestors 'none'; object-src 'none'");
    expect(of('/').get('x-content-type-options')).toBe('nosniff');
  });

  it('let what has a number in its name be kept, and never the worker', () => {
    expect(of('/_assets/base.abc.css').get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(of('/sw.js').get('cache-control')).toBe('no-cache');
    expect(of('/members/').has('cache-control')).toBe(false);
  });
});
