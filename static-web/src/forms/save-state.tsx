import type { SaveWait } from '../api/use-save.ts';
import { fr } from '../texts/fr.ts';

interface SaveStateProps {
  /** Null while nothing is repeated. */
  waitsFor: SaveWait | null;
  /** What is told once it is saved. */
  saved?: string | false;
}

/** That a save is repeated, because the server wakes or too much was asked, and that it is done. Announced; it takes no room until then. */
export function SaveState({ waitsFor, saved = false }: SaveStateProps) {
  return (
    <p role="status" className={`empty:sr-only ${waitsFor === null ? '' : 'basis-full'}`}>
      {waitsFor === null ? saved : fr.forms.waits[waitsFor]}
    </p>
  );
}
