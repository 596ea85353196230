import { app } from '@azure/functions';
import { endpoint, ok } from '#shared/api/endpoint.ts';
import { csvOf } from '#shared/api/input.ts';
import { previewTickets } from '#shared/api/preview-tickets.ts';
import { LARGEST_TICKET_FILE } from '#shared/domain/ticket-import.ts';

/** What a file of tickets would do, line by line; nothing is stored. */
export const handler = endpoint(async (request, caller) =>
  ok(request, await previewTickets(caller, await csvOf(request, LARGEST_TICKET_FILE))),
);

app.http('tickets-preview-post', {
  methods: ['POST'],
  route: 'tickets/preview',
  authLevel: 'anonymous',
  handler,
});
