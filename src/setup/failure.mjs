// @ts-check

/** Something that keeps a command from going on, told in a sentence that says what to do about it. */
export class Failure extends Error {}

/**
 * Does what a command does, and sets the exit code: the one that it gives, if it gives one. What keeps it from going
 * on is told in a sentence, without a stack.
 * @param {() => unknown} work
 */
export async function command(work) {
  try {
    const code = await work();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    // Node’s own words for an option that there is not say what is meant.
    const isSaid =
      error instanceof Failure ||
      (error instanceof Error && 'code' in error && /^ERR_PARSE_ARGS/.test(`${error.code}`));
    if (!isSaid) throw error;
    console.error(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
