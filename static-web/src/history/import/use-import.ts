import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PutTickets, TicketsStored } from '#shared/api/contract/ticket-import.ts';
import type { TitleChoices } from '#shared/domain/ticket-import.ts';
import { isOvertaken, isRefusedAccount } from '../../api/api-error.ts';
import { waitOf } from '../../api/use-save.ts';
import { forgetDraft } from '../../forms/drafts.ts';
import { IMPORT_DRAFT, keepImport, keptImport, type ChosenFile } from './import-draft.ts';
import { isWorthKeeping } from './import-view.ts';
import { usePreview, useReadFile, useStoreWeeks } from './use-ticket-import.ts';

const NO_CHOICES: TitleChoices = new Map();

/**
 * The file that is imported and what is said of its titles. What is left before it is stored, because the page is or
 * because the session has ended, is kept on this device; it stands there again when the import is opened next.
 */
export function useImport() {
  const reading = useReadFile();
  const preview = usePreview();
  const store = useStoreWeeks();
  const [kept] = useState(keptImport);
  const [isDraft, setIsDraft] = useState(kept !== null);
  const [choices, setChoices] = useState(kept?.choices ?? NO_CHOICES);
  const [stored, setStored] = useState<TicketsStored | null>(null);
  const file = preview.variables;

  // While one is stored another may be chosen; the last one stays where the page was left.
  const last = useRef(file);
  useEffect(() => {
    last.current = file;
  }, [file]);

  const show = (next: ChosenFile): void =>
    preview.mutate(next.file, {
      onError: (error) => {
        if (isRefusedAccount(error)) keepImport(next);
      },
    });
  const takeUp = useEffectEvent(() => {
    if (kept !== null) show(kept);
  });
  useEffect(() => takeUp(), []);

  const isUnsaved = (): boolean =>
    preview.data === undefined
      ? preview.isPending || isRefusedAccount(preview.error)
      : isWorthKeeping(preview.data, choices);
  const keep = (): void => {
    if (file !== undefined) keepImport({ file, choices });
  };
  const leave = useEffectEvent(() => {
    if (isUnsaved()) keep();
    else if (preview.isSuccess) forgetDraft(IMPORT_DRAFT);
  });
  useEffect(() => () => leave(), []);

  const forget = (): void => {
    forgetDraft(IMPORT_DRAFT);
    setIsDraft(false);
    setChoices(NO_CHOICES);
    reading.reset();
    preview.reset();
    store.reset();
  };
  return {
    file,
    preview: preview.data,
    /** Why there is no preview. */
    error: reading.error ?? preview.error,
    isReading: reading.isPending || preview.isPending,
    /** What the preview waits for; null where it does not. */
    waitsFor: waitOf(preview),
    choices,
    choose: setChoices,
    isDraft,
    isUnsaved,
    store,
    /** What came of storing it. */
    stored,
    forget,
    read: (chosen: File): void => {
      forget();
      setStored(null);
      reading.mutate(chosen, { onSuccess: (read) => show({ file: read, choices: NO_CHOICES }) });
    },
    save: (weeks: PutTickets['weeks']): void => {
      // Also where the page was left meanwhile: what is stored is kept no longer.
      store.mutateAsync({ body: { weeks }, version: 0 }).then(
        (answer) => {
          if (answer === null || last.current !== file) return;
          forget();
          setStored(answer);
        },
        (error: unknown) => {
          if (last.current !== file) return;
          if (isRefusedAccount(error)) keep();
          // What is stored by now is what the next attempt follows.
          if (isOvertaken(error) && file !== undefined) show({ file, choices });
        },
      );
    },
  };
}
