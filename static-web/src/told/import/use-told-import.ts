import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FactsPreview, PutFacts } from '#shared/api/contract/told-facts.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { LARGEST_FACTS_FILE } from '#shared/domain/telling.ts';
import { isConflict, isOvertaken } from '../../api/api-error.ts';
import { postCsv, putVersioned } from '../../api/client.ts';
import { failureWords } from '../../api/failure-words.ts';
import { weekPath } from '../../api/queries.ts';
import { useSave, waitOf } from '../../api/use-save.ts';
import { bytesOf, FileError } from '../../files/read-file.ts';
import { toldImport as text } from '../../texts/fr/told-import.ts';
import type { LineChoices } from './import-view.ts';

interface ReadFile {
  name: string;
  bytes: ArrayBuffer;
}

/** A file as it was read, and what it would do. */
interface Shown {
  file: ReadFile;
  preview: FactsPreview;
}

const NO_CHOICES: LineChoices = new Map();

/** A file of copies: read, looked at, its unknown titles settled, stored. */
export function useToldImport(week: string) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [choices, setChoices] = useState(NO_CHOICES);
  const preview = useMutation({
    mutationFn: async (file: ReadFile): Promise<Shown> => ({
      file,
      preview: await postCsv<FactsPreview>(weekPath(week, '/facts/preview'), file.bytes),
    }),
    onSuccess: (now) => setShown(now),
  });
  const reading = useMutation({
    mutationFn: async (file: File): Promise<ReadFile> => ({
      name: file.name,
      bytes: await bytesOf(file, LARGEST_FACTS_FILE, text),
    }),
  });
  const store = useSave<PutFacts, Week>(weekPath(week, '/facts'), { send: putVersioned });
  const giveUp = (): void => {
    setShown(null);
    setChoices(NO_CHOICES);
  };
  return {
    ...{ shown, choices, giveUp },
    isReading: reading.isPending || preview.isPending,
    isStoring: store.isPending,
    previewWaits: waitOf(preview),
    storeWaits: store.waitsFor,
    /** Why nothing is shown of the last file; null where it is. */
    previewFailure: reading.error ?? preview.error,
    storeFailure: store.error,
    /** Films of the last file that was stored; null while none was. */
    stored: store.isSuccess ? store.variables.body.films.length : null,
    choose: (line: number, filmId: string | null | undefined): void => {
      const others = [...choices].filter(([each]) => each !== line);
      setChoices(new Map(filmId === undefined ? others : [...others, [line, filmId]]));
    },
    read: (file: File): void => {
      giveUp();
      store.reset();
      preview.reset();
      reading.mutate(file, { onSuccess: (read) => preview.mutate(read) });
    },
    save: (films: PutFacts['films']): void =>
      store.mutate(
        { body: { films }, version: 0 },
        {
          onSuccess: giveUp,
          // What is stored now stands in another preview of the same file.
          onError: (error) => {
            if (isOvertaken(error) && shown !== null) preview.mutate(shown.file);
          },
        },
      ),
  };
}

/** Why there is no preview. */
export function previewFailure(error: unknown): string {
  if (error instanceof FileError) return error.message;
  return isConflict(error) ? text.tooLate : (failureWords(error) ?? text.notRead);
}

/** Why nothing was stored. */
export function storeFailure(error: unknown): string {
  if (isOvertaken(error)) return text.overtaken;
  return isConflict(error) ? text.tooLate : (failureWords(error) ?? text.notSaved);
}
