import type { Clock } from '#shared/clock.ts';
import { problemSchema } from '#shared/api/contract/problem.ts';
import {
  ticketPreviewSchema,
  ticketsStoredSchema,
  type PutTickets,
  type TicketPreview,
  type TicketsStored,
} from '#shared/api/contract/ticket-import.ts';
import { importTickets } from '#shared/api/import-tickets.ts';
import { previewTickets } from '#shared/api/preview-tickets.ts';
import { isOwnHost } from '#shared/api/own-host.ts';
import { LARGEST_TICKET_FILE } from '#shared/domain/ticket-import.ts';
import { InvalidInputError, NiabError } from '#shared/errors.ts';
import { openOperationalStore } from '#shared/services.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import { emulatedSession, LOCAL_MANAGER, SESSION_COOKIE } from '#static-web/src/session/local-manager.ts';
import { clockBeside, configBeside } from '../sample-weeks/sample-data.ts';

/** Where tickets are stored. */
export interface TicketTarget {
  preview: (bytes: Uint8Array) => Promise<TicketPreview>;
  store: (body: PutTickets) => Promise<TicketsStored>;
}

/** The store itself, by the rules of the API. */
export function overStore(services: { operational: OperationalStore; clock: Clock }): TicketTarget {
  return {
    preview: (bytes) => {
      if (bytes.length > LARGEST_TICKET_FILE) {
        throw new InvalidInputError('tickets', `The file is larger than ${LARGEST_TICKET_FILE} bytes`);
      }
      return previewTickets(services, bytes);
    },
    store: (body) => importTickets({ ...services, manager: null }, body),
  };
}

/** The store that the settings of this machine name, while the work is done. */
export async function overStoreOf<T>(
  settings: Record<string, string | undefined>,
  work: (target: TicketTarget) => Promise<T>,
): Promise<T> {
  const config = configBeside(settings);
  const operational = await openOperationalStore(config);
  try {
    if (config.sql === null) await operational.migrate();
    return await work(overStore({ operational, clock: await clockBeside(settings, operational) }));
  } finally {
    await operational.close();
  }
}

const LONGEST_ANSWER_MS = 60_000;

/**
 * The API behind a site (`https://…`) or on this machine (`http://127.0.0.1:7071`).
 *
 * @param session the cookie of who is signed in there; on this machine the emulator's is made as `/connexion` makes it.
 */
export function overApi(url: string, session: string | undefined): TicketTarget {
  const base = addressOf(url);
  const cookie = session ?? (isOwnHost(base.host) ? emulatedSession(LOCAL_MANAGER) : undefined);
  const ask = async (
    method: string,
    path: string,
    type: string,
    body: string | Uint8Array<ArrayBuffer>,
  ): Promise<unknown> => {
    const response = await fetch(new URL(path, base), {
      method,
      headers: {
        'content-type': type,
        ...(cookie === undefined ? {} : { cookie: `${SESSION_COOKIE}=${cookie}` }),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
    });
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    const content: unknown = isJson ? await response.json() : null;
    if (response.ok && isJson) return content;
    throw refusal(response.status, content);
  };
  return {
    preview: async (bytes) =>
      ticketPreviewSchema.parse(await ask('POST', 'api/tickets/preview', 'text/csv', new Uint8Array(bytes))),
    store: async (body) =>
      ticketsStoredSchema.parse(await ask('PUT', 'api/tickets', 'application/json', JSON.stringify(body))),
  };
}

/** With or without `/api` at its end. */
function addressOf(url: string): URL {
  const base = URL.parse(`${url.replace(/\/*(?:api)?\/*$/u, '')}/`);
  if (base === null || !/^https?:$/u.test(base.protocol)) {
    throw new InvalidInputError('url', `--url must be an address, e.g. http://127.0.0.1:7071: ${url}`);
  }
  return base;
}

function refusal(status: number, content: unknown): NiabError {
  const problem = problemSchema.safeParse(content);
  if (problem.success) {
    const { code, detail } = problem.data;
    const hint =
      code === 'not-signed-in'
        ? ` (NIAB_SESSION: the value of the cookie ${SESSION_COOKIE} of a signed-in browser)`
        : '';
    return new NiabError(code, `${detail}${hint}`);
  }
  return new NiabError('internal', `The API answered ${status}, and not as NIAB does`);
}
