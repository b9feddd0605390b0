import { z } from 'zod';
import {
  bilingual,
  day,
  id,
  inLanguages,
  line,
  perLanguage,
  roughDate,
  secureAddress,
  webAddress,
} from './primitives.ts';
import { LANGS } from './languages.ts';

const lines = z.array(line(400)).max(20);

/** One entry of `content/sources/*.yaml`: something that was read. */
export const sourceSchema = z
  .strictObject({
    id,
    title: inLanguages(line(300)).describe(
      'Its title as it stands there; where it has none, what we call it in each language.',
    ),
    titleNote: bilingual(120).optional().describe('What it is, where the title does not say so. Stands in brackets.'),
    short: bilingual(30).describe('A label for the margin, followed there by the date.'),
    publisher: line(120).optional().describe('Who published it.'),
    via: bilingual(80)
      .optional()
      .describe('How it was had, where that was not from the publisher: “seen in a copy”. Stands in brackets.'),
    author: line(120).optional().describe('Who wrote it.'),
    date: roughDate.optional(),
    language: z.enum(LANGS).describe('The language it is written in.'),
    url: webAddress.optional().describe('Where the text was read.'),
    originalUrl: webAddress.optional().describe('Where it was first published, if that is elsewhere.'),
    archived: secureAddress.optional().describe('Where an archive keeps what stood at “url”, such as web.archive.org.'),
    gone: day
      .optional()
      .describe('The day on which nothing stood at “url” any more: readers are led to “archived” instead.'),
    kind: z
      .enum(['press', 'press-release', 'primary', 'secondary', 'paper', 'seed'])
      .describe(
        'What it is; “primary” is written by those who speak in it, “seed” a copy of the article that the site starts from.',
      ),
    seen: z.enum(['full', 'partial', 'excerpt']).describe('How much of the text was read.'),
    reliability: z.enum(['high', 'medium', 'low']).describe('How far it can be relied on.'),
    supports: perLanguage(() => lines).describe('What it supports, point by point.'),
    note: bilingual(600).optional().describe('What a reader must know about it, or why it is listed.'),
  })
  .refine((s) => s.url !== undefined || (s.archived === undefined && s.gone === undefined), {
    path: ['url'],
    message: 'is needed where a source has an archived copy, or is gone',
  });
export type Source = z.infer<typeof sourceSchema>;
