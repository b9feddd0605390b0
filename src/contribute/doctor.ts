import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { formatList, languageName } from '../i18n/format.ts';
import { t } from '../i18n/t.ts';
import type { Library } from '../library/index.ts';
import { LANGS } from '../schema/languages.ts';
import { folderOf } from '../search/query/book.ts';
import { langOf } from './new/command.ts';
import { issueForms } from './forms/issue-forms.ts';

/** Addresses and names that are nobody’s: hosts that are kept for examples, and the name of our own examples. */
const EXAMPLE = /^https?:\/\/(?:[\w-]+\.)*example(?:\.(?:org|com|net|edu))?(?=[/:?#]|$)|[/@]example(?:[/.]|$)/i;
/** What a note of `npm run new:site` begins with, until somebody has taken it away. */
const TO_CHANGE = /^# (?:Change me|À changer)\b/mu;
/**
 * Hosts that build a site by themselves: what tells them, and where they say that it will stand. Cloudflare Pages says
 * only where this build of it stands, so it is not among them.
 */
const HOSTS = [
  ['Netlify', 'NETLIFY', 'URL'],
  ['Vercel', 'VERCEL', 'VERCEL_PROJECT_PRODUCTION_URL'],
  ['GitLab Pages', 'GITLAB_CI', 'CI_PAGES_URL'],
] as const;

/** Files of the project itself that name a site, its authors or its licence. */
const NAMING = ['README.md', 'LICENSE', 'LICENSE-CONTENT.md', 'package.json'];

type Environment = Readonly<Record<string, string | undefined>>;
/** What is looked at of a library. */
type Looked = Pick<Library, 'site' | 'sources' | 'texts' | 'dir'>;

/** The file of the site from the folder of the project. */
const siteFile = ({ dir }: Looked, root: string): string => `${relative(root, dir).replaceAll('\\', '/')}/site.yaml`;

/**
 * What is still a placeholder in a site that is to be published, a sentence each that says where to change it.
 * @internal The commands show it with what stands around it; its test looks at each sentence.
 */
export function placeholders(lib: Looked, root: string, env: Environment): string[] {
  const { site, sources, texts } = lib;
  const file = siteFile(lib, root);
  const lang = langOf(env);
  const read = (name: string): string => (existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '');
  const address = env['SITE_URL'] || site.address;
  const out: string[] = [];
  if (EXAMPLE.test(address)) out.push(t(lang, 'doctor.address', { address, file }));
  else if (!address.startsWith('https:')) out.push(t(lang, 'doctor.noHttps', { address, file }));
  if (site.repository !== undefined && EXAMPLE.test(site.repository))
    out.push(t(lang, 'doctor.repository', { address: site.repository, file }));
  if (site.email !== undefined && EXAMPLE.test(site.email.replace(/.*@/, 'https://')))
    out.push(t(lang, 'doctor.email', { address: site.email, file }));
  if (site.repository !== undefined) {
    const owners = new Set(read('.github/CODEOWNERS').match(/(?<=\s)@example\/[\w-]+/g));
    if (owners.size > 0) out.push(t(lang, 'doctor.owners', { names: [...owners].join(', '), n: owners.size }));
    const forms = Object.entries(issueForms({ site, sources })).filter(
      ([name, text]) => read(`.github/ISSUE_TEMPLATE/${name}`) !== text,
    );
    if (forms.length > 0) out.push(t(lang, 'doctor.forms'));
  }
  const begun = [...texts].filter(([, text]) => TO_CHANGE.test(text)).map(([name]) => name);
  if (begun.length > 0)
    out.push(t(lang, 'doctor.notes', { folder: file.replace(/site\.yaml$/, ''), files: begun.join(', ') }));
  const names = LANGS.flatMap((one) => [site.name[one], site.subject[one]]);
  const others = NAMING.filter((name) => {
    const text = read(name);
    return text !== '' && !names.some((own) => text.includes(own));
  });
  if (others.length > 0)
    out.push(t(lang, 'doctor.others', { files: others.join(', '), n: others.length, name: site.name[lang] }));
  const host = HOSTS.find(([, sign]) => env[sign]);
  const named = host && env[host[2]]?.replace(/^(?!https?:)/, 'https://').replace(/\/$/, '');
  if (host && !env['SITE_URL'] && named !== site.address)
    out.push(
      named
        ? t(lang, 'doctor.host', { host: host[0], address: site.address, named })
        : t(lang, 'doctor.hostAlone', { host: host[0], address: site.address }),
    );
  return out;
}

/** What there is to know of search in a site that was built: languages of whose words it knows no forms. */
export function formsNote(dist: string, env: Environment = process.env): string | undefined {
  const without = LANGS.filter((one) => existsSync(join(dist, folderOf(one), 'wasm.unknown.pagefind')));
  const lang = langOf(env);
  const languages = formatList(
    without.map((one) => languageName(one, lang)),
    lang,
  );
  return without.length === 0 ? undefined : t(lang, 'doctor.noForms', { languages });
}

/** What `npm run doctor` says: what is still a placeholder, and what may be left out and was. */
export function diagnosis(lib: Looked, root: string, env: Environment = process.env): string {
  const lang = langOf(env);
  const found = placeholders(lib, root, env);
  const none = lib.site.repository === undefined ? [t(lang, 'doctor.noRepository', { file: siteFile(lib, root) })] : [];
  const forms = [formsNote(join(root, 'dist'), env)].filter((one) => one !== undefined);
  const said = [...found, ...none, ...forms].map((one) => `- ${one}`);
  return [...(found.length > 0 ? [] : [t(lang, 'doctor.nothing')]), ...said].join('\n');
}

/** What a build says at its end of what is still a placeholder; undefined where nothing is. */
export function reminder(lib: Looked, root: string, env: Environment = process.env): string | undefined {
  const found = placeholders(lib, root, env);
  return found.length > 0 ? [t(langOf(env), 'doctor.still'), ...found].join('\n- ') : undefined;
}
