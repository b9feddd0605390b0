import { createHash } from 'node:crypto';
import { FIRST_SCRIPT } from './first-script.ts';

const hash = createHash('sha256').update(FIRST_SCRIPT).digest('base64');

/**
 * The content security policy of every page: this origin only, no inline script but the first one (by its hash),
 * no inline style, WebAssembly for search, and no text made into code or HTML (see `trusted-scripts.ts`). Written here and not by Astro's `security.csp`, which would put a hash
 * of every script and style file of this origin into each page, 400 bytes of its first view, for no gain.
 */
export const CONTENT_SECURITY = [
  "default-src 'self'",
  `script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join(';');
