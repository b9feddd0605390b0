/** The part of wawoff2 (which ships no types) that letters.ts uses. */
declare module 'wawoff2' {
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
