import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Library } from '../library/index.ts';
import { issueForms } from './issue-forms.ts';

/** Addresses and names that are nobody’s: hosts that are kept for examples, and the name of our own examples. */
const EXAMPLE = /^https?:\/\/(?:[\w-]+\.)*example(?:\.(?:org|com|net|edu))?(?=[/:?#]|$)|[/@]example(?:[/.]|$)/i;
/** What a note of `npm run new:site` begins with, until somebody has taken it away. */
const TO_CHANGE = /^# (?:Change me|À changer)\b/mu;
/** Hosts that build a site by themselves: what tells them, and where they say that it will stand. */
const HOSTS = [
  ['Netlify', 'NETLIFY', 'URL'],
  ['Cloudflare Pages', 'CF_PAGES', 'CF_PAGES_URL'],
  ['Vercel', 'VERCEL', 'VERCEL_PROJECT_PRODUCTION_URL'],
  ['GitLab Pages', 'GITLAB_CI', 'CI_PAGES_URL'],
] as const;

/**
 * What is still a placeholder in a site that is to be published, a sentence each that says where to change it.
 * @param root the folder of the project
 */
export function placeholders(
  { site, sources, texts, dir }: Pick<Library, 'site' | 'sources' | 'texts' | 'dir'>,
  root: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string[] {
  const content = relative(root, dir).replaceAll('\\', '/');
  const inSite = `in ${content}/site.yaml`;
  const read = (file: string): string => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');
  const address = env['SITE_URL'] || site.address;
  const out: string[] = [];
  if (EXAMPLE.test(address)) out.push(`The address is ${address}, an example. Set \`address\` ${inSite}, or SITE_URL.`);
  else if (!address.startsWith('https:'))
    out.push(
      `The address ${address} has no HTTPS, and reading offline needs it. Set \`address\` ${inSite}, or SITE_URL.`,
    );
  if (site.repository === undefined)
    out.push(`There is no \`repository\` ${inSite}: the pages offer no form and no “Correct this page”.`);
  else if (EXAMPLE.test(site.repository))
    out.push(`The repository is ${site.repository}, an example. Set \`repository\` ${inSite}, or take it out.`);
  if (site.email !== undefined && EXAMPLE.test(site.email.replace(/.*@/, 'https://')))
    out.push(`The e-mail address is ${site.email}, an example. Set \`email\` ${inSite}, or take it out.`);
  if (site.repository !== undefined) {
    const owners = new Set(read('.github/CODEOWNERS').match(/(?<=\s)@example\/[\w-]+/g));
    if (owners.size > 0)
      out.push(`In .github/CODEOWNERS, ${[...owners].join(', ')} are nobody. Put your own teams or names there.`);
    const forms = Object.entries(issueForms({ site, sources })).filter(
      ([name, text]) => read(`.github/ISSUE_TEMPLATE/${name}`) !== text,
    );
    if (forms.length > 0)
      out.push('The issue forms are those of other content. CONTENT_DIR=… npm run forms writes them.');
  }
  const begun = [...texts].filter(([, text]) => TO_CHANGE.test(text)).map(([file]) => file);
  if (begun.length > 0)
    out.push(
      `In ${content}/, these files still have the note “Change me” of \`npm run new:site\`: ${begun.join(', ')}.`,
    );
  const host = HOSTS.find(([, sign]) => env[sign]);
  const named = host && env[host[2]]?.replace(/^(?!https?:)/, 'https://').replace(/\/$/, '');
  if (host && !env['SITE_URL'] && named !== site.address)
    out.push(
      `${host[0]} builds this, and SITE_URL is not set: pages and feeds will say ${site.address}${named ? `, not ${named}` : ''}.`,
    );
  return out;
}
