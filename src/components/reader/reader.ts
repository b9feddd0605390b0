import '../cite/copy.ts';
import '../figures/member-dots.ts';
import { helpWithDepths } from './depths.ts';
import { helpWithNotes } from './notes.ts';
import { helpToTell } from './tell.ts';

helpWithNotes();
helpToTell();
for (const depths of document.querySelectorAll<HTMLElement>('.depths')) helpWithDepths(depths);
