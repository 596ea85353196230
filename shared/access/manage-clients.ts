import { plainWords } from '../domain/plain-words.ts';
import { InvalidInputError } from '../errors.ts';
import type { AccessStore } from '../storage/access/access-store.ts';
import { clientSchema, isClientId, newClientId, type Client } from './client.ts';
import { inOrder, type Scope } from './scopes.ts';
import { hashSecret, newSecret } from './secret.ts';

const HOUR_MS = 3_600_000;

type Store = Pick<AccessStore, 'client' | 'changeClient'>;

/** A client with the secret that nobody will see again. */
export interface ClientWithSecret {
  client: Client;
  secret: string;
}

/** @throws InvalidInputError for a name, scopes or a limit that cannot be. */
export async function addClient(
  store: Store,
  { name, scopes, requestsAMinute }: { name: string; scopes: readonly Scope[]; requestsAMinute: number },
  now: Date,
): Promise<ClientWithSecret> {
  const secret = newSecret();
  const parsed = clientSchema.safeParse({
    ...{ clientId: newClientId(), name: plainWords(name), scopes: inOrder(scopes), requestsAMinute },
    ...{
      secretHash: await hashSecret(secret),
      previous: null,
      state: 'active',
      createdAt: now.toISOString(),
    },
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InvalidInputError(String(issue?.path[0]), `${String(issue?.path[0])}: ${issue?.message ?? ''}`);
  }
  await store.changeClient(parsed.data.clientId, () => parsed.data);
  return { client: parsed.data, secret };
}

/**
 * Gives a client another secret; the one of before is taken for some hours more.
 * @throws InvalidInputError where no active client has the id.
 */
export async function rotateSecret(
  store: Store,
  clientId: string,
  keepHours: number,
  now: Date,
): Promise<ClientWithSecret> {
  const secret = newSecret();
  const known = isClientId(clientId) ? await store.client(clientId) : null;
  if (known?.state !== 'active') throw unknown(clientId);
  const secretHash = await hashSecret(secret, known.secretHash);
  const until = new Date(now.getTime() + keepHours * HOUR_MS).toISOString();
  const client = await store.changeClient(clientId, (current) => {
    // Salt and secret belong together: on a secret that somebody else has set meanwhile nothing is built.
    if (current?.state !== 'active' || current.secretHash !== known.secretHash) throw unknown(clientId);
    const previous = keepHours > 0 ? { secretHash: current.secretHash, until } : null;
    return { ...current, secretHash, previous };
  });
  if (client === null) throw unknown(clientId);
  return { client, secret };
}

/** Takes a client's secrets from it; tokens that it has are good until they expire. @throws InvalidInputError */
export async function revokeClient(store: Store, clientId: string): Promise<Client> {
  if (!isClientId(clientId)) throw unknown(clientId);
  const client = await store.changeClient(clientId, (current) =>
    current === null ? null : { ...current, state: 'revoked', previous: null },
  );
  if (client === null) throw unknown(clientId);
  return client;
}

function unknown(clientId: string): InvalidInputError {
  return new InvalidInputError('clientId', `No active client has the id ${clientId}`);
}
