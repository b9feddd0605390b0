import { isSparing, nameOf, readState, type News, type State } from '../state.ts';
import { remember } from './count.ts';
import { fill } from '../../i18n/fill.ts';
import { dayIn } from './day.ts';

/** Written before this script when the site is built. */
declare const NOTICE: {
  scope: string;
  words: Record<string, Record<'offer' | 'open' | 'no' | 'ready' | 'take' | 'page', string>>;
};

const { scope } = NOTICE;
const { lang } = document.documentElement;
const words = NOTICE.words[lang];
const place = document.querySelector('.foot > div:last-child');

function show(text: string, ...actions: HTMLElement[]): void {
  const line = document.createElement('p');
  line.className = 'offline-notice';
  // As all that helps on a screen only, it is not printed.
  line.dataset['part'] = 'aid';
  line.setAttribute('role', 'status');
  line.append(text, ' ', ...actions.flatMap((action) => [action, ' ']));
  place?.prepend(line);
}

const button = (text: string, act: (self: HTMLElement) => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', () => act(made));
  return made;
};

/** The newer edition is here: whoever agrees changes all open pages. */
function offerNew(state: State): void {
  if (!words || !state.saved || !state.ready || document.querySelector('.offline-notice')) return;
  show(
    fill(words.ready, lang, { date: dayIn(lang, state.ready.date) }),
    button(words.take, () => {
      void navigator.serviceWorker
        .getRegistration(scope)
        .then((found) => (found?.waiting ?? found?.active)?.postMessage({ wish: 'take' }));
    }),
  );
}

/** Once, under the fourth page that is read, and never where data is dear. */
function offerKeeping(): void {
  if (!words || isSparing()) return;
  remember(scope, 'decided');
  const link = document.createElement('a');
  link.href = words.page;
  link.textContent = words.open;
  show(
    words.offer,
    link,
    button(words.no, (self) => self.closest('p')?.remove()),
  );
}

/** Says what there is to say on this page, if anything. */
async function begin(): Promise<void> {
  const state = await readState(scope);
  if (!state.saved) {
    if (!state.wanted && !location.pathname.endsWith('/offline/')) offerKeeping();
    return;
  }
  offerNew(state);
  new BroadcastChannel(nameOf(scope, 'news')).addEventListener('message', ({ data }: MessageEvent<News>) => {
    offerNew(data.state);
  });
}

void begin();
