import { fr } from '../texts/fr.ts';

interface SaveStateProps {
  isWaiting: boolean;
  /** What is told once it is saved. */
  saved?: string | false;
}

/** That a save is repeated because the server wakes, and that it is done. Announced; it takes no room until then. */
export function SaveState({ isWaiting, saved = false }: SaveStateProps) {
  return (
    <p role="status" className={`empty:sr-only ${isWaiting ? 'basis-full' : ''}`}>
      {isWaiting ? fr.forms.waking : saved}
    </p>
  );
}
