/**
 * `npm run import -- --tickets FILE [--url API] [--leave-out] [--yes]`: the cinema's own tickets of many weeks from a CSV, on
 * the store that the settings name, or on an API. Shows what would change, asks, and stores all of it or nothing.
 * Ends with 1 when something is wrong with the file, or when the answer is no.
 */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { importInto, type Dialogue } from './import-tickets/import-into.ts';
import { overApi, overStoreOf, type TicketTarget } from './import-tickets/targets.ts';
import { localSettings } from './settings.ts';

try {
  const { values } = parseArgs({
    options: {
      tickets: { type: 'string' },
      url: { type: 'string' },
      'leave-out': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
    },
  });
  if (values.tickets === undefined) throw new InvalidInputError('tickets', '--tickets FILE names the CSV');
  const bytes = await readFile(values.tickets);
  const options = { leaveOut: values['leave-out'], yes: values.yes };
  const isStored = await withTarget(values.url, (target) => importInto(target, bytes, options, dialogue()));
  process.exitCode = isStored ? 0 : 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

async function withTarget<T>(
  url: string | undefined,
  work: (target: TicketTarget) => Promise<T>,
): Promise<T> {
  if (url !== undefined) return work(overApi(url, process.env['NIAB_SESSION']));
  return overStoreOf(localSettings(process.env), work);
}

/** Questions are asked where somebody sits at a terminal. */
function dialogue(): Dialogue {
  const canAsk = process.stdin.isTTY;
  return {
    say: (line) => console.log(line),
    ask: !canAsk
      ? null
      : async (question) => {
          const terminal = createInterface({ input: process.stdin, output: process.stdout });
          try {
            return await terminal.question(question);
          } finally {
            terminal.close();
          }
        },
  };
}
