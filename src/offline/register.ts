/** Runs on every page, so it is as small as can be: what there may be to say is in a file of its own. */
const base = import.meta.env.BASE_URL;
const key = `offline ${base}`;
/** The reading under which the offer stands. */
const OFFERED_AT = '4';

const begin = async (): Promise<void> => {
  await navigator.serviceWorker.register(`${base}sw.js`);
  let read = localStorage.getItem(key);
  if (read !== 'on') localStorage.setItem(key, (read = `${-~Number(read)}`));
  if (read !== 'on' && read !== OFFERED_AT) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `${base}offline/notice.js`;
  document.head.append(script);
};

if (import.meta.env.PROD && 'serviceWorker' in navigator)
  addEventListener('load', () => (self.requestIdleCallback ?? setTimeout)(() => void begin().catch(() => 0)));
