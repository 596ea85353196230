import { parseArgs } from 'node:util';
import {
  addClient,
  revokeClient,
  rotateSecret,
  type ClientWithSecret,
} from '#shared/access/manage-clients.ts';
import { isScope, SCOPES, type Scope } from '#shared/access/scopes.ts';
import { TOKEN_SECONDS } from '#shared/access/token-lifetime.ts';
import { InvalidInputError } from '#shared/errors.ts';
import type { AccessStore } from '#shared/storage/access/access-store.ts';
import { clientTable } from './client-table.ts';

export const USAGE = `npm run api-clients -- COMMAND: the applications that may ask the prediction API for tokens.

  add NAME --scope SCOPE …   makes a client and shows its secret, once
    --scope SCOPE            ${SCOPES.join(', ')}; may be given several times
    --requests-a-minute N    its limit, 600 unless it is given
  list                       shows the clients, without their secrets
  rotate ID                  gives a client another secret, and shows it once
    --keep-hours N           for how long the one of before is still taken, 24 unless it is given; 0: not at all
  revoke ID                  takes a client's secrets away; its tokens end within ${TOKEN_SECONDS / 60} minutes

On the storage account of the settings: AzureWebJobsStorage, or AzureWebJobsStorage__accountName with your Azure sign-in.`;

const OPTIONS = {
  scope: { type: 'string', multiple: true, default: [] as string[] },
  'requests-a-minute': { type: 'string' },
  'keep-hours': { type: 'string' },
} as const;

/** Does what the arguments of the command say. @throws InvalidInputError for arguments that cannot be. */
export async function runApiClients(
  args: readonly string[],
  store: Pick<AccessStore, 'client' | 'clients' | 'changeClient'>,
  now: Date,
  say: (text: string) => void,
): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [command = '', operand, ...rest] = positionals;
  const takesOperand = command !== 'list';
  if (rest.length > 0 || (operand !== undefined) !== takesOperand) throw wrongUse();
  const given = operand ?? '';
  switch (command) {
    case 'add': {
      if (values.scope.length === 0) throw new InvalidInputError('scope', '--scope is missing');
      const requestsAMinute = count('requests-a-minute', values['requests-a-minute'] ?? '600');
      const wanted = { name: given, scopes: values.scope.map(scopeOf), requestsAMinute };
      say(told(await addClient(store, wanted, now)));
      return;
    }
    case 'list':
      say(clientTable(await store.clients()));
      return;
    case 'rotate': {
      const keepHours = count('keep-hours', values['keep-hours'] ?? '24');
      const rotated = await rotateSecret(store, given, keepHours, now);
      say(told(rotated));
      if (rotated.client.previous !== null)
        say(`The secret of before is taken until ${rotated.client.previous.until}.`);
      return;
    }
    case 'revoke': {
      const { clientId, name } = await revokeClient(store, given);
      say(
        `${clientId} (${name}) gets no more tokens; those it has end within ${TOKEN_SECONDS / 60} minutes.`,
      );
      return;
    }
    default:
      throw wrongUse();
  }
}

function told({ client, secret }: ClientWithSecret): string {
  return [
    `client_id      ${client.clientId}`,
    `client_secret  ${secret}`,
    'Keep the secret now: it is shown this once and stored nowhere.',
  ].join('\n');
}

function scopeOf(text: string): Scope {
  if (!isScope(text)) throw new InvalidInputError('scope', `--scope must be one of ${SCOPES.join(', ')}`);
  return text;
}

function count(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidInputError(option, `--${option} must be a whole number`);
  return Number(text);
}

function wrongUse(): InvalidInputError {
  return new InvalidInputError('command', USAGE);
}
