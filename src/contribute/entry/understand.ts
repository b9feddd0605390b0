import { t } from '../../i18n/t.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Library } from '../../library/index.ts';
import { untracked } from '../../library/tracking.ts';
import { copied, withoutDoubles } from '../../library/meant/copied.ts';
import { countryMeant } from '../../library/meant/countries.ts';
import { dateNear, datesMeant, isOtherWeekday, yearMeant } from '../../library/meant/meant.ts';
import { nearest } from '../../library/meant/nearest.ts';
import { idMeant } from '../../library/meant/meant.ts';
import { nearestAddress } from '../../schema/host.ts';
import { day, inAllLanguages, inLanguage, roughDate, webAddress } from '../../schema/primitives.ts';
import type { Lang } from '../../schema/languages.ts';
import { choicesOf, pick, type Choice } from './choices.ts';
import { FIELDS, labelOf, partsOfKey, type Answers, type Field, type FieldKey } from './fields.ts';
import type { Problem } from './problems.ts';

type Around = Pick<Library, 'site' | 'sources'>;

/** What an answer was understood as; `said` is that in words, where it is not what was typed. */
type Understood = { value: string; said?: string } | { wrong: string };

/** As much of what a person typed as a sentence shows. */
const shown = (text: string): string => {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('');
};

const nameOf = ({ value, label }: Choice, key: FieldKey): string => (key === 'country' ? `${label} (${value})` : label);

/** How words are put to a person: the language, and how what a stranger typed is put into a sentence. */
export interface Voice {
  lang: Lang;
  show: (text: string) => string;
}

/** For a terminal: as it stands, as much of it as a sentence shows. */
export const plainVoice = (lang: Lang): Voice => ({ lang, show: shown });

function choice(key: FieldKey, typed: string, choices: readonly Choice[], voice: Voice, numbered: boolean): Understood {
  const { lang, show } = voice;
  const picked = pick(typed, choices, { numbered, countries: key === 'country' });
  if (picked.choice !== undefined) {
    const { value, label } = picked.choice;
    const isAsTyped = key !== 'country' && [value, label].includes(typed.trim());
    return isAsTyped ? { value } : { value, said: nameOf(picked.choice, key) };
  }
  const found = show(typed);
  if (picked.either) {
    const list = picked.either.map((one) => nameOf(one, key)).join(t(lang, 'check.or'));
    return { wrong: t(lang, 'say.either', { found, list }) };
  }
  if (picked.isPart) return { wrong: t(lang, 'say.part', { found }) };
  const { codes } = key === 'country' ? { codes: [] } : countryMeant(typed);
  // “AI” is a code of a country, and here the beginning of an answer.
  const isWordOfAnswer = choices.some(({ label }) => label.split(/[^\p{L}\p{N}]+/u).includes(typed.trim()));
  const isName = typed.trim().length > MOST_LETTERS_OF_CODE;
  if (codes.length === 1 && !isWordOfAnswer && (isName || picked.near === undefined))
    return { wrong: t(lang, 'say.otherQuestion', { found, other: labelOf('country', lang) }) };
  return {
    wrong: picked.near
      ? t(lang, 'say.nearest', { found, near: nameOf(picked.near, key) })
      : choices.length > MOST_LISTED
        ? t(lang, key === 'country' ? 'say.noCountry' : 'say.noChoice', { found })
        : t(lang, 'say.noneOf', { found, list: choices.map(({ label }) => label).join(', ') }),
  };
}

/** Codes of countries have two letters or three. */
const MOST_LETTERS_OF_CODE = 3;

/** So many answers can be told in a sentence. */
const MOST_LISTED = 30;

/** Whether a date that begins with its year goes on with a month. */
const isInOrder = (text: string): boolean => Number(text.split(/\D/)[1]) <= 12;

