/*
 * What helps a reader comes with the first sign of one, be it a hand or a key: until then the page works without it.
 * Marks and depths need no script to open and to switch.
 */
for (const sign of ['pointerover', 'keydown', 'scroll'])
  addEventListener(sign, () => void import('./reader.ts'), { once: true });
