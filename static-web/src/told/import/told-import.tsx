import { lazy, useState } from 'react';
import type { Week } from '#shared/api/contract/week.ts';
import { FileCard } from '../../files/file-card.tsx';
import { fr } from '../../texts/fr.ts';
import { canBeTold } from '../told-change.ts';

const ImportPanel = lazy(async () => ({ default: (await import('./import-panel.tsx')).ImportPanel }));

/** The copies of a week's films from a file, until the week begins. */
export function ToldImport({ week }: { week: Week }) {
  const [open, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const toggle = (): void => {
    setOpen(!open);
    setWasOpened(true);
  };
  return !canBeTold(week) ? null : (
    <FileCard id="told-import" text={fr.told.file} {...{ open, wasOpened, toggle }}>
      <ImportPanel week={week} />
    </FileCard>
  );
}
