import { useEffect, useRef } from 'react';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { SaveFailed } from '../../forms/save-failed.tsx';
import { SaveState } from '../../forms/save-state.tsx';
import { number } from '../../format/format.ts';
import { ticketImport as text } from '../../texts/fr/ticket-import.ts';
import { ChooseFile } from './choose-file.tsx';
import { ImportPreview } from './import-preview.tsx';
import { useImport } from './use-import.ts';
import { previewFailure, storeFailure } from './use-ticket-import.ts';

/** A file is chosen, looked at, settled and stored. @param week one whose date the template has. */
export function ImportPanel({ week }: { week: string }) {
  const { file, preview, error, store, stored, ...ticketImport } = useImport();
  const outcome = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (stored !== null) outcome.current?.focus();
  }, [stored]);

  return (
    <div className="mt-4 space-y-5 border-t border-line pt-4">
      <ChooseFile week={week} onFile={ticketImport.read} />
      <p ref={outcome} tabIndex={-1} role="status" className="font-semibold empty:sr-only">
        {ticketImport.isReading
          ? text.reading
          : stored !== null && text.saved(stored.stored, number(stored.stored))}
      </p>
      <SaveState waitsFor={ticketImport.waitsFor} />
      {error !== null && <SaveFailed error={error}>{previewFailure(error)}</SaveFailed>}
      {preview !== undefined && file !== undefined && (
        <ImportPreview
          fileName={file.name}
          preview={preview}
          choices={ticketImport.choices}
          onChoices={ticketImport.choose}
          isDraft={ticketImport.isDraft}
          failure={store.error === null ? null : storeFailure(store.error)}
          isSaving={store.isPending}
          waitsFor={store.waitsFor}
          onCancel={ticketImport.forget}
          onSave={ticketImport.save}
        />
      )}
      <LeaveGuard isUnsaved={ticketImport.isUnsaved} />
    </div>
  );
}
