/** A part of a drawing, in its units. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const touch = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** How far apart the points of a line are that words keep away from. */
const STEP = 6;

/** What of a drawing is taken: words look for their place in the rest. */
export class FreeSpace {
  readonly #taken: Box[] = [];
  readonly #lines: Box[] = [];

  take(box: Box): void {
    this.#taken.push(box);
  }

  /** Takes what a straight line covers. */
  takeLine(x1: number, y1: number, x2: number, y2: number): void {
    const n = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / STEP));
    for (let i = 0; i <= n; i++) {
      const [x, y] = [x1 + ((x2 - x1) * i) / n, y1 + ((y2 - y1) * i) / n];
      this.#lines.push({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 });
    }
  }

  /** Whether a line goes through one of some boxes. */
  isCrossed(boxes: readonly Box[]): boolean {
    return boxes.some((box) => this.#lines.some((line) => touch(box, line)));
  }

  /** How far down it is taken. */
  get bottom(): number {
    return Math.max(0, ...this.#taken.map(({ bottom }) => bottom));
  }

  /**
   * Finds a place for a box and takes it.
   * @param boxes where it might stand, the best first
   * @param down how far each may be pushed down, at most
   * @param over whether it may lie on lines
   * @returns which of them it was, and how far it was pushed: the first, where there is no room at all
   */
  place(boxes: readonly Box[], down: number, over = false): { at: number; by: number } {
    const taken = over ? this.#taken : [...this.#taken, ...this.#lines];
    for (let by = 0; by <= down; by += 2) {
      for (const [at, box] of boxes.entries()) {
        const moved = { ...box, top: box.top + by, bottom: box.bottom + by };
        if (taken.some((other) => touch(moved, other))) continue;
        this.take(moved);
        return { at, by };
      }
    }
    const [first] = boxes;
    if (first) this.take(first);
    return { at: 0, by: 0 };
  }
}
