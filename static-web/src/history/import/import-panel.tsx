import { useEffect, useRef, useState } from 'react';
import { ChooseFile } from '../../files/choose-file.tsx';
import { LeaveGuard, LeaveQuestion } from '../../forms/leave-guard.tsx';
import { SaveFailed } from '../../forms/save-failed.tsx';
import { SaveState } from '../../forms/save-state.tsx';
import { number } from '../../format/format.ts';
import { ticketImport as text } from '../../texts/fr/ticket-import.ts';
import { ImportFile } from './import-file.tsx';
import { templateCsv } from './import-view.ts';
import { useImport } from './use-import.ts';
import { previewFailure } from './use-ticket-import.ts';

/** A file is chosen, looked at, settled and stored. @param week one whose date the template has. */
export function ImportPanel({ week }: { week: string }) {
  const ticketImport = useImport();
  const { doing, shown, unreadable, stored } = ticketImport;
  const [other, setOther] = useState<File | null>(null);
  const outcome = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (stored !== null) outcome.current?.focus();
  }, [stored]);
  const choose = (file: File): void => {
    if (ticketImport.isUnsaved()) setOther(file);
    else ticketImport.read(file);
  };

  return (
    <div className="mt-4 space-y-5 border-t border-line pt-4">
      <ChooseFile text={text} template={templateCsv(week)} isBlocked={doing === 'storing'} onFile={choose} />
      <p ref={outcome} tabIndex={-1} role="status" className="font-semibold empty:sr-only">
        {doing === 'reading' || doing === 'previewing'
          ? text.reading
          : stored !== null && text.saved(stored.stored, number(stored.stored))}
      </p>
      <SaveState waitsFor={ticketImport.previewWaits} />
      {unreadable !== null && <SaveFailed error={unreadable}>{previewFailure(unreadable)}</SaveFailed>}
      {shown !== null && (
        <ImportFile
          key={shown.id}
          shown={shown}
          doing={doing}
          waitsFor={ticketImport.storeWaits}
          onChoices={ticketImport.settle}
          onRetry={ticketImport.retry}
          onCancel={ticketImport.giveUp}
          onSave={ticketImport.save}
        />
      )}
      <LeaveGuard isUnsaved={ticketImport.isUnsaved} detail={text.leave} />
      {other !== null && (
        <LeaveQuestion
          words={text.replace}
          onLeave={() => ticketImport.read(other)}
          onClose={() => setOther(null)}
        />
      )}
    </div>
  );
}
