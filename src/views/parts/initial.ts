/** The letter a name stands under: a capital without accents, `#` where it begins with none. */
export function initialOf(name: string): string {
  const first = name.normalize('NFD').charAt(0).toUpperCase();
  return /\p{L}/u.test(first) ? first : '#';
}
