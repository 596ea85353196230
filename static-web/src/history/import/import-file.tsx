import type { PutTickets } from '#shared/api/contract/ticket-import.ts';
import type { TitleChoices } from '#shared/domain/ticket-import.ts';
import type { SaveWait } from '../../api/use-save.ts';
import { ticketImport as text } from '../../texts/fr/ticket-import.ts';
import { FailedLine } from '../../ui/failed-line.tsx';
import { buttonStyle } from '../../ui/styles.ts';
import { ImportPreview } from './import-preview.tsx';
import type { ImportState, ShownFile } from './import-state.ts';
import { previewFailure, storeFailure } from './use-ticket-import.ts';

interface ImportFileProps {
  shown: ShownFile;
  doing: ImportState['doing'];
  waitsFor: SaveWait | null;
  onChoices: (choices: TitleChoices) => void;
  onRetry: () => void;
  onCancel: () => void;
  onSave: (weeks: PutTickets['weeks']) => void;
}

/** The last preview of a file that arrived; where the last one did not, that is told with the way to ask again. */
export function ImportFile({ shown, onRetry, ...rest }: ImportFileProps) {
  const { file, preview, choices, isDraft, failure } = shown;
  const isStoreFailure = failure?.of === 'store' && rest.doing === 'nothing';
  return (
    <>
      {failure?.of === 'preview' && (
        <div className="wrap-anywhere">
          <FailedLine text={text.notPreviewed(file.name, previewFailure(failure.error))} onRetry={onRetry} />
        </div>
      )}
      {preview === null ? (
        <button type="button" className={buttonStyle.quiet} onClick={rest.onCancel}>
          {text.cancel}
        </button>
      ) : (
        <ImportPreview
          fileName={file.name}
          preview={preview}
          choices={choices}
          isDraft={isDraft}
          failure={isStoreFailure ? storeFailure(failure.error) : null}
          {...rest}
        />
      )}
    </>
  );
}
