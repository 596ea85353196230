import { lazy, Suspense } from 'react';
import { useDraftOpen } from '../../forms/use-draft-open.ts';
import { fr } from '../../texts/fr.ts';
import { Icon } from '../../ui/icon.tsx';
import { buttonStyle } from '../../ui/styles.ts';
import { TitledCard } from '../../ui/titled-card.tsx';
import { IMPORT_DRAFT } from './import-draft.ts';

const text = fr.history.ticketImport;

/** What reads and shows a file comes when it is wanted. */
const ImportPanel = lazy(async () => ({ default: (await import('./import-panel.tsx')).ImportPanel }));

/** The cinema's tickets of many weeks, from a file. */
export function TicketImport({ week }: { week: string }) {
  const { open, wasOpened, toggle } = useDraftOpen(IMPORT_DRAFT);
  return (
    <div className="print:hidden">
      <TitledCard id="import" title={text.title}>
        <p className="mt-2 max-w-prose">{text.lead}</p>
        <button
          type="button"
          aria-expanded={open}
          aria-controls="import-panel"
          className={`${buttonStyle.quiet} mt-3`}
          onClick={toggle}
        >
          {text.open}
          <Icon name="next" className={`size-4 transition-transform ${open ? '-rotate-90' : 'rotate-90'}`} />
        </button>
        <div id="import-panel" hidden={!open}>
          {wasOpened && (
            <Suspense fallback={<div className="mt-4 h-40 skeleton" />}>
              <ImportPanel week={week} />
            </Suspense>
          )}
        </div>
      </TitledCard>
    </div>
  );
}
