import { useEffect, useRef } from 'react';
import type { Week } from '#shared/api/contract/week.ts';
import { ChooseFile } from '../../files/choose-file.tsx';
import { LeaveGuard } from '../../forms/leave-guard.tsx';
import { SaveFailed } from '../../forms/save-failed.tsx';
import { SaveState } from '../../forms/save-state.tsx';
import { toldImport as text } from '../../texts/fr/told-import.ts';
import { ImportPreview } from './import-preview.tsx';
import { filmsToStore, previewLines, templateCsv } from './import-view.ts';
import { previewFailure, useToldImport } from './use-told-import.ts';

/** A file is chosen, looked at, settled and stored. */
export function ImportPanel({ week }: { week: Week }) {
  const toldImport = useToldImport(week.week);
  const { shown, choices, isReading, stored } = toldImport;
  const outcome = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (stored !== null) outcome.current?.focus();
  }, [stored]);
  const isUnsaved = (): boolean =>
    shown !== null && filmsToStore(previewLines(shown.preview, choices)).length > 0;
  return (
    <div className="mt-4 space-y-5 border-t border-line pt-4">
      <ChooseFile
        text={text}
        template={templateCsv(week)}
        isBlocked={toldImport.isStoring}
        onFile={toldImport.read}
      />
      <p ref={outcome} tabIndex={-1} role="status" className="font-semibold empty:sr-only">
        {isReading ? text.reading : stored !== null && text.saved(stored)}
      </p>
      <SaveState waitsFor={toldImport.previewWaits} />
      {toldImport.previewFailure !== null && (
        <SaveFailed error={toldImport.previewFailure}>{previewFailure(toldImport.previewFailure)}</SaveFailed>
      )}
      {shown !== null && <ImportPreview {...toldImport} shown={shown} />}
      <LeaveGuard isUnsaved={isUnsaved} detail={text.leave} />
    </div>
  );
}
