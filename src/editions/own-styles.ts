/** What only the single file needs: one page at a time with script, all pages one after the other without. */
export const OWN_STYLES = `
.app .file-page:not(.on){display:none}
:root:not(.app) .needs-script,:root:not(.app) .filter-bar{display:none}
:root:not(.app) .file-page+.file-page{margin-block-start:72px;border-block-start:3px solid var(--frame)}
.file-page:focus{outline:0}
.file-told{padding-block:10px}
.file-toc{columns:18rem;column-gap:28px}
.file-toc a{display:inline-block;padding-block:4px}
source-finder{display:none}
#file-contents{padding-block:18px 26px}
#file-search{display:block;width:100%;border:1px solid var(--frame);padding:10px 12px;font-size:1.125rem}
#file-count{padding-block:10px;min-height:2.6em}
#file-found li{border-block-start:1px solid var(--rule);padding-block:10px}
#file-found mark{background:none;color:var(--ink);font-weight:650}
#file-found a{display:inline-block}
.masthead-search>.needs-script{text-decoration:none;color:var(--muted);display:flex;align-items:center;justify-content:space-between;gap:12px;flex:1;min-height:44px}
@media print{.file-toc{columns:2}#search\\/{display:none}}
`;

/** The look of the book: reading devices bring their own type. */
export const BOOK_STYLES = `body{line-height:1.5}
h1,h2,h3{line-height:1.2;text-align:start;hyphens:none}
h1{margin:1em 0 .6em}
.cover{text-align:start;margin-top:20%}
ul,ol{padding-inline-start:1.2em}
dl>div,dl{margin:.4em 0}
dt{font-weight:bold}
dd{margin:0 0 .4em 0}
table{border-collapse:collapse;font-size:.85em}
th,td{text-align:start;vertical-align:top;padding-block:.2em;padding-inline:0 .6em;border-bottom:1px solid}
.call{font-size:.75em;vertical-align:super;text-decoration:none;margin-inline-start:.15em}
.text-small,.text-muted,.crumb{font-size:.85em}
.quote{font-size:1.3em;font-weight:bold}
aside{font-size:.9em;margin:.6em 0}
.notes{border-top:1px solid;margin-top:2em}
.note-head .standing{margin-inline-start:.6em}
.sr-only{display:none}
`;
