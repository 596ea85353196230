/**
 * `npm run api-clients -- add NAME --scope SCOPE … | list | rotate ID | revoke ID`: the applications that may ask the
 * prediction API for tokens, on the storage account that the settings name. A secret is shown once.
 */
import { systemClock } from '#shared/clock.ts';
import { readConfig } from '#shared/config.ts';
import { messageOf } from '#shared/errors.ts';
import { openAccessStores } from '#shared/open-access-stores.ts';
import { runApiClients, USAGE } from './api-clients/run.ts';
import { localSettings } from './settings.ts';

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(USAGE);
else {
  try {
    const config = readConfig(localSettings(process.env));
    const { store } = await openAccessStores(config);
    await runApiClients(args, store, systemClock.now(), console.log);
  } catch (error) {
    const hint = messageOf(error).includes('ECONNREFUSED') ? '\nIs NIAB running (npm start)?' : '';
    console.error(`${messageOf(error)}${hint}`);
    process.exitCode = 1;
  }
}
