import en from '../i18n/en.json' with { type: 'json' };
import type { Key, Translate } from '../i18n/t.ts';
import type { Views } from '../library/views.ts';
import type { Words } from './box-data.ts';

const OWN = 'search.';
/** Words of other parts of the site that results show beside their own. */
const BORROWED: readonly RegExp[] = [/^standing\.[a-z]+$/, /^maker\.[a-z]+$/];

/** The words as they are written, holes and all: the browser fills them. */
const unfilled = (t: Translate, key: Key): string => t.raw(key);

/** The words that the box needs in the language, with the names of kinds of organisation. */
export function boxWords(views: Views): Words {
  const keys = (Object.keys(en) as Key[]).filter((key) => key.startsWith(OWN) || BORROWED.some((form) => form.test(key)));
  const words = keys.map((key): [string, string] => [key.startsWith(OWN) ? key.slice(OWN.length) : key, unfilled(views.t, key)]);
  const kinds = Object.entries(views.lib.site.kinds).map(([id, kind]): [string, string] => [`kind.${id}`, kind[views.lang]]);
  return Object.fromEntries([...words, ...kinds]);
}
