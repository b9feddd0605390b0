import type { Fault } from '../../library/fault.ts';
import { placeOf } from '../characters.ts';
import type { Unit } from '../units.ts';

/** Lines end as on Unix, and the last line ends too. */
export function lineEnds({ file, text }: Unit): Fault[] {
  const out: Fault[] = [];
  const at = text.indexOf('\r');
  if (at >= 0)
    out.push({ file, ...placeOf(text, at), field: '', code: 'line-ends', severity: 'warning', found: 'U+000D' });
  if (text !== '' && !text.endsWith('\n'))
    out.push({ file, ...placeOf(text, text.length), field: '', code: 'final-newline', severity: 'warning' });
  return out;
}
