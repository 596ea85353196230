import { lazy, Suspense, useState } from 'react';
import type { Week } from '#shared/api/contract/week.ts';
import { fr } from '../../texts/fr.ts';
import { Icon } from '../../ui/icon.tsx';
import { buttonStyle } from '../../ui/styles.ts';
import { TitledCard } from '../../ui/titled-card.tsx';
import { canBeTold } from '../told-change.ts';

const text = fr.told.file;

/** What reads and shows a file comes when it is wanted. */
const ImportPanel = lazy(async () => ({ default: (await import('./import-panel.tsx')).ImportPanel }));

/** The copies of a week's films from a file, until the week begins. */
export function ToldImport({ week }: { week: Week }) {
  const [open, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  if (!canBeTold(week)) return null;
  return (
    <div className="print:hidden">
      <TitledCard id="told-import" title={text.title}>
        <p className="mt-2 max-w-prose">{text.lead}</p>
        <button
          type="button"
          aria-expanded={open}
          aria-controls="told-import-panel"
          className={`${buttonStyle.quiet} mt-3`}
          onClick={() => {
            setOpen(!open);
            setWasOpened(true);
          }}
        >
          {text.open}
          <Icon name="next" className={`size-4 transition-transform ${open ? '-rotate-90' : 'rotate-90'}`} />
        </button>
        <div id="told-import-panel" hidden={!open}>
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
