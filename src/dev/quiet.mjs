import { stripVTControlCharacters } from 'node:util';
import node from 'astro/logger/node';

/**
 * A page that is not there, or cannot be made of what a file says (a fault that names the file and its line, or code in
 * a text): the page itself says so, with the message of the check, which the terminal has too. A kind of content may
 * have no file.
 */
const SAID_ALREADY =
  /`getStaticPaths\(\)` route pattern was matched|\[404\]|^(?:\w+: )?[^\s:]+\.(?:mdx?|yaml):(?:\d| not found)|: holds code \(|^The collection "\w+" does not exist or is empty/;

/** A build has no pages to say it on. */
const isServing = process.argv.includes('dev');

/** What Astro prints to the terminal; while it serves, without what a page says already. */
export default function quiet(options) {
  const { write, ...rest } = node(options);
  return {
    ...rest,
    write(event) {
      if (!isServing || !SAID_ALREADY.test(stripVTControlCharacters(event.message))) write(event);
    },
  };
}
