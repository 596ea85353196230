import type { MouseEvent } from 'react';
import { fr } from '../texts/fr.ts';
import { buttonStyle } from '../ui/styles.ts';

/** Sends the form once. While it is on its way the button is not disabled, because it would lose the focus. */
export function SaveButton({ isSaving, text }: { isSaving: boolean; text: string }) {
  const once = (event: MouseEvent): void => {
    if (isSaving) event.preventDefault();
  };
  return (
    <button type="submit" aria-disabled={isSaving} className={buttonStyle.main} onClick={once}>
      {isSaving ? fr.forms.saving : text}
    </button>
  );
}
