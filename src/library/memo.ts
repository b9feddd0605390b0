/**
 * Remembers what was made from each file, so that reading again costs only what has changed. One entry a file:
 * it never grows past the size of the content.
 */
export class Memo {
  readonly #made = new Map<string, { text: string; value: unknown }>();
  #basis = '';

  /** What everything else rests on (the vocabulary): where it changes, all is forgotten. */
  basis(text: string): void {
    if (text !== this.#basis) this.#made.clear();
    this.#basis = text;
  }

  /** The value made from a text under this key last time, or made now where the text differs. */
  of<T>(key: string, text: string, make: () => T): T {
    const known = this.#made.get(key);
    // A key is always asked for with the same kind of value, since it names the file and what is made of it.
    if (known?.text === text) return known.value as T;
    const value = make();
    this.#made.set(key, { text, value });
    return value;
  }
}

/** A function of an object that is asked once for each: what it made goes when the object goes. */
export function memoOf<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { value: T }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
