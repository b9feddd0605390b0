/** Runs on every page, so it is as small as can be: what it may have to say is in a file of its own. */
const base = import.meta.env.BASE_URL;
/** The reading of which page an offer may stand under. */
const OFFERED_AT = 4;

const begin = async (): Promise<void> => {
  await navigator.serviceWorker.register(`${base}sw.js`);
  const key = `offline ${base}`;
  const before = localStorage[key] as string | undefined;
  if (before !== 'on') localStorage[key] = -~Number(before);
  if (before === 'on' || Number(localStorage[key]) === OFFERED_AT) await import(/* @vite-ignore */ `${base}offline/notice.js`);
};

if (import.meta.env.PROD && 'serviceWorker' in navigator)
  addEventListener('load', () => (self.requestIdleCallback ?? setTimeout)(() => void begin().catch(() => undefined)));
