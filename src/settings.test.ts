import { describe, expect, it } from 'vitest';
import { resolve } from 'node:path';
import { readSettings } from './settings.ts';
import { Failure } from './setup/failure.mjs';
import { readPort } from './setup/machine.mjs';

describe('a setting that is understood', () => {
  it('is the site at the root, with the content of the project, where nothing is set', () => {
    const unset = { contentDir: resolve('content'), base: '/', site: undefined };
    expect(readSettings({})).toMatchObject(unset);
    expect(readSettings({ CONTENT_DIR: '', BASE_PATH: '', SITE_URL: '', SOURCE_DATE_EPOCH: '' })).toMatchObject(unset);
  });

  it.each([
    ['repo', '/repo/'],
    ['/repo', '/repo/'],
    ['/a/b-c/d.e_f~g/', '/a/b-c/d.e_f~g/'],
    ['/', '/'],
    ['//', '/'],
    ['/..x/', '/..x/'],
  ])('BASE_PATH=%s', (BASE_PATH, base) => {
    expect(readSettings({ BASE_PATH }).base).toBe(base);
  });

  it.each([
    ['https://example.org', 'https://example.org'],
    ['https://Example.org/', 'https://example.org'],
    ['http://localhost:4321//', 'http://localhost:4321'],
    ['https://élan.example', 'https://xn--lan-9la.example'],
  ])('SITE_URL=%s', (SITE_URL, site) => {
    expect(readSettings({ SITE_URL }).site).toBe(site);
  });

  it('SOURCE_DATE_EPOCH, up to the end of the year 9999', () => {
    expect(readSettings({ SOURCE_DATE_EPOCH: '0' }).today).toBe('1970-01-01');
    expect(readSettings({ SOURCE_DATE_EPOCH: '253402300799' }).today).toBe('9999-12-31');
  });

  it('PORT, from 1 to 65535', () => {
    expect(['', '1', '0080', '65535'].map(readPort)).toEqual([4321, 1, 80, 65535]);
  });
});

describe('a setting that is not', () => {
  const refused = (env: Record<string, string>): string => {
    try {
      readSettings(env);
      if (env['PORT'] !== undefined) readPort(env['PORT']);
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
      return (error as Error).message;
    }
    return '';
  };

  it.each([
    ...['nowhere', 'package.json', 'package.json/x', 'x'.repeat(300), '~', ' '].map((value) => ['CONTENT_DIR', value]),
    ...[
      '///',
      '/a//b',
      '../x',
      '/a/../b/',
      '/a b/',
      '/é/',
      '/a?b',
      '/a#b',
      '/%2e/',
      '\\repo',
      'C:/Git/repo',
      'x'.repeat(101),
    ].map((value) => ['BASE_PATH', value]),
    ...['https://a.example/repo', '/a\nb/', '<script>', '.', '"', 'x/'.repeat(300)].map((value) => [
      'BASE_PATH',
      value,
    ]),
    ...[
      'example.org',
      'ftp://example.org',
      'https://',
      'https://a.example/b',
      'https://a.example?b',
      'https://a.example#',
    ].map((value) => ['SITE_URL', value]),
    ...[
      'https://u:p@a.example',
      'https://u@a.example',
      'https://a b.example',
      'https:a.example',
      'javascript:alert(1)',
      ' https://a.example',
    ].map((value) => ['SITE_URL', value]),
    ...['https://a.example:99999', 'https://a.example\\b', '//a.example', 'https://[::1', 'https://a.example\n'].map(
      (value) => ['SITE_URL', value],
    ),
    ...['now', '-1', '1.5', '1e9', '0x10', ' 1', '2026-11-29', '253402300800', '9'.repeat(30), 'NaN'].map((value) => [
      'SOURCE_DATE_EPOCH',
      value,
    ]),
    ...['http', '0', '65536', '-1', '80.5', '0x50', '8e1', ' 80', '80 ', '99999999', '４３２１'].map((value) => [
      'PORT',
      value,
    ]),
  ])('%s=%j is told in a sentence, with an example of what is', (name = '', value = '') => {
    const message = refused({ [name]: value });
    expect(message).toContain(`${name} is “${value}”`);
    expect(message).toMatch(new RegExp(`such as ${name}=`));
  });

  it('says where a path that was written to the wrong one belongs', () => {
    expect(refused({ SITE_URL: 'https://me.github.io/repo/' })).toContain(
      'SITE_URL=https://me.github.io BASE_PATH=/repo/',
    );
    expect(refused({ BASE_PATH: 'https://me.github.io/repo/' })).toContain('goes to SITE_URL');
    expect(refused({ BASE_PATH: 'C:/Program Files/Git/repo/' })).toContain('write BASE_PATH=repo');
  });
});
