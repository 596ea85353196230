import { useEffect, useRef } from 'react';
import { FileNotes, FileProblems } from '../../files/file-problems.tsx';
import { SaveButton } from '../../forms/save-button.tsx';
import { SaveFailed } from '../../forms/save-failed.tsx';
import { SaveState } from '../../forms/save-state.tsx';
import { toldImport as text } from '../../texts/fr/told-import.ts';
import { buttonStyle } from '../../ui/styles.ts';
import { filmsToStore, previewLines } from './import-view.ts';
import { PreviewLines } from './preview-lines.tsx';
import { storeFailure, type useToldImport } from './use-told-import.ts';

type Import = ReturnType<typeof useToldImport>;

interface ImportPreviewProps extends Pick<
  Import,
  'choices' | 'choose' | 'giveUp' | 'save' | 'isStoring' | 'storeWaits' | 'storeFailure'
> {
  shown: NonNullable<Import['shown']>;
}

/** What a file would do: its wrong lines, every film, and one button. */
export function ImportPreview({ shown: { file, preview }, choices, choose, ...saving }: ImportPreviewProps) {
  const { isStoring, storeFailure: failure } = saving;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [file]);
  const lines = previewLines(preview, choices);
  const films = filmsToStore(lines);
  const open = lines.filter(({ state }) => state === 'open').length;
  const isReady = preview.problemCount === 0 && open === 0 && films.length > 0;
  return (
    <section aria-labelledby="told-preview" className="space-y-5">
      <h3 id="told-preview" ref={heading} tabIndex={-1} className="text-lg font-semibold wrap-anywhere">
        {text.previewTitle(file.name)}
      </h3>
      <FileProblems
        problems={preview.problems}
        count={preview.problemCount}
        words={({ code }, written) => text.problems[code](written)}
      />
      <FileNotes notes={preview.notes} count={preview.noteCount} />
      <fieldset disabled={isStoring} className="min-w-0">
        <PreviewLines lines={lines} preview={preview} choices={choices} onChoose={choose} />
      </fieldset>
      {failure !== null && <SaveFailed error={failure}>{storeFailure(failure)}</SaveFailed>}
      {!isReady && preview.problemCount === 0 && (
        <p role="status">{open > 0 ? text.left(open) : text.nothingNew}</p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {isReady && (
          <SaveButton
            isSaving={isStoring}
            text={text.save(films.length)}
            onPress={() => saving.save(films)}
          />
        )}
        <button type="button" disabled={isStoring} className={buttonStyle.quiet} onClick={saving.giveUp}>
          {text.cancel}
        </button>
        <SaveState waitsFor={saving.storeWaits} />
      </div>
    </section>
  );
}
