/** Runs on every page, so it is as small as can be: what there may be to say is in a file of its own. */
const base = import.meta.env.BASE_URL;
/** In a storage that others on this origin share. */
const key = `offline ${base}`;

const begin = async (): Promise<void> => {
  await navigator.serviceWorker.register(`${base}sw.js`);
  const known = localStorage[key] as string | undefined;
  const read = Number(known ?? 0) + 1;
  // “on” is no number: it stays.
  if (read) localStorage[key] = read;
  // The offer stands under the fourth page that is read.
  if (known === 'on' || read === 4)
    document.head.append(Object.assign(document.createElement('script'), { src: `${base}offline/notice.js` }));
};

// A browser without workers, or with its storage closed, stops in the middle, and nothing is lost.
if (import.meta.env.PROD)
  addEventListener('load', () =>
    (self.requestIdleCallback ?? setTimeout)(() => void begin().catch(() => 0), { timeout: 2000 } as object),
  );
