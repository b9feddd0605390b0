import { describe, expect, it } from 'vitest';
import { untracked } from './tracking.ts';

describe('an address without what follows its visitors', () => {
  it.each([
    ['https://oat.test/?utm_source=x&utm_id=1', 'https://oat.test/'],
    ['https://oat.test/a?id=3&amp;utm_medium=x', 'https://oat.test/a?id=3'],
    ['https://oat.test/a?_hsenc=1&_hsmi=2&__hstc=3&hsCtaTracking=4', 'https://oat.test/a'],
    ['https://oat.test/a?mtm_campaign=1&pk_kwd=2', 'https://oat.test/a'],
    ['https://oat.test/a?at_medium=mail&at_campaign=x', 'https://oat.test/a'],
    ['https://oat.test/a?srsltid=1#top', 'https://oat.test/a#top'],
    ['https://oat.test/a?gad_source=1&gclid=2', 'https://oat.test/a'],
    ['https://oat.test/a#xtor=RSS-3208', 'https://oat.test/a'],
    ['https://oat.test/a?id=1#utm_source=x&utm_medium=y', 'https://oat.test/a?id=1'],
    ['https://oat.test/a?mkt_tok=1', 'https://oat.test/a'],
    ['https://oat.test/a?WT.mc_id=1', 'https://oat.test/a'],
    ['https://oat.test/a?spm=1.2.3', 'https://oat.test/a'],
    ['https://www.linkedin.com/company/oat/?trk=x&lipi=y', 'https://www.linkedin.com/company/oat/'],
    ['https://www.youtube.com/watch?v=abc&si=xyz', 'https://www.youtube.com/watch?v=abc'],
    ['https://youtu.be/abc?si=xyz', 'https://youtu.be/abc'],
    ['https://x.com/oat/status/1?s=20&t=abc', 'https://x.com/oat/status/1'],
    ['https://www.instagram.com/oat/?igsh=1', 'https://www.instagram.com/oat/'],
    ['https://medium.com/oat/a?source=rss', 'https://medium.com/oat/a'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Foat.test%2Fa%3Futm_id%3D1&h=x', 'https://oat.test/a'],
    ['https://www.facebook.com/l.php?u=https://oat.test/', 'https://oat.test/'],
    ['https://l.instagram.com/?u=https://oat.test/&e=x', 'https://oat.test/'],
    ['https://www.google.com/url?q=https://oat.test/&sa=D', 'https://oat.test/'],
    // Where what it leads on to cannot be taken, only its own marks go.
    ['https://www.google.com/url?q=http://localhost/x&ved=1', 'https://www.google.com/url?q=http://localhost/x'],
  ])('%s', (address, clean) => {
    expect(untracked(address)).toBe(clean);
  });

  it.each([
    'https://oat.test/',
    'https://oat.test/?id=3',
    'https://oat.test/?page=2&q=utm',
    'https://oat.test/?s=bread',
    'https://oat.test/?source=3&t=4&ref=main',
    'https://oat.test/a#utm',
    'https://oat.test/a#page=3',
    'https://oat.test/a#:~:text=bread',
    'https://www.youtube.com/watch?v=abc&t=30',
    'https://oat.test/?attachment_id=4&fb=1',
    'no address?utm_source=x',
    // What a field would not take is not proposed.
    'http://localhost/x?utm_source=x',
    'https://www.google.com/url?q=http://localhost/x',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fuser%3Apw%40evil.test%2F',
    'https://www.google.com/url?q=https://192.168.0.1/',
    // A site’s own home, which goes on elsewhere once somebody is known there.
    'https://www.facebook.com/?next=https://x.test',
    'https://www.instagram.com/?next=https://x.test',
  ])('has nothing to take away from %s', (address) => {
    expect(untracked(address)).toBeUndefined();
  });
});
