import type { Lang } from '../../schema/primitives.ts';

/** What to say of a fault, and an example of how it is right. `{name}` is replaced by a value of the fault. */
export type Text = readonly [message: string, example: string];

/** The words of some faults, by their code. */
export type Messages = Readonly<Record<string, Record<Lang, Text>>>;
