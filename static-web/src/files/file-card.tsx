import { Suspense, type ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import { buttonStyle } from '../ui/styles.ts';
import { TitledCard } from '../ui/titled-card.tsx';

interface FileCardProps {
  id: string;
  text: Record<'title' | 'lead' | 'open', string>;
  open: boolean;
  /** Once opened it stays behind what is closed, with what was done in it. */
  wasOpened: boolean;
  toggle: () => void;
  /** What reads and shows a file: it comes when it is wanted. */
  children: ReactNode;
}

/** A card with something that is imported from a file; it is not printed. */
export function FileCard({ id, text, open, wasOpened, toggle, children }: FileCardProps) {
  return (
    <div className="print:hidden">
      <TitledCard id={id} title={text.title}>
        <p className="mt-2 max-w-prose">{text.lead}</p>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-panel`}
          className={`${buttonStyle.quiet} mt-3`}
          onClick={toggle}
        >
          {text.open}
          <Icon name="next" className={`size-4 transition-transform ${open ? '-rotate-90' : 'rotate-90'}`} />
        </button>
        <div id={`${id}-panel`} hidden={!open}>
          {wasOpened && <Suspense fallback={<div className="mt-4 h-40 skeleton" />}>{children}</Suspense>}
        </div>
      </TitledCard>
    </div>
  );
}