/** A day, or where that is enough a month or a year. */
function date(typed: string, { lang, show }: Voice, rough: boolean): Understood {
  const text = typed.trim();
  const schema = rough ? roughDate : day;
  if (schema.safeParse(text).success) return { value: text };
  const found = show(text);
  const meant = datesMeant(text);
  const fit = meant.filter((value) => schema.safeParse(value).success);
  const [value, second] = fit;
  const spelt = (date: string): string => `${formatDate(date, lang)} (${date})`;
  if (value !== undefined && isOtherWeekday(text, value))
    return { wrong: t(lang, 'say.weekday', { found, near: spelt(value) }) };
  // What is written like the right form and is no day is a slip: which, nobody knows.
  const misspelt = value === undefined ? dateNear(text) : undefined;
  const roughly = rough && value === undefined ? yearMeant(text) : undefined;
  const near =
    value !== undefined && second === undefined && /^\d{4}\D\d{1,2}\D\d{1,2}$/.test(text) && !isInOrder(text)
      ? value
      : schema.safeParse(misspelt).success
        ? misspelt
        : roughly;
  if (near !== undefined)
    return { wrong: t(lang, 'say.nearDate', { found, near: near === roughly ? near : spelt(near) }) };
  if (value !== undefined && second === undefined) return { value, said: spelt(value) };
  if (second !== undefined)
    return {
      wrong: t(lang, 'say.twoDays', {
        found,
        list: fit.map(spelt).join(t(lang, 'check.or')),
      }),
    };
  return {
    wrong: t(
      lang,
      meant.length > 0 || misspelt !== undefined || /^\d{4}$/.test(text) || yearMeant(text) !== undefined
        ? 'say.onlyMonth'
        : rough
          ? 'say.noDate'
          : 'say.noDay',
      { found },
    ),
  };
}

/** A web address; without its scheme it is understood. */
function address(typed: string, { lang, show }: Voice): Understood {
  // Signs that stand round an address in a text, and what follows its visitors, are no part of it.
  const bare = typed.trim().replace(/^<(.+)>$|^\[[^\]]*\]\((\S+)\)$/, '$1$2');
  const text = untracked(bare) ?? bare;
  if (webAddress.safeParse(text).success)
    return text === typed.trim() ? { value: text } : { value: text, said: show(text) };
  const whole = nearestAddress(text);
  const near = whole && (untracked(whole) ?? whole);
  // Whose host is not what it seems is not understood as another: the check tells both.
  const isBare = /^(?:www\.)?[a-z0-9.-]+\.[a-z]{2,}(?:\/\S*)?$/i.test(text);
  if (near !== undefined && isBare) return { value: near, said: show(near) };
  return near === undefined
    ? { wrong: t(lang, 'say.noAddress', { found: show(text) }) }
    : { wrong: t(lang, 'say.nearAddress', { found: show(text), near: show(near) }) };
}

/** Ids of known sources; a title or a publisher that only one of them has is understood. */
function sources(
  typed: string,
  { sources: all }: Around,
  { lang, show }: Voice,
  numbered: readonly Choice[],
): Understood {
  if (/(?:https?:)?\/\/|^www\./i.test(typed)) {
    const same = [...all.values()].find(({ url }) => url !== undefined && url === nearestOf(typed));
    return same
      ? { value: same.id, said: `${inLanguage(same.title, lang)} (${same.id})` }
      : { wrong: t(lang, 'say.addressHere', { label: labelOf('sourceUrl', lang) }) };
  }
  const whole = sourceNamed(typed, all);
  const parts = whole === undefined ? typed.split(/[,;\n]+/).flatMap((part) => splitIds(part, all)) : [typed];
  const values: string[] = [];
  let isSaid = false;
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== '')) {
    const choiceAt = /^\d{1,3}$/.test(part) ? numbered[Number(part) - 1]?.value : undefined;
    const value = sourceNamed(part, all) ?? choiceAt;
    if (value === undefined) {
      const found = show(part);
      const near = nearest(idMeant(part) ?? part, all.keys());
      const wrong = near === undefined ? t(lang, 'say.noChoice', { found }) : t(lang, 'say.nearest', { found, near });
      return { wrong: `${wrong} ${t(lang, 'say.newSource', { label: labelOf('sourceUrl', lang) })}` };
    }
    if (value !== part) isSaid = true;
    values.push(value);
  }
  const value = [...new Set(values)].join(', ');
  return isSaid ? { value, said: value } : { value };
}

const nearestOf = (typed: string): string => nearestAddress(typed.trim()) ?? typed.trim();

