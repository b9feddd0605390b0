// @ts-check

/** Something that keeps a command from going on, told in a sentence that says what to do about it. */
export class Failure extends Error {}
