import { useEffect, useEffectEvent, useRef } from 'react';
import type { PutTickets, TicketPreview } from '#shared/api/contract/ticket-import.ts';
import { weeksToStore, type TitleChoices } from '#shared/domain/ticket-import.ts';
import type { SaveWait } from '../../api/use-save.ts';
import { FileNotes, FileProblems } from '../../files/file-problems.tsx';
import { DraftNote } from '../../forms/draft-note.tsx';
import { SaveButton } from '../../forms/save-button.tsx';
import { SaveFailed } from '../../forms/save-failed.tsx';
import { SaveState } from '../../forms/save-state.tsx';
import { number } from '../../format/format.ts';
import { ticketImport as text } from '../../texts/fr/ticket-import.ts';
import { buttonStyle } from '../../ui/styles.ts';
import type { ImportState } from './import-state.ts';
import { isSettled, previewWeeks, roomCounts, strangers, toSettle, type PreviewWeek } from './import-view.ts';
import { PreviewWeeks } from './preview-weeks.tsx';

interface ImportPreviewProps {
  fileName: string;
  preview: TicketPreview;
  choices: TitleChoices;
  onChoices: (choices: TitleChoices) => void;
  /** It was chosen before, and left before it was stored. */
  isDraft: boolean;
  /** Why it was not stored; null while it was not tried. */
  failure: string | null;
  doing: ImportState['doing'];
  waitsFor: SaveWait | null;
  onSave: (weeks: PutTickets['weeks']) => void;
  onCancel: () => void;
}

/** What a file would do: its wrong lines, what is to be settled, every week, and one button. */
export function ImportPreview(props: ImportPreviewProps) {
  const { fileName, preview, choices, onChoices, isDraft, ...saving } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // Else the focus is with what is told of the file.
  const isFirst = saving.failure === null && !isDraft;
  const takeFocus = useEffectEvent(() => {
    if (isFirst) heading.current?.focus();
  });
  useEffect(() => takeFocus(), [preview]);
  const weeks = previewWeeks(preview.weeks, choices);
  const { first, others } = toSettle(weeks);
  const unknown = strangers(preview.weeks, choices);
  const leaveOut = (): void =>
    onChoices(new Map([...choices, ...unknown.map(({ id }) => [id, null] as const)]));
  return (
    <section aria-labelledby="import-preview" className="space-y-5">
      <div>
        <h3 id="import-preview" ref={heading} tabIndex={-1} className="text-lg font-semibold wrap-anywhere">
          {text.previewTitle(fileName)}
        </h3>
        {isDraft && <DraftNote text={text.draft} />}
        <p className="mt-1">
          {text.found(preview.lines, number(preview.lines), weeks.length, number(weeks.length))}{' '}
          <Counts weeks={weeks} />
        </p>
      </div>
      <FileProblems
        problems={preview.problems}
        count={preview.problemCount}
        words={({ code }, written) => text.problems[code](written)}
      />
      <FileNotes notes={preview.notes} count={preview.noteCount} />
      <fieldset disabled={saving.doing === 'storing'} className="min-w-0 space-y-5">
        {first.length > 0 && (
          <div>
            <h4 className="font-semibold">{text.settleTitle}</h4>
            <p className="mt-1 max-w-prose">{text.settleLead}</p>
            {unknown.length > 0 && (
              <button type="button" className={`${buttonStyle.small} mt-2`} onClick={leaveOut}>
                {text.leaveOutAll(unknown.length, number(unknown.length))}
              </button>
            )}
            <PreviewWeeks weeks={first} choices={choices} onChoices={onChoices} label={text.settleTitle} />
          </div>
        )}
        {others.length > 0 && (
          <div>
            <h4 className="font-semibold">{text.weeksTitle}</h4>
            <PreviewWeeks weeks={others} choices={choices} onChoices={onChoices} label={text.weeksTitle} />
          </div>
        )}
      </fieldset>
      <Save preview={preview} weeks={weeks} choices={choices} {...saving} />
    </section>
  );
}

function Counts({ weeks }: { weeks: readonly PreviewWeek[] }) {
  const counts = roomCounts(weeks);
  const parts = [
    counts.new > 0 && text.fresh(counts.new, number(counts.new)),
    counts.changed > 0 && text.changed(counts.changed, number(counts.changed)),
    counts.same > 0 && text.same(counts.same, number(counts.same)),
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : `${parts.join(', ')}.`;
}

type SaveProps = Omit<ImportPreviewProps, 'fileName' | 'onChoices' | 'isDraft'> & { weeks: PreviewWeek[] };

/** The one button; while something is wrong it is not there, and a sentence says what is left to do. */
function Save({ preview, weeks, choices, failure, doing, waitsFor, onSave, onCancel }: SaveProps) {
  const toStore = weeksToStore(preview.weeks, choices);
  const { open } = roomCounts(weeks);
  const isReady = isSettled(preview, weeks) && toStore.length > 0;
  const says = open > 0 ? text.left(open, number(open)) : text.nothingNew;
  return (
    <div className="space-y-3">
      {failure !== null && <SaveFailed error={failure}>{failure}</SaveFailed>}
      {!isReady && preview.problemCount === 0 && <p role="status">{says}</p>}
      <div className="flex flex-wrap items-center gap-3">
        {isReady && (
          <SaveButton
            isSaving={doing === 'storing'}
            isVain={doing === 'reading' || doing === 'previewing'}
            text={text.save(toStore.length, number(toStore.length))}
            onPress={() => onSave(toStore)}
          />
        )}
        <button type="button" disabled={doing === 'storing'} className={buttonStyle.quiet} onClick={onCancel}>
          {text.cancel}
        </button>
        <SaveState waitsFor={waitsFor} />
      </div>
    </div>
  );
}
