import { useEffect, useEffectEvent, useReducer } from 'react';
import type { PutTickets } from '#shared/api/contract/ticket-import.ts';
import type { TitleChoices } from '#shared/domain/ticket-import.ts';
import { waitOf } from '../../api/use-save.ts';
import { forgetImport, keepImport, keptImport, type ChosenFile } from './import-draft.ts';
import { afterStep, beginImport, isUnsaved } from './import-state.ts';
import { usePreview, useReadFile, useStoreWeeks } from './use-ticket-import.ts';

const NO_CHOICES: TitleChoices = new Map();

/**
 * The file that is imported and what is said of its titles. Until it is stored or given up it is kept on this device,
 * however the page is left; it stands there again when the import is opened next.
 */
export function useImport() {
  const [state, step] = useReducer(afterStep, null, () => beginImport(keptImport()));
  const reading = useReadFile();
  const preview = usePreview();
  const store = useStoreWeeks();
  const { doing, shown } = state;

  const ask = useEffectEvent(() => {
    if (shown === null) return;
    preview.mutate(shown.file, {
      onSuccess: (answer) => step({ type: 'previewed', preview: answer }),
      onError: (error) => step({ type: 'not-previewed', error }),
    });
  });
  useEffect(() => {
    if (doing === 'previewing') ask();
  }, [doing, shown?.id]);

  const keep = useEffectEvent(() => {
    if (shown === null) return;
    if (isUnsaved(shown)) keepImport(shown);
    else forgetImport(shown.id);
  });
  useEffect(() => keep(), [shown]);
  // Another window may have given up meanwhile what still stands here.
  useEffect(() => {
    const leave = (): void => keep();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const forget = (): void => {
    if (shown !== null) forgetImport(shown.id);
  };
  const show = (chosen: ChosenFile): void => {
    forget();
    step({ type: 'read', chosen });
  };
  return {
    ...state,
    /** What the preview waits for; null where it does not. */
    previewWaits: waitOf(preview),
    storeWaits: store.waitsFor,
    isUnsaved: (): boolean => shown !== null && isUnsaved(shown),
    settle: (choices: TitleChoices): void => step({ type: 'settle', choices }),
    retry: (): void => step({ type: 'retry' }),
    giveUp: (): void => {
      forget();
      reading.reset();
      preview.reset();
      step({ type: 'give-up' });
    },
    read: (file: File): void => {
      step({ type: 'choose' });
      reading.mutate(file, {
        onSuccess: (read) => show({ id: crypto.randomUUID(), file: read, choices: NO_CHOICES }),
        onError: (error) => step({ type: 'unreadable', error }),
      });
    },
    save: (weeks: PutTickets['weeks']): void => {
      step({ type: 'store' });
      store.mutateAsync({ body: { weeks }, version: 0 }).then(
        (answer) => {
          // A second press, before the first was drawn: that one tells what came of it.
          if (answer === null) return;
          // Also where the page was left meanwhile: what is stored is kept no longer.
          forget();
          step({ type: 'stored', answer });
        },
        (error: unknown) => step({ type: 'not-stored', error }),
      );
    },
  };
}
