import { setTimeout as sleep } from 'node:timers/promises';
import PQueue from 'p-queue';
import { isWebAddress } from '../schema/host.ts';

/** What the system says where no host of a name is known. */
export const NO_HOST = 'ENOTFOUND';

/** How an address is asked; a test asks with less patience than a person who waits for a slow page. */
export interface Manners {
  /** How long one answer may take, in milliseconds. */
  timeout: number;
  /** How often an address is asked that does not answer, or that asks for patience; and how long to wait in between. */
  tries: number;
  wait: number;
  /** How long one host is left alone between two questions. */
  pause: number;
  /** How many hosts are asked at the same time. */
  atOnce: number;
  /** Where a redirect may lead. */
  isAllowed: (address: string) => boolean;
  fetch: typeof globalThis.fetch;
}

const MANNERS: Manners = {
  timeout: 30_000,
  tries: 3,
  wait: 10_000,
  pause: 1_000,
  atOnce: 4,
  // No page may send us to a machine of the network that we stand in.
  isAllowed: isWebAddress,
  fetch: globalThis.fetch,
};

/** What came of asking an address. */
export type Answer =
  | {
      state: 'answered';
      status: number;
      /** Where the way ended, and how far permanent redirects led. */
      end: string;
      moved: string;
      /** The text of the answer, as far as it was read, where it is text. */
      text: string;
    }
  | { state: 'timeout' | 'failed'; why: string };

/** Many hosts answer only what looks like a browser. */
const HEADERS = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'en,fr;q=0.8',
};
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);
/** What a host says that may answer later. */
const LATER = new Set([408, 425, 429, 500, 502, 503, 504]);
const MOST_REDIRECTS = 10;
/** A title stands near the beginning. */
const MOST_BYTES = 512 * 1024;
/** Longer than this nobody waits for one host. */
const LONGEST_WAIT = 120_000;

interface Reply {
  status: number;
  location: string | null;
  retryAfter: number | undefined;
  text: string;
}

/** The beginning of a text; the rest of the answer is left. */
async function beginning(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  if (response.body === null || !/html|json|text/i.test(type)) {
    await response.body?.cancel();
    return '';
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body) {
    parts.push(part);
    size += part.length;
    if (size >= MOST_BYTES) break;
  }
  const bytes = Buffer.concat(parts);
  const [, named = 'utf-8'] = /charset=["']?([\w-]+)/i.exec(type) ?? [];
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

/** The code of what went wrong below a failed request, such as `ENOTFOUND`, else its words. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const inner = cause instanceof Error ? cause : error;
  return 'code' in inner && typeof inner.code === 'string' ? inner.code : inner.message;
}

/** Asks addresses: each host one question at a time, few hosts at once, with patience. */
export class Asker {
  readonly #manners: Manners;
  readonly #all: PQueue;
  readonly #hosts = new Map<string, PQueue>();

  constructor(manners: Partial<Manners> = {}) {
    this.#manners = { ...MANNERS, ...manners };
    this.#all = new PQueue({ concurrency: this.#manners.atOnce });
  }

  #queueOf(address: string): PQueue {
    const { host } = new URL(address);
    let queue = this.#hosts.get(host);
    if (queue === undefined) {
      const { pause } = this.#manners;
      queue = new PQueue({ concurrency: 1, ...(pause > 0 && { interval: pause, intervalCap: 1 }) });
      this.#hosts.set(host, queue);
    }
    return queue;
  }

  /** One request, in the queue of its host. */
  #request(address: string): Promise<Reply> {
    return this.#queueOf(address).add(() =>
      this.#all.add(async () => {
        const response = await this.#manners.fetch(address, {
          headers: HEADERS,
          redirect: 'manual',
          signal: AbortSignal.timeout(this.#manners.timeout),
        });
        const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
        return {
          status: response.status,
          location: REDIRECTS.has(response.status) ? response.headers.get('location') : null,
          retryAfter: Number.isFinite(seconds) ? seconds * 1000 : undefined,
          text: await beginning(response),
        };
      }),
    );
  }

  /** A request that is made again where the host asks for patience; its host is left alone meanwhile. */
  async #patiently(address: string): Promise<Reply | Extract<Answer, { why: string }>> {
    const { tries, wait } = this.#manners;
    for (let attempt = 1; ; attempt++) {
      let pause = wait * attempt;
      try {
        const reply = await this.#request(address);
        if (!LATER.has(reply.status) || attempt >= tries) return reply;
        pause = reply.retryAfter ?? pause;
      } catch (error) {
        const why = reason(error);
        const isSlow = error instanceof Error && error.name === 'TimeoutError';
        if (attempt >= tries || why === NO_HOST) return { state: isSlow ? 'timeout' : 'failed', why };
      }
      await this.#queueOf(address).add(() => sleep(Math.min(pause, LONGEST_WAIT)), { priority: 1 });
    }
  }

  /** Asks an address and follows where it leads. */
  async ask(address: string): Promise<Answer> {
    let end = address;
    let moved = address;
    let isPermanent = true;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const reply = await this.#patiently(end);
      if ('why' in reply) return reply;
      const { status, location, text } = reply;
      if (location === null) return { state: 'answered', status, end, moved, text };
      const next = URL.parse(location, end)?.href;
      if (next === undefined || !this.#manners.isAllowed(next)) return { state: 'failed', why: location };
      isPermanent &&= PERMANENT.has(status);
      end = next;
      if (isPermanent) moved = next;
    }
    return { state: 'failed', why: end };
  }
}
