/**
 * `node local/run.mjs infra/deploy/with-open-firewall.ts [--address A] COMMAND …`: runs a command while the firewall of the
 * SQL server lets this machine in, and closes it again however the command ends. Needs "az login" and, in the environment,
 * the resource group (RESOURCE_GROUP, or azd's AZURE_RESOURCE_GROUP) and the template's output sqlServer. Ends as the
 * command ends; with 1 if the rule could not be made or taken away.
 */
import { isIPv4 } from 'node:net';
import { InvalidInputError, messageOf, NiabError } from '#shared/errors.ts';
import { runCommand } from './command.ts';

/** Tells the address under which this machine is seen from outside. */
const ADDRESS_SERVICE = 'https://api.ipify.org';

try {
  const { address, command } = readArguments(process.argv.slice(2));
  const { group, server } = sqlServer(process.env);
  const seen = address ?? (await ownAddress());
  if (!isIPv4(seen))
    throw new NiabError('no-address', `"${seen}" is no address of this machine: give --address.`);
  // Named by the address: whoever works from another machine keeps his own rule, and a second try replaces the first.
  const rule = [
    '--resource-group',
    group,
    '--server',
    server,
    '--name',
    `operator-${seen.replaceAll('.', '-')}`,
  ];
  process.exitCode = await withRule(rule, seen, command);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

async function withRule(rule: string[], address: string, command: [string, ...string[]]): Promise<number> {
  let code = 1;
  try {
    const range = ['--start-ip-address', address, '--end-ip-address', address];
    const create = ['sql', 'server', 'firewall-rule', 'create', ...rule, ...range, '--output', 'none'];
    if ((await runCommand(['az', ...create])).code === 0) code = (await runCommand(command)).code;
    else console.error('The firewall could not be opened, so nothing was run.');
  } finally {
    // Also after a creation that failed: it may have been made all the same.
    const remove = ['sql', 'server', 'firewall-rule', 'delete', ...rule, '--output', 'none'];
    if ((await runCommand(['az', ...remove])).code !== 0) {
      console.error(`The firewall may still be open to ${address}. Close it: az ${remove.join(' ')}`);
      code = 1;
    }
  }
  return code;
}

function readArguments(args: string[]): { address: string | null; command: [string, ...string[]] } {
  const address = args[0] === '--address' ? (args[1] ?? '') : null;
  const [program, ...rest] = address === null ? args : args.slice(2);
  if (program === undefined) throw new InvalidInputError('command', 'Name the command that is to be run.');
  return { address, command: [program, ...rest] };
}

/** The server's own name is the first part of its address. */
function sqlServer(environment: NodeJS.ProcessEnv): { group: string; server: string } {
  const group = environment['RESOURCE_GROUP'] ?? environment['AZURE_RESOURCE_GROUP'] ?? '';
  const [server = ''] = (environment['sqlServer'] ?? '').split('.');
  if (group !== '' && server !== '') return { group, server };
  throw new InvalidInputError(
    'sqlServer',
    'RESOURCE_GROUP and sqlServer must be set: . infra/operator-env.sh GROUP',
  );
}

async function ownAddress(): Promise<string> {
  const response = await fetch(ADDRESS_SERVICE, { signal: AbortSignal.timeout(15_000) });
  return (await response.text()).trim();
}
