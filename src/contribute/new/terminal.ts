import { createInterface } from 'node:readline';
import type { Screen } from './dialogue.ts';

/** Asks a terminal to tell what is pasted from what is typed, and to stop telling it; one that knows no signs shows them. */
const TELL_PASTE = '\u001B[?2004h';
const TELL_NO_PASTE = '\u001B[?2004l';

/**
 * Questions in a terminal, with Tab to complete; or from a file or another program, a line an answer. What is pasted over
 * several lines is one answer, in one line unless its lines are asked for.
 * @returns the screen, and how to leave it. After Ctrl+C or the end of the input every answer is undefined.
 */
export function openTerminal(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): { screen: Screen; close: () => void } {
  let complete: (typed: string) => string[] = () => [];
  let nothing = '';
  let isOfLines = false;
  let isPasting = false;
  let pasted: string[] = [];
  const lines: string[] = [];
  let waiting: ((line: string | undefined) => void) | undefined;
  let ended = false;
  const isTerminal = 'isTTY' in input && input.isTTY === true;
  const tellsPastes = isTerminal && process.env['TERM'] !== 'dumb';
  const rl = createInterface({
    input,
    output,
    terminal: isTerminal,
    completer: (typed: string) => {
      // The tabs of a pasted table are its own.
      if (isPasting) return [[`${typed}\t`], typed];
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
  if (tellsPastes) {
    output.write(TELL_PASTE);
    input.on('keypress', (_typed: unknown, { name }: { name?: string } = {}) => {
      if (name === 'paste-start') isPasting = true;
      if (name === 'paste-end') isPasting = false;
    });
  }
  // A program writes all its lines at once: those that no question waits for yet are kept.
  rl.on('line', (line) => {
    pasted.push(line);
    if (isPasting) return;
    hand(pasted.join(isOfLines ? '\n' : ' '));
    pasted = [];
  });
  rl.on('SIGINT', () => {
    rl.close();
  });
  rl.on('close', () => {
    if (tellsPastes) output.write(TELL_NO_PASTE);
    ended = true;
    hand(undefined);
  });
  const screen: Screen = {
    print: (text) => void output.write(`${text}\n`),
    ask: (prompt, completer, more = {}) => {
      complete = completer;
      nothing = more.nothing ?? '';
      isOfLines = more.isOfLines ?? false;
      const kept = lines.shift();
      if (kept !== undefined || ended) return Promise.resolve(kept);
      rl.setPrompt(prompt);
      rl.prompt();
      // A line end would be an answer.
      if (isTerminal && more.start) rl.write(more.start.replace(/\s*\n\s*/g, ' '));
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
