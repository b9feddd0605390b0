import { describe, expect, it } from 'vitest';
import { frenchSpaces } from './typography.ts';

describe('French spaces', () => {
  it('puts U+00A0 inside guillemets and before a colon', () => {
    expect(frenchSpaces('Il dit : « oui ».')).toBe('Il dit\u00A0: «\u00A0oui\u00A0».');
  });
  it('puts U+202F before a semicolon, an exclamation mark and a question mark', () => {
    expect(frenchSpaces('Vrai ; ou faux ? Non !')).toBe('Vrai\u202F; ou faux\u202F? Non\u202F!');
  });
  it('turns an apostrophe between letters', () => {
    expect(frenchSpaces("l'IA d'aujourd'hui")).toBe('l’IA d’aujourd’hui');
  });
  it('keeps times, addresses and typed links whole', () => {
    const text = 'à 10:30, https://a.example/?q=1 et [IBM](member:ibm)';
    expect(frenchSpaces(text)).toBe(text);
  });
  it('binds a number to its millions, and a day to its month, in short too', () => {
    expect(frenchSpaces('12,59 milliards d’images, 700 millions par mois, 1 million')).toBe(
      '12,59\u00A0milliards d’images, 700\u00A0millions par mois, 1\u00A0million',
    );
    expect(frenchSpaces('le 8 févr. 2024, le 1er juil., 5 marsouins, 3 millionnaires')).toBe(
      'le 8\u00A0févr. 2024, le 1er\u00A0juil., 5 marsouins, 3 millionnaires',
    );
  });
  it('is the same when done twice', () => {
    const once = frenchSpaces('« Oui ! » : 5 décembre 2023, 12 590 images, 80 %');
    expect(frenchSpaces(once)).toBe(once);
    expect(once).toBe('«\u00A0Oui\u202F!\u00A0»\u00A0: 5\u00A0décembre 2023, 12\u00A0590 images, 80\u00A0%');
  });
});
