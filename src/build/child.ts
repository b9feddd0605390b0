import { spawn } from 'node:child_process';

/** What a child printed, and how it ended. */
export interface Outcome {
  code: number;
  output: string;
}

/** Runs a program with this Node and hands back what it printed; it is also shown, where `show` says so. */
export function runNode(args: readonly string[], cwd: string, { show }: { show: boolean }): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
