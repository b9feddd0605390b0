import type { Fault, News, State } from '../state.ts';
import { fill } from '../../i18n/fill.ts';
import { dayIn } from './day.ts';
import type { Lang } from '../../schema/languages.ts';

/** The state of a device in one word, for tools, and in sentences, for readers. */
export interface Described {
  name: 'none' | 'saving' | 'saved' | 'failed';
  text: string;
}

/** Words are said anew only at each tenth: a screen reader would never come to rest. */
const tenth = (part: number): number => Math.floor(part * 10) * 10;

const faultIn = (fault: Fault, words: Record<string, string>, lang: Lang): string =>
  fill(words[fault.reason] ?? '', lang, { file: fault.file || '/' });

const savedIn = ({ saved, ready, missed }: State, words: Record<string, string>, lang: Lang): string => {
  if (!saved) return words['none'] ?? '';
  const parts = saved.parts.map((part) => words[part] ?? part).join(', ');
  const lines = [fill(words['saved'] ?? '', lang, { date: dayIn(lang, saved.date), parts, version: saved.version })];
  if (ready) lines.push(fill(words['ready'] ?? '', lang, { date: dayIn(lang, ready.date) }));
  else if (missed) lines.push(`${words['missed'] ?? ''} ${faultIn(missed, words, lang)}`);
  return lines.join(' ');
};

/** Says how it stands on this device. */
export function describe({ state, progress }: News, words: Record<string, string>, lang: Lang): Described {
  if (state.wanted) {
    const text = progress
      ? fill(words['saving'] ?? '', lang, { percent: tenth(progress.done / progress.total) })
      : (words['begin'] ?? '');
    return { name: 'saving', text };
  }
  const saved = savedIn(state, words, lang);
  if (state.failed) {
    const failed = `${words['failed'] ?? ''} ${faultIn(state.failed, words, lang)}`;
    return { name: 'failed', text: state.saved ? `${failed} ${saved}` : failed };
  }
  return { name: state.saved ? 'saved' : 'none', text: saved };
}
