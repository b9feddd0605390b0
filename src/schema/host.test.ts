import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicHost, isWebAddress, nearestAddress } from './host.ts';
import { growthOf, LINEAR } from '../tests/support/work.ts';

describe('a host', () => {
  it.each([
    'example.org',
    'www.Example.ORG',
    'a--b.example',
    '4.3com.example',
    'localhost.example',
    'local.example',
    'arpa.example',
    'xn--e1afmkfd.xn--p1ai',
    `${'x'.repeat(63)}.example`,
  ])('may be %s', (host) => expect(isPublicHost(host)).toBe(true));

  it.each([
    '',
    'example',
    'example.org.',
    '.example.org',
    'a..example',
    '-a.example',
    'a-.example',
    'a_b.example',
    'b\u00FCcher.example',
    'google.com\u2044a.example',
    'google.com\u3002a.example',
    '%65vil.com',
    'ex ample.org',
    'example.org\n',
    '127.0.0.1',
    '0177.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    'a.0x7f',
    'a.example.7',
    'a.7x',
    '[::1]',
    'localhost',
    'a.localhost',
    'a.LOCAL',
    'a.internal',
    'a.home.arpa',
    'home.arpa',
    `${'x'.repeat(64)}.example`,
    `${'x.'.repeat(127)}example`,
  ])('may not be %s', (host) => expect(isPublicHost(host)).toBe(false));
});

describe('a web address', () => {
  it('leads to the host that is written in it, and to no other', () => {
    const part = fc.oneof(
      fc.constantFrom('example', '.', 'org', ':', '@', '/', '?', '#', '\\', '0x7f', '1', 'xn--', '-', '[', ']', '%2e'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const address = fc.array(part, { maxLength: 8 }).map((parts) => `https://${parts.join('')}`);
    const right = fc.tuple(fc.domain(), fc.webPath()).map(([host, path]) => `https://${host}${path}`);
    fc.assert(
      fc.property(fc.oneof(address, right), (url) => {
        if (!isWebAddress(url)) return;
        const written = /^https:\/\/([a-z0-9.-]+)/i.exec(url)?.[1] ?? '';
        expect(new URL(url).hostname).toBe(written.toLowerCase());
        expect(isPublicHost(written)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(['a.', 'a-', `${'a'.repeat(63)}.`])('is looked at once, however long: %j', (hard) => {
    const growth = growthOf((size) => {
      expect(isWebAddress(`https://${hard.repeat(size / hard.length)}!`)).toBe(false);
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});

describe('the address that was perhaps meant', () => {
  it.each([
    ['www.example.org', 'https://www.example.org'],
    ['example.org/a?b#c', 'https://example.org/a?b#c'],
    ['//example.org/', 'https://example.org/'],
    ['htps://example.org', 'https://example.org'],
    ['https:/example.org/a', 'https://example.org/a'],
    ['https//example.org', 'https://example.org'],
    [' https://example.org/a b ', 'https://example.org/a%20b'],
    ['https://b\u00FCcher.example/', 'https://xn--bcher-kva.example/'],
    ['http://b\u00FCcher.example/x', 'http://xn--bcher-kva.example/x'],
    ['https://\u0430pple.example/', 'https://xn--pple-43d.example/'],
    ['https://exam\u200Bple.org/\u200E', 'https://example.org/'],
    ['https://example,org/a', 'https://example.org/a'],
    ['www.example,org', 'https://www.example.org'],
    ['www.example.org/article_3234,36.html', 'https://www.example.org/article_3234,36.html'],
    ['htps://www.example.org/article_3234,36.html', 'https://www.example.org/article_3234,36.html'],
    ['example.org/a;b.html', 'https://example.org/a;b.html'],
    ['example.org/list|b.html', 'https://example.org/list%7Cb.html'],
    ['example.org/one,two.com/x', 'https://example.org/one,two.com/x'],
    ['www.example.org/tom & jerry.html', 'https://www.example.org/tom%20&%20jerry.html'],
    ['www.example.org/tom, jerry.pdf', 'https://www.example.org/tom,%20jerry.pdf'],
    ['www.example.org/a, example.com', 'https://www.example.org/a'],
    ['www.example.org/a | example.com/b', 'https://www.example.org/a'],
    ['www.example.org/a ; example.com?b', 'https://www.example.org/a'],
    ['www.example.org and example.com', 'https://www.example.org'],
    ['example.org|example.com/en', 'https://example.org'],
    ['https://example.org;www.example.com', 'https://example.org'],
    ['example.org,example.com', 'https://example.org'],
    ['https://bank.example@evil.example/', 'https://evil.example/'],
  ])('of %j is %s', (written, meant) => expect(nearestAddress(written)).toBe(meant));

  it.each([
    '',
    'Acme',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org',
    'mailto:a@example.org',
    'http://2130706433/',
    'https://router.local/',
    'http://localhost:4321/',
    'https://example.org',
    'IBM,Meta',
    'none,yet',
    `https://a.example${' '.repeat(600)}https://b.example`,
    `www.example.org/${'x'.repeat(600)}`,
  ])('is not there for %j', (written) => expect(nearestAddress(written)).toBeUndefined());

  it('is always one that is allowed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (written) => {
        const meant = nearestAddress(written);
        return meant === undefined || (isWebAddress(meant) && meant !== written);
      }),
    );
  });
});
