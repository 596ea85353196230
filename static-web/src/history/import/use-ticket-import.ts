import { useMutation } from '@tanstack/react-query';
import type { PutTickets, TicketPreview, TicketsStored } from '#shared/api/contract/ticket-import.ts';
import { LARGEST_TICKET_FILE } from '#shared/domain/ticket-import.ts';
import { isOvertaken } from '../../api/api-error.ts';
import { postCsv, putVersioned } from '../../api/client.ts';
import { failureWords } from '../../api/failure-words.ts';
import { useSave } from '../../api/use-save.ts';
import { bytesOf, FileError } from '../../files/read-file.ts';
import { ticketImport as text } from '../../texts/fr/ticket-import.ts';
import type { TicketFile } from './import-draft.ts';

/** Reads a file, so that its bytes are those that are shown, and those that are kept. */
export const useReadFile = () =>
  useMutation({
    mutationFn: async (file: File): Promise<TicketFile> => ({
      name: file.name,
      bytes: await bytesOf(file, LARGEST_TICKET_FILE, text),
    }),
  });

/** Asks what a file would do. */
export const usePreview = () =>
  useMutation({
    mutationFn: ({ bytes }: TicketFile) => postCsv<TicketPreview>('/api/tickets/preview', bytes),
  });

/** Why there is no preview. */
export function previewFailure(error: unknown): string {
  return error instanceof FileError ? error.message : (failureWords(error) ?? text.notRead);
}

/** Why nothing was stored. */
export function storeFailure(error: unknown): string {
  return isOvertaken(error) ? text.overtaken : (failureWords(error) ?? text.notSaved);
}

/** Stores weeks, all or none. Each names the version that it follows: the one beside them is not sent. */
export const useStoreWeeks = () => useSave<PutTickets, TicketsStored>('/api/tickets', { send: putVersioned });
