import { expect, it } from 'vitest';
import { robotsText } from './robots.ts';

it('lets everybody in and names the sitemap below the base path', () => {
  expect(robotsText('https://tides.example/repo/')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://tides.example/repo/sitemap-index.xml\n',
  );
});
