import type { NoteWords } from '../../markdown/notes.ts';

/** Words of notes for tests of what prints them. */
export const NOTE_WORDS: NoteWords = {
  against: (standing) => (standing === 'superseded' ? 'Since:' : 'Against:'),
  rests: 'All',
  entry: 'Entry',
  kind: 'Term',
  close: 'Close',
  arrows: { back: '←', on: '→' },
  nth: (n, total) => `${n} of ${total}`,
  to: (n) => `To ${n}`,
};
