import { expect, it } from 'vitest';
import { breakable, heldSigns } from './title.ts';

it('the signs of a title stay with the letters before them, where letters are so large that a word is broken', () => {
  expect(breakable('Le long mot, puis')).toBe('Le long m<span class="held">ot,</span> puis');
  expect(breakable('A word: the end.')).toBe('A wo<span class="held">rd:</span> the e<span class="held">nd.</span>');
  expect(breakable('Ainsi\u00A0: la suite')).toBe('Ain<span class="held">si\u00A0:</span> la suite');
});

it('a compound with a comma is whole, and so is its markup', () => {
  expect(breakable('Le bien-fondé, dit-on')).toBe(
    'Le <span class="whitespace-nowrap">bien-fon<span class="held">dé,</span></span> <span class="whitespace-nowrap">dit-on</span>',
  );
});

it('what only looks like a sign is left alone', () => {
  expect(breakable('This & that; R&D, 1,000')).toBe(
    'This &amp; th<span class="held">at;</span> R&amp;<span class="held">D,</span> 1,000',
  );
  expect(heldSigns('<a title="one, two">word</a>,<br>more')).toBe('<a title="one, two">word</a>,<br>more');
  expect(heldSigns('de l’AI Alliance,<br>et')).toBe('de l’AI Allian<span class="held">ce,</span><br>et');
});

it('words joined by a no-break space stay together, until letters are very large', () => {
  expect(heldSigns('de l’AI\u00A0Alliance et\u00A0<b>tout</b>')).toBe(
    'de <span class="whitespace-nowrap">l’AI Alliance</span> et\u00A0<b>tout</b>',
  );
});
