import { parseArgs } from 'node:util';
import { InvalidInputError, messageOf } from '#shared/errors.ts';

/** What `npm start` and `npm run dev` can be told. */
export interface StartOptions {
  dev: boolean;
  help: boolean;
  noOpen: boolean;
  reset: boolean;
  services: 'embedded' | 'compose';
  /** NIAB_TODAY of this start; null where it is not given. */
  today: string | null;
}

export const USAGE = `npm start [-- OPTIONS]      the whole product on this machine (npm run dev: while it is changed)

  --today DAY        the day to play the sample weeks up to, 2023-03-31 to 2023-07-05 (2023-06-26):
                     a Monday or Thursday has a week to decide; each day has data of its own
  --reset            forget the data of that day first: decisions, tickets, settings, forecasts
  --no-open          do not open the browser
  --services KIND    "embedded" (SQLite and Azurite), or "compose": SQL Server, Cosmos DB and Azurite in Docker
  --help             this text

Settings: local/README.md. Ctrl-C stops everything.`;

/** Throws InvalidInputError that ends with all options when one is unknown or has no sense. */
export function startOptions(args: readonly string[]): StartOptions {
  const { dev, help, reset, services, today, ...others } = parsed(args);
  if (services !== 'compose' && services !== 'embedded') {
    throw wrong('services', `--services must be "embedded" or "compose", not "${services}".`);
  }
  return { dev, help, reset, services, today: today ?? null, noOpen: others['no-open'] };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        dev: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        'no-open': { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        services: { type: 'string', default: 'embedded' },
        today: { type: 'string' },
      },
    }).values;
  } catch (error) {
    // "Unknown option '--port'. To specify a positional argument …": the first sentence says it.
    throw wrong('arguments', messageOf(error).split('. ')[0] ?? '');
  }
}

function wrong(field: string, message: string): InvalidInputError {
  return new InvalidInputError(field, `${message}\n\n${USAGE}`);
}
