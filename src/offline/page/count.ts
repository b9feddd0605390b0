/**
 * The one thing that pages remember outside of the worker: how many were read (an offer stands under the fourth),
 * `on` where something is kept, and a large number once the reader has decided.
 */
export function remember(scope: string, what: 'on' | 'decided'): void {
  try {
    localStorage.setItem(`offline ${scope}`, what === 'on' ? 'on' : '1000');
  } catch {
    // Storage may be closed: the offer may then come again.
  }
}
