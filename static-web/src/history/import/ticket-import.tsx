import { lazy } from 'react';
import { FileCard } from '../../files/file-card.tsx';
import { useDraftOpen } from '../../forms/use-draft-open.ts';
import { historyText } from '../../texts/fr/history.ts';
import { IMPORT_DRAFT } from './import-draft.ts';

const ImportPanel = lazy(async () => ({ default: (await import('./import-panel.tsx')).ImportPanel }));

/** The cinema's tickets of many weeks, from a file. */
export function TicketImport({ week }: { week: string }) {
  return (
    <FileCard id="import" text={historyText.ticketImport} {...useDraftOpen(IMPORT_DRAFT)}>
      <ImportPanel week={week} />
    </FileCard>
  );
}
