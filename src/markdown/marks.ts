/** Numbers the claims of one page in the order in which they are first read. */
export class Marks {
  readonly #numbers = new Map<string, number>();
  readonly #definitions = new Set<string>();
  /** The prefix of note ids; differs where two pages are put into one document. */
  readonly prefix: string;
  constructor(prefix = '') {
    this.prefix = prefix;
  }
  /** The number of a claim, and whether this is its first mention. */
  of(id: string): { number: number; first: boolean } {
    const known = this.#numbers.get(id);
    if (known !== undefined) return { number: known, first: false };
    const number = this.#numbers.size + 1;
    this.#numbers.set(id, number);
    return { number, first: true };
  }
  /** True the first time a term is asked for. */
  define(id: string): boolean {
    if (this.#definitions.has(id)) return false;
    this.#definitions.add(id);
    return true;
  }
  /** The ids of the claims in order. */
  get claims(): string[] {
    return [...this.#numbers.keys()];
  }
}
