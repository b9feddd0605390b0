import '../cite/copy.ts';
import '../figures/member-dots.ts';
import { helpWithDepths } from './depths.ts';
import { helpWithNotes } from './notes.ts';

helpWithNotes();
for (const depths of document.querySelectorAll<HTMLElement>('.depths')) helpWithDepths(depths);
