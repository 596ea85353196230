import type { MouseEvent, ReactNode } from 'react';
import { fr } from '../texts/fr.ts';
import { isSecondPress } from '../ui/second-press.ts';
import { buttonStyle } from '../ui/styles.ts';

interface OnceButtonProps {
  isSaving: boolean;
  /** There is nothing to save. */
  isVain?: boolean;
  /** Left out: it sends its form. */
  onPress?: () => void;
  className: string;
  children: ReactNode;
}

/** Saves once, also when it is pressed twice. While that is on its way it is not disabled, because it would lose the focus. */
export function OnceButton({ isSaving, isVain = false, onPress, className, children }: OnceButtonProps) {
  const once = (event: MouseEvent): void => {
    if (isSecondPress(event) || isSaving) event.preventDefault();
    else onPress?.();
  };
  return (
    <button
      type={onPress === undefined ? 'submit' : 'button'}
      disabled={isVain}
      aria-disabled={isSaving}
      className={`${className} aria-disabled:opacity-60`}
      onClick={once}
    >
      {children}
    </button>
  );
}

interface SaveButtonProps extends Pick<OnceButtonProps, 'isSaving' | 'isVain' | 'onPress'> {
  text: string;
}

/** The main button of what is saved. */
export function SaveButton({ isSaving, isVain = false, text, onPress }: SaveButtonProps) {
  return (
    <OnceButton
      isSaving={isSaving}
      isVain={isVain}
      className={buttonStyle.main}
      {...(onPress && { onPress })}
    >
      {isSaving ? fr.forms.saving : text}
    </OnceButton>
  );
}
