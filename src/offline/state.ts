import type { Part, Reason } from './release.ts';

/** An edition that is whole on this device. */
export interface Edition {
  version: string;
  date: string;
  parts: Part[];
}

/** What a device holds and is about to hold. One record, replaced in one go: whatever breaks off, it is whole. */
export interface State {
  saved?: Edition | undefined;
  /** What was asked for and is not all there yet. */
  wanted?: Part[] | undefined;
  /** Why what was asked for could not be kept. */
  failed?: Fault | undefined;
  /** A newer edition that is here whole and waits for the reader. */
  ready?: Omit<Edition, 'parts'> | undefined;
  /** Why a newer edition could not be fetched whole. */
  missed?: Fault | undefined;
  /** The reader asked for the newer edition, whatever the connection. */
  asked?: boolean | undefined;
  /** The reader agreed to this version. */
  agreed?: string | undefined;
}

/** What went wrong, and at which file. */
export interface Fault {
  reason: Reason;
  file: string;
}

/** How far the fetching has come, in bytes. */
export interface Progress {
  done: number;
  total: number;
}

/** What workers tell all open pages. */
export interface News {
  state: State;
  progress?: Progress | undefined;
}

/** What pages ask of the worker. */
export type Wish = { wish: 'keep' | 'drop'; parts: Part[] } | { wish: 'resume' | 'take' };

/** Names of stores and channels: each with the scope, so that two sites on one origin never meet. */
export const nameOf = (scope: string, what: 'files' | 'read' | 'state' | 'news' | 'work'): string =>
  `offline ${scope} ${what}`;
const stateKey = (scope: string): string => `${scope}sw/state`;

/** Reads the state without making a store where there is none. */
export async function readState(scope: string): Promise<State> {
  const found = await caches.match(stateKey(scope), { cacheName: nameOf(scope, 'state') });
  return found ? ((await found.json()) as State) : {};
}

/** What is to become of the state; a function where that depends on what it is. */
export type Change = State | ((state: State) => State);

/** Replaces parts of the state; one at a time, from whichever page or worker. */
export const writeState = (scope: string, change: Change): Promise<State> =>
  navigator.locks.request(nameOf(scope, 'state'), async () => {
    const before = await readState(scope);
    const state = { ...before, ...(typeof change === 'function' ? change(before) : change) };
    const store = await caches.open(nameOf(scope, 'state'));
    await store.put(stateKey(scope), new Response(JSON.stringify(state)));
    return state;
  });

/** Whether the connection is to be spared: the reader said so, or it is slow. */
export function isSparing(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || /2g/.test(connection?.effectiveType ?? '');
}
