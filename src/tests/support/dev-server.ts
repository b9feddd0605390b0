import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** `npm run dev` on a content folder, on a port of its own. */
export class DevServer {
  readonly #child: ChildProcess;
  readonly url: string;
  /** All that it has printed. */
  output = '';

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => (this.output += data.toString()));
  }

  static async start(content: string): Promise<DevServer> {
    const port = await freePort();
    const child = spawn(process.execPath, ['scripts/dev.ts'], {
      // Vitest’s own settings would keep Astro’s server from answering. What is said of building is not for it.
      env: {
        ...process.env,
        CONTENT_DIR: content,
        PORT: String(port),
        BASE_PATH: '',
        VITEST: '',
        NODE_ENV: 'production',
      },
    });
    return new DevServer(child, `http://localhost:${port}`);
  }

  /** Ends it: it runs in the one process. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill();
    await ended;
  }
}
