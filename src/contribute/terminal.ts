import { createInterface } from 'node:readline';
import type { Screen } from './dialogue.ts';

/**
 * Questions in a terminal, with Tab to complete; or from a file or another program, a line an answer.
 * @returns the screen, and how to leave it. After Ctrl+C or the end of the input every answer is undefined.
 */
export function openTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): { screen: Screen; close: () => void } {
  let complete: (typed: string) => string[] = () => [];
  let nothing = '';
  const lines: string[] = [];
  let waiting: ((line: string | undefined) => void) | undefined;
  let ended = false;
  const isTerminal = 'isTTY' in input && input.isTTY === true;
  const rl = createInterface({
    input,
    output,
    terminal: isTerminal,
    completer: (typed: string) => {
      const found = complete(typed);
      // The line is put again below what is said.
      if (found.length === 0 && nothing !== '') {
        output.write(`\n  ${nothing}\n`);
        setImmediate(() => {
          rl.prompt(true);
        });
      }
      return [found, typed];
    },
  });
  const hand = (line: string | undefined): void => {
    const next = waiting;
    waiting = undefined;
    if (next) next(line);
    else if (line !== undefined) lines.push(line);
  };
  // A program writes all its lines at once: those that no question waits for yet are kept.
  rl.on('line', hand);
  rl.on('SIGINT', () => {
    rl.close();
  });
  rl.on('close', () => {
    ended = true;
    hand(undefined);
  });
  const screen: Screen = {
    print: (text) => void output.write(`${text}\n`),
    ask: (prompt, completer, more = {}) => {
      complete = completer;
      nothing = more.nothing ?? '';
      const kept = lines.shift();
      if (kept !== undefined || ended) return Promise.resolve(kept);
      rl.setPrompt(prompt);
      rl.prompt();
      if (isTerminal && more.start) rl.write(more.start);
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
    isPiped: !isTerminal,
  };
  return {
    screen,
    close: () => {
      rl.close();
    },
  };
}
