import { EVIDENCE } from './messages/evidence.ts';
import { FACTS } from './messages/facts.ts';
import { FILES } from './messages/files.ts';
import { NAMES } from './messages/names.ts';
import { TEXTS } from './messages/texts.ts';
import type { Messages } from './messages/types.ts';
import { WRITING } from './messages/writing.ts';

/**
 * The words of `npm run check`, by the code of the fault. Written for someone who edits a content file for the
 * first time: what is wrong, then what to do.
 */
export const MESSAGES = { ...FILES, ...FACTS, ...NAMES, ...TEXTS, ...EVIDENCE, ...WRITING } as const satisfies Messages;

export type Code = keyof typeof MESSAGES;
