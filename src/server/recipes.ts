import { readFileSync } from 'node:fs';
import { LANGS } from '../schema/languages.ts';
import { expressionOf, headersFor, parseHeaders, type HeaderRule } from './headers.ts';
import { DEFAULT_CACHE } from './serve.ts';
import { isCompressible, TYPES } from './types.ts';

/** What a recipe is made from, so that every host answers like `npm run preview`. */
export interface RecipeInput {
  /** What `public/_headers` says. */
  rules: readonly HeaderRule[];
  /** Folders with a “not found” page of their own: those of the languages that do not stand at the root. */
  folders: readonly string[];
}

const NOTE = '# Made by “npm run hosts” from public/_headers: change it there.\n';

/** Names of headers, as the rules write them, in the order in which they come up. */
const namesIn = (rules: readonly HeaderRule[]): string[] => [
  ...new Map(rules.flatMap(({ set }) => set.map(([name]) => [name.toLowerCase(), name]))).values(),
];

/** Patterns with the value that a header has there; where a later pattern is narrower, its value is the joined one. */
function valuesOf(name: string, rules: readonly HeaderRule[]): [pattern: string, value: string][] {
  const of = headersFor(rules);
  return rules
    .filter(({ set, remove }) =>
      [...set.map(([each]) => each), ...remove].some((each) => each.toLowerCase() === name.toLowerCase()),
    )
    .map(({ pattern }) => [pattern, of(pattern.replace('*', 'x').replace(/:\w+/, 'x')).get(name.toLowerCase()) ?? '']);
}

const bare = (type: string): string => type.replace(/;.*/, '');
const texts = [...new Set(Object.values(TYPES).filter(isCompressible))].map(bare).sort();

/**
 * The site as nginx serves it, in a file for `conf.d`: without `server_name` and `root`, which differ on every host.
 * Headers stand in maps, since nginx forgets those of a server where a location adds one.
 */
function nginxRecipe({ rules, folders }: RecipeInput): string {
  const names = namesIn(rules);
  const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = names.map((name) => {
    const values = valuesOf(name, rules);
    const otherwise =
      values.find(([pattern]) => pattern === '/*')?.[1] ?? (name === 'Cache-Control' ? DEFAULT_CACHE : '');
    const rows = values
      .filter(([pattern]) => pattern !== '/*')
      .map(
        ([pattern, value]) =>
          `  ${pattern.includes('*') || pattern.includes(':') ? `"~${expressionOf(pattern).source.replaceAll('\\/', '/')}"` : pattern} "${value}";\n`,
      );
    // The last pattern wins in our file, the first one here.
    return `map $uri ${variable(name)} {\n  default "${otherwise}";\n${rows.reverse().join('')}}\n`;
  });
  const kinds = new Map<string, string[]>();
  for (const [end, type] of Object.entries(TYPES))
    kinds.set(bare(type), [...(kinds.get(bare(type)) ?? []), end.slice(1)]);
  return `${NOTE}# Include it in nginx’s http block (in /etc/nginx/conf.d/), and put your name and folder in.
${maps.join('')}
server {
  listen 80;
  # Reading offline needs HTTPS: certbot --nginx adds the lines for it here.
  server_name example.org;
  root /var/www/site;

  types {
${[...kinds].map(([type, ends]) => `    ${type} ${ends.join(' ')};\n`).join('')}  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${texts.filter((type) => type !== 'text/html' && type !== 'application/wasm').join(' ')};

  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length 256;
  gzip_types ${texts.filter((type) => type !== 'text/html').join(' ')};
  # Twins that “npm run build -- --pack” puts beside the files are sent as they are; those of brotli and zstd need
  # modules of their own: libnginx-mod-http-brotli-static (brotli_static on;), zstd-nginx-module (zstd_static on;).
  gzip_static on;

  # Closing slashes wherever the site stands, behind a proxy too.
  absolute_redirect off;
${names.map((name) => `  add_header ${name} ${variable(name)}${name === 'Cache-Control' ? '' : ' always'};\n`).join('')}
  error_page 404 /404.html;
${folders.map((folder) => `  location /${folder}/ { error_page 404 /${folder}/404.html; }\n`).join('')}  location ~ ^/_(headers|redirects)$ { return 404; }
}
`;
}

/** The site as Caddy serves it: `caddy run` in the folder of the project, on port 4321 of this machine. */
function caddyRecipe({ rules, folders }: RecipeInput): string {
  const lines = namesIn(rules).flatMap((name) => {
    const values = valuesOf(name, rules);
    const first = name === 'Cache-Control' ? [['/*', DEFAULT_CACHE] as const] : [];
    return [...first, ...values].map(
      ([pattern, value]) =>
        `  header ${pattern === '/*' ? '' : `${pattern.replace(/:\w+/, '*')} `}${value === '' ? `-${name}` : `${name} "${value}"`}\n`,
    );
  });
  const ends = Object.entries(TYPES)
    .filter(([end]) => end !== '.html')
    .map(([end, type]) => `  @${end.slice(1)} path *${end}\n  header @${end.slice(1)} Content-Type "${type}"\n`);
  return `${NOTE}# caddy run serves dist/ on http://localhost:4321. On a host, put its name in place of the address in the first line:
# Caddy then fetches a certificate by itself, and reading offline needs HTTPS. Put the folder of the site behind “root *”.
{$SITE_ADDRESS:http://localhost:4321} {
  root * {$SITE_ROOT:dist}
  route {
${lines.join('').replace(/^/gm, '  ').trimEnd()}
${ends.join('').replace(/^/gm, '  ').trimEnd()}
    encode zstd gzip {
      minimum_length 256
      match {
${texts.map((type) => `        header Content-Type ${type}*\n`).join('')}      }
    }
    @hosts path /_headers /_redirects
    error @hosts 404
    # Twins that “npm run build -- --pack” puts beside the files are sent as they are.
    file_server {
      precompressed br zstd gzip
    }
  }
  handle_errors {
    header Cache-Control "${DEFAULT_CACHE}"
    header Content-Type "text/html; charset=utf-8"
    header -Etag
    encode zstd gzip
${folders.map((folder) => `    @${folder} path /${folder}/*\n    rewrite @${folder} /${folder}/404.html\n`).join('')}    @root not path ${folders.map((folder) => `/${folder}/*`).join(' ')}
    rewrite @root /404.html
    file_server
  }
}
`;
}

/** The recipes that stand in the project, by their files; `caddy run` looks for its own in the folder it is started in. */
export function recipes(): Record<string, string> {
  const input = { rules: parseHeaders(readFileSync('public/_headers', 'utf8')), folders: LANGS.slice(1) };
  return { Caddyfile: caddyRecipe(input), 'src/server/nginx.conf': nginxRecipe(input) };
}
