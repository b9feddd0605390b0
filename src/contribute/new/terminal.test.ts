import { PassThrough } from 'node:stream';
import { afterEach, expect, it, vi } from 'vitest';
import { openTerminal } from './terminal.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A terminal in which somebody types, and what it is told to show. */
function terminal() {
  if (process.env['TERM'] === undefined) vi.stubEnv('TERM', 'xterm');
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = new PassThrough();
  const shown: string[] = [];
  output.on('data', (part: Buffer) => shown.push(part.toString()));
  return { ...openTerminal(input, output), type: (keys: string) => void input.write(keys), shown };
}

it('takes what is pasted over several lines as one answer, and what is typed a line at a time', async () => {
  const { screen, close, type, shown } = terminal();
  const ask = () => screen.ask('> ', () => [], { isOfLines: true });
  const first = ask();
  type('\u001B[200~It bakes bread\rfor schools.\r\rIt sells\u001B[201~ it.\r');
  expect(await first).toBe('It bakes bread\nfor schools.\n\nIt sells it.');
  const second = ask();
  type('It bakes.\r');
  expect(await second).toBe('It bakes.');
  const third = ask();
  type('It sells.\r');
  expect(await third).toBe('It sells.');
  close();
  // What is told of a paste is switched off again, so that the shell after it has none of it.
  expect(shown.join('')).toMatch(/^\u001B\[\?2004h[^]*\u001B\[\?2004l/);
});

it('puts what is to be mended in one line, whatever lines it had', async () => {
  const { screen, close, type } = terminal();
  const answer = screen.ask('> ', () => [], { start: 'It bakes\nfor schools.' });
  type(' It sells.\r');
  expect(await answer).toBe('It bakes for schools. It sells.');
  close();
});

it.each([
  ['the line ends of Windows', 'bread\r\n\r\ncakes', 'bread\n\ncakes'],
  ['those of Unix', 'bread\ncakes', 'bread\ncakes'],
  ['a line end behind it', 'bread\rcakes\r', 'bread\ncakes\n'],
  ['the tabs of a table', 'Bread\tPrice\rRye\t2', 'Bread\tPrice\nRye\t2'],
  ['nothing', '', ''],
])('takes a paste with %s', async (_, paste, text) => {
  const { screen, close, type } = terminal();
  const answer = screen.ask('> ', () => ['Breadcrumb'], { isOfLines: true, nothing: 'Nothing.' });
  type(`\u001B[200~${paste}\u001B[201~\r`);
  expect(await answer).toBe(text);
  close();
});

it('puts a paste in one line where the answer has one', async () => {
  const { screen, close, type } = terminal();
  const answer = screen.ask('> ', () => []);
  type('\u001B[200~A baker\rof bread.\u001B[201~\r');
  expect(await answer).toBe('A baker of bread.');
  close();
});

it('ends at Ctrl+C in the midst of a paste, and tells the terminal so', async () => {
  const { screen, type, shown } = terminal();
  const answer = screen.ask('> ', () => [], { isOfLines: true });
  type('\u001B[200~It bakes\rfor schools.\r\u0003');
  expect(await answer).toBeUndefined();
  expect(await screen.ask('> ', () => [])).toBeUndefined();
  expect(shown.join('')).toContain('\u001B[?2004l');
});

it('writes no sign to a terminal that knows none, and takes what is pasted there a line at a time', async () => {
  vi.stubEnv('TERM', 'dumb');
  const { screen, close, type, shown } = terminal();
  const answer = screen.ask('> ', () => []);
  type('It bakes.\rIt sells.\r');
  expect(await answer).toBe('It bakes.');
  expect(await screen.ask('> ', () => [])).toBe('It sells.');
  close();
  expect(shown.join('')).not.toContain('\u001B[?2004');
});
