import type { World } from './world.ts';

type Question = keyof World;
type Answer = ReturnType<World[Question]>;

/** How the rules of a file ask about other files: what to ask, and of what. */
export type Ask = <Q extends Question>(question: Q, ...of: Parameters<World[Q]>) => ReturnType<World[Q]>;

/** A question that was asked, with the last answer. */
export interface Asked {
  again: (world: World) => Answer;
  answer: Answer;
}

const same = (a: Answer, b: Answer): boolean =>
  a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => item === b[i]));

/**
 * All that the files have asked about each other, each question once. A verdict holds for as long as the answers that it
 * rests on are the same.
 */
export class Questions {
  readonly #asked = new Map<string, Asked>();

  /** Asks everything again. @returns the questions that have another answer now. */
  askAgain(world: World): ReadonlySet<Asked> {
    const changed = new Set<Asked>();
    for (const asked of this.#asked.values()) {
      const answer = asked.again(world);
      if (same(answer, asked.answer)) continue;
      asked.answer = answer;
      changed.add(asked);
    }
    return changed;
  }

  /** A way to ask a world that notes each question in a list. */
  of(world: World, note: Asked[]): Ask {
    return (question, ...of) => {
      const key = [question, ...of].join('\0');
      let asked = this.#asked.get(key);
      if (asked === undefined) {
        const again = (now: World): Answer => (now[question] as (...args: typeof of) => Answer).apply(now, of);
        asked = { again, answer: again(world) };
        this.#asked.set(key, asked);
      }
      note.push(asked);
      return asked.answer as ReturnType<World[typeof question]>;
    };
  }
}
