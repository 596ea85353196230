import { useEffect, useRef } from 'react';
import { fr } from '../texts/fr.ts';

/** That what stands in the form was typed before and could not be saved; it comes into sight, wherever the form is. */
export function DraftNote() {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <p ref={note} role="status" tabIndex={-1} className="scroll-my-24 font-semibold">
      {fr.forms.draft}
    </p>
  );
}
