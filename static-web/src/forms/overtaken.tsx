import type { ReactNode } from 'react';
import { instant } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { buttonStyle } from '../ui/styles.ts';
import { ON_THE_SPOT } from './on-the-spot.ts';
import { OnceButton } from './save-button.tsx';
import { SaveFailed } from './save-failed.tsx';

/** Who has saved, and when; null where it was not kept. */
export interface Author {
  by: string | null;
  at: string | null;
}

interface OvertakenProps {
  error: unknown;
  author: Author;
  /** What the other has saved. */
  children: ReactNode;
  isSaving: boolean;
  /** Saves what stands here after all; left out, it sends the form. */
  onKeep?: () => void;
  onTheirs: () => void;
}

/** Somebody else has saved meanwhile: who, when, what, and which of the two is to hold. */
export function Overtaken({ error, author, children, isSaving, onKeep, onTheirs }: OvertakenProps) {
  return (
    <>
      <SaveFailed error={error}>
        <p>{fr.forms.overtakenBy(nameOf(author), author.at === null ? null : instant(author.at))}</p>
        <div className="mt-1 font-normal text-ink">{children}</div>
        <p className="mt-1">{fr.forms.notYours}</p>
      </SaveFailed>
      <OnceButton isSaving={isSaving} className={buttonStyle.main} {...(onKeep && { onPress: onKeep })}>
        {isSaving ? fr.forms.saving : fr.forms.keepMine}
      </OnceButton>
      <OnceButton isSaving={isSaving} className={buttonStyle.quiet} onPress={onTheirs}>
        {fr.forms.takeTheirs}
      </OnceButton>
    </>
  );
}

function nameOf({ by }: Author): string {
  return by === null || by === ON_THE_SPOT ? fr.forms.somebody : by;
}
