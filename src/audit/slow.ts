import { createServer, connect, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A slow line. */
export interface Line {
  /** From a question to the first byte of its answer, milliseconds. */
  latency: number;
  /** Bytes a second, for all connections together. */
  rate: number;
}

/** Slow 4G as Lighthouse and WebPageTest have it: 150 ms there and back, 1.6 Mbit/s down. */
export const SLOW_4G: Line = { latency: 150, rate: 200_000 };

/**
 * When the last of some bytes has come through a line that sends one thing after another.
 * @internal A slow line is tested by its numbers, and by no clock.
 */
export function arrival(now: number, busyUntil: number, bytes: number, line: Line): number {
  return Math.max(now, busyUntil) + (bytes / line.rate) * 1000;
}

/**
 * Stands between a browser and a server as a slow line would. What a browser slows down by itself leaves out workers;
 * this slows down everything.
 * @returns the port to call instead, and how to end it.
 */
export async function slowLine(port: number, line: Line): Promise<{ port: number; close: () => Promise<void> }> {
  let busyUntil = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const host = connect(port, '127.0.0.1');
    for (const socket of [client, host]) sockets.add(socket.setNoDelay(true));
    const over = (): void => {
      for (const socket of [client, host]) sockets.delete(socket.destroy());
    };
    client.on('error', over).on('close', over);
    client.on('data', (bytes) => setTimeout(() => host.write(bytes), line.latency));
    host.on('error', over);
    host.on('data', (bytes) => {
      busyUntil = arrival(performance.now(), busyUntil, bytes.length, line);
      setTimeout(() => client.write(bytes), busyUntil - performance.now());
    });
    // What is still on its way comes in before the end does.
    host.on('end', () => setTimeout(() => client.end(), Math.max(0, busyUntil - performance.now()) + 1));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => {
          closed();
        });
      }),
  };
}