/** One name; else ids with spaces between them, where all of them are ids; else what stands round “and”. */
const splitIds = (listed: string, all: Around['sources']): string[] => {
  // A sign of a list, or a full stop, that is none of the name.
  const part = listed.trim().replace(/^[-*•–]\s+/, '');
  if (sourceNamed(part, all) !== undefined) return [part];
  const words = part.split(/\s+/);
  if (words.length > 1 && words.every((word) => all.has(word))) return words;
  return part.split(/(?:^|\s+)(?:and|et|&|\+)\s+/i).map((one) => one.replace(/\.$/, ''));
};

/** The one source that is called so: by its id, its title, its label or its publisher. */
function sourceNamed(typed: string, all: Around['sources']): string | undefined {
  const id = typed.trim();
  if (all.has(id)) return id;
  const slug = idMeant(id);
  if (slug === undefined) return undefined;
  if (all.has(slug)) return slug;
  const called = [...all.values()].filter(({ title, short, publisher }) =>
    [title, short, publisher].flatMap(inAllLanguages).some((name) => idMeant(name) === slug),
  );
  return called.length === 1 ? called[0]?.id : undefined;
}

/**
 * Takes one answer as a person typed it.
 * @param numbered whether the choices were shown with numbers
 * @returns the value as the file has it, and what it was understood as; or what to say where it cannot be understood.
 */
export function understand(field: Field, typed: string, lib: Around, voice: Voice, numbered = false): Understood {
  const { key, as } = field;
  const choices = as === 'line' || as === 'text' ? undefined : choicesOf(key, lib, voice.lang);
  if (as === 'choices') return sources(typed, lib, voice, numbered ? (choices ?? []) : []);
  if (choices !== undefined) return choice(key, typed, choices, voice, numbered);
  if (key === 'joined' || key === 'sourceDate') return date(typed, voice, key === 'sourceDate');
  if (key === 'website' || key === 'sourceUrl') return address(typed, voice);
  return as === 'text' ? { value: tidyText(typed) } : words(key, typed, voice);
}

/** Letters that were copied apart, put together. */
const tidyText = (typed: string): string => withoutDoubles(typed.normalize('NFC'));

/** Quotation marks round all of a line: those of whoever quotes it, and no part of a name. */
const QUOTED = /^(?:“([^“”]+)”|"([^"]+)"|«\s*([^«»]+?)\s*»|„([^„“”]+)[“”])$/u;

/** A line of words: without what copying has added, said back where that can be seen. */
function words(key: FieldKey, typed: string, { show }: Voice): Understood {
  // What a person must see to believe stays as it is, and the check tells it: other letters, marks of direction.
  const { asked, of } = partsOfKey(key);
  // Its spaces that do not break are part of it.
  const isFrench = asked === 'summary' && of === 'fr';
  const isLine = !/[\n\r\u2028\u2029]/.test(typed.trim());
  const spaced = typed.replace(/\p{Zs}+/gu, isFrench ? '$&' : ' ').trim();
  const line = tidyText(isLine ? copied(spaced) : spaced);
  const inner = QUOTED.exec(line)
    ?.slice(1)
    .find((part) => part !== undefined);
  const value = inner ?? line;
  const seen = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return seen(value) === seen(typed) ? { value } : { value, said: show(value) };
}

/** All answers of a form or a command as they were understood. */
export interface AllUnderstood {
  answers: Answers;
  /** What was understood as something else than what was typed. */
  said: { key: FieldKey; words: string }[];
  problems: Problem[];
}

/** Takes all answers as people typed them, and tells all that cannot be understood at once. */
export function understandAll(typed: Answers, lib: Around, voice: Voice): AllUnderstood {
  const out: AllUnderstood = { answers: {}, said: [], problems: [] };
  for (const field of FIELDS) {
    const { key } = field;
    const text = typed[key];
    if (text === undefined) continue;
    const read = understand(field, text, lib, voice);
    if ('wrong' in read) out.problems.push({ key, severity: 'error', message: read.wrong });
    else {
      out.answers[key] = read.value;
      if (read.said !== undefined) out.said.push({ key, words: read.said });
    }
  }
  return out;
}
