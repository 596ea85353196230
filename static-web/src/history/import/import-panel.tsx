import { useEffect, useRef, useState } from 'react';
import type { TicketsStored } from '#shared/api/contract/ticket-import.ts';
import type { TitleChoices } from '#shared/domain/ticket-import.ts';
import { isOvertaken } from '../../api/api-error.ts';
import { waitOf } from '../../api/use-save.ts';
import { SaveFailed } from '../../forms/save-failed.tsx';
import { SaveState } from '../../forms/save-state.tsx';
import { number } from '../../format/format.ts';
import { ticketImport as text } from '../../texts/fr/ticket-import.ts';
import { ChooseFile } from './choose-file.tsx';
import { ImportPreview } from './import-preview.tsx';
import { previewFailure, storeFailure, usePreview, useStoreWeeks } from './use-ticket-import.ts';

const NO_CHOICES: TitleChoices = new Map();

/** A file is chosen, looked at, settled and stored. @param week one whose date the template has. */
export function ImportPanel({ week }: { week: string }) {
  const preview = usePreview();
  const store = useStoreWeeks();
  const [choices, setChoices] = useState(NO_CHOICES);
  const [stored, setStored] = useState<TicketsStored | null>(null);
  const outcome = useRef<HTMLParagraphElement>(null);
  const file = preview.variables;

  const read = (chosen: File): void => {
    setChoices(NO_CHOICES);
    setStored(null);
    store.reset();
    preview.mutate(chosen);
  };
  const forget = (): void => {
    preview.reset();
    store.reset();
  };
  useEffect(() => {
    if (stored !== null) outcome.current?.focus();
  }, [stored]);

  return (
    <div className="mt-4 space-y-5 border-t border-line pt-4">
      <ChooseFile week={week} onFile={read} />
      <p ref={outcome} tabIndex={-1} role="status" className="font-semibold empty:sr-only">
        {preview.isPending
          ? text.reading
          : stored !== null && text.saved(stored.stored, number(stored.stored))}
      </p>
      <SaveState waitsFor={waitOf(preview)} />
      {preview.isError && <SaveFailed error={preview.error}>{previewFailure(preview.error)}</SaveFailed>}
      {preview.isSuccess && file !== undefined && (
        <ImportPreview
          fileName={file.name}
          preview={preview.data}
          choices={choices}
          onChoices={setChoices}
          failure={store.isError ? storeFailure(store.error) : null}
          isSaving={store.isPending}
          waitsFor={store.waitsFor}
          onCancel={forget}
          onSave={(weeks) =>
            store.mutate(
              { body: { weeks }, version: 0 },
              {
                onSuccess: (answer) => {
                  setStored(answer);
                  preview.reset();
                },
                // What is stored by now is what the next attempt follows.
                onError: (error) => {
                  if (isOvertaken(error)) preview.mutate(file);
                },
              },
            )
          }
        />
      )}
    </div>
  );
}
