import { Suspense, useId, type ReactNode } from 'react';
import { fr } from '../texts/fr.ts';
import { Icon } from '../ui/icon.tsx';
import { buttonStyle } from '../ui/styles.ts';
import { useDraftOpen } from './use-draft-open.ts';

interface FormBehindProps {
  /** What the form calls what it could not save. */
  draft: string;
  /** On the button. */
  words: string;
  /** Of the film that it is about. */
  title: string;
  /** Brings the form, before it is needed. */
  load: () => Promise<unknown>;
  /** Shown beside the button while the form is closed. */
  wayBack?: ReactNode;
  /** The form, which comes late. */
  children: ReactNode;
}

/** A small button; under a finger as large as the others. */
export const formButton = `${buttonStyle.small} max-sm:min-h-11`;

/** A form about a film, behind a button. */
export function FormBehind({ draft, words, title, load, wayBack, children }: FormBehindProps) {
  const { open, wasOpened, toggle } = useDraftOpen(draft);
  const panel = useId();
  const prefetch = (): void => void load().catch(() => undefined);
  return (
    <div className="mt-2 flex flex-wrap gap-2 print:hidden">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={panel}
        className={formButton}
        onClick={toggle}
        onPointerEnter={prefetch}
        onFocus={prefetch}
      >
        {words}
        <span className="sr-only">{fr.told.ofFilm(title)}</span>
        <Icon name="next" className={`size-4 transition-transform ${open ? '-rotate-90' : 'rotate-90'}`} />
      </button>
      {!open && wayBack}
      <div id={panel} hidden={!open} className={open ? 'basis-full' : ''}>
        {wasOpened && <Suspense fallback={<div className="mt-2 h-64 skeleton" />}>{children}</Suspense>}
      </div>
    </div>
  );
}
