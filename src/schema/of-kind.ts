import type { z } from 'zod';
import { claimSchema } from './claim.ts';
import { eventSchema } from './event.ts';
import { figureSchema } from './figure.ts';
import type { KindName, TextKind } from './kinds.ts';
import { absentSchema, memberSchema, translationSchema } from './member.ts';
import { promiseSchema } from './promise.ts';
import {
  explainerSchema,
  explainerTranslationSchema,
  newsSchema,
  newsTranslationSchema,
  pageSchema,
  pageTranslationSchema,
  termSchema,
  termTranslationSchema,
} from './prose.ts';
import type { Vocabulary } from './site.ts';
import { sourceSchema } from './source.ts';

/**
 * What one thing of each kind may say: an entry of a list, or what stands above the text of the first language.
 * @param words of `site.yaml`: members and absentees are told apart by them
 */
export const schemasOfKinds = (words: Vocabulary) =>
  ({
    explainer: explainerSchema,
    news: newsSchema,
    member: memberSchema(words),
    absent: absentSchema(words),
    term: termSchema,
    page: pageSchema,
    claim: claimSchema,
    source: sourceSchema,
    event: eventSchema,
    figure: figureSchema,
    promise: promiseSchema,
  }) satisfies Record<KindName, z.ZodType>;

export type SchemasOfKinds = ReturnType<typeof schemasOfKinds>;

/** What stands above the text of another language than the first. */
export const TRANSLATION_SCHEMAS = {
  explainer: explainerTranslationSchema,
  news: newsTranslationSchema,
  member: translationSchema,
  absent: translationSchema,
  term: termTranslationSchema,
  page: pageTranslationSchema,
} as const satisfies Record<TextKind, z.ZodType>;
