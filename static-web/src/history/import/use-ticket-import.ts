import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PutTickets, TicketPreview, TicketsStored } from '#shared/api/contract/ticket-import.ts';
import { LARGEST_TICKET_FILE } from '#shared/domain/ticket-import.ts';
import { isOvertaken, isTooMuch } from '../../api/api-error.ts';
import { postCsv, putWeeks } from '../../api/client.ts';
import { failureWords } from '../../api/failure-words.ts';
import type { SaveWait } from '../../api/use-save.ts';
import { ticketImport as text } from '../../texts/fr/ticket-import.ts';

/** A file that the browser could not read, or that is too large to be sent. */
class FileError extends Error {}

/** Asks what a file would do. It is read here, so that its bytes are those that are shown. */
export function usePreview() {
  return useMutation({
    mutationFn: async (file: File) => postCsv<TicketPreview>('/api/tickets/preview', await bytesOf(file)),
  });
}

async function bytesOf(file: File): Promise<ArrayBuffer> {
  if (file.size > LARGEST_TICKET_FILE) throw new FileError(text.tooLarge);
  try {
    return await file.arrayBuffer();
  } catch {
    throw new FileError(text.unreadable);
  }
}

/** Why there is no preview. */
export function previewFailure(error: Error): string {
  return error instanceof FileError ? error.message : (failureWords(error) ?? text.notRead);
}

/** Why nothing was stored. */
export function storeFailure(error: Error): string {
  return isOvertaken(error) ? text.overtaken : (failureWords(error) ?? text.notSaved);
}

/** What a request that is repeated waits for. */
export function waitOf({ isPending, failureReason }: Waiting): SaveWait | null {
  if (!isPending || failureReason === null) return null;
  return isTooMuch(failureReason) ? 'minute' : 'server';
}

interface Waiting {
  isPending: boolean;
  failureReason: Error | null;
}

/** Stores weeks, all or none; then whatever stands on them is read again. */
export function useStoreWeeks() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PutTickets) => putWeeks<TicketsStored>('/api/tickets', body),
    onSuccess: () => client.invalidateQueries(),
  });
}
