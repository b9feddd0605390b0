import { describe, visible } from '../checks/report.ts';
import { t } from '../i18n/t.ts';
import type { Fault } from '../library/fault.ts';
import { escapeHtml } from '../markdown/html.ts';
import type { Lang } from '../schema/languages.ts';

const STYLE = `
:host { all: initial }
section { box-sizing: border-box; max-height: 60vh; overflow: auto; padding: 16px 20px; border-top: 4px solid #b3261e;
  background: #fff; color: #111; font: 15px/1.45 system-ui, sans-serif }
.over { position: fixed; inset: auto 0 0; z-index: 99; box-shadow: 0 -2px 12px #0004 }
.whole { max-height: none }
summary, h1 { font-size: 18px; font-weight: 650; margin: 0 }
summary { cursor: pointer }
ol { margin: 12px 0 0; padding: 0; list-style: none; display: grid; gap: 12px }
code { font: 13px/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
b { font-weight: 650 }
p { margin: 0 }`;

/** The sentences of one fault, as the check prints them. */
function item(fault: Fault, prefix: string, lang: Lang): string {
  const { message, allowed, nearest, example } = describe(fault, lang);
  const part = (name: 'nearest' | 'allowed' | 'example', value: string): string =>
    value === '' ? '' : `<p>${t(lang, `check.${name}`)}${t(lang, 'check.colon')}<code>${escapeHtml(value)}</code></p>`;
  const place = `${visible(prefix + fault.file)}:${fault.line}:${fault.column}`;
  return (
    `<li><p><code>${escapeHtml(place)}</code></p><p><b>${escapeHtml(message)}</b></p>` +
    `${part('nearest', nearest)}${part('allowed', allowed)}${part('example', example)}</li>`
  );
}

const title = (faults: readonly Fault[], lang: Lang): string =>
  t(lang, 'dev.title', { errors: t(lang, 'check.errors', { n: faults.length }) });

const list = (faults: readonly Fault[], prefix: string, lang: Lang): string =>
  `<p>${t(lang, 'dev.hint')}</p><ol>${faults.map((fault) => item(fault, prefix, lang)).join('')}</ol>`;

/**
 * All faults, to stand over a page that is made as far as it can be; they can be folded. In a tree of their own, which
 * no style of the page reaches.
 * @param prefix what stands before the name of a content file, such as `content/`
 */
export const faultsOver = (faults: readonly Fault[], prefix: string, lang: Lang): string =>
  `<aside lang="${lang}"><template shadowrootmode="open"><style>${STYLE}</style><section class="over"><details open>` +
  `<summary>${title(faults, lang)}</summary>${list(faults, prefix, lang)}</details></section></template></aside>`;

/**
 * A page of all faults, in the place of one that cannot be made. It looks by itself whether they are mended.
 * @param mark tells these faults from others: what `look` answers
 * @param look the address that answers with the mark of the faults there are
 */
export const faultsPage = (
  faults: readonly Fault[],
  prefix: string,
  lang: Lang,
  { mark, look }: { mark: string; look: string },
): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${title(faults, lang)}</title><style>${STYLE}</style></head><body><section class="whole">` +
  `<h1>${title(faults, lang)}</h1>${list(faults, prefix, lang)}</section>` +
  `<script type="module">setInterval(async () => { const now = await (await fetch(${JSON.stringify(look)})).text(); ` +
  `if (now !== ${JSON.stringify(mark)}) location.reload(); }, 1000);</script></body></html>`;
