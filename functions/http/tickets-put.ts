import { app } from '@azure/functions';
import { putTicketsSchema } from '#shared/api/contract/ticket-import.ts';
import { endpoint, ok } from '#shared/api/endpoint.ts';
import { importTickets } from '#shared/api/import-tickets.ts';
import { bodyOf } from '#shared/api/input.ts';
import { LARGEST_TICKET_FILE } from '#shared/domain/ticket-import.ts';

/** The cinema's own tickets of many weeks, all or none; each week names the version that it follows. */
export const handler = endpoint(async (request, caller) =>
  ok(request, await importTickets(caller, await bodyOf(request, putTicketsSchema, LARGEST_TICKET_FILE))),
);

app.http('tickets-put', {
  methods: ['PUT'],
  route: 'tickets',
  authLevel: 'anonymous',
  handler,
});
