import { useEffect, useRef } from 'react';
import { fr } from '../texts/fr.ts';

/** That what stands in the form was typed before and was not saved; it comes into sight, wherever the form is. */
export function DraftNote({ text = fr.forms.draft }: { text?: string }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <p ref={note} role="status" tabIndex={-1} className="scroll-my-24 font-semibold">
      {text}
    </p>
  );
}
