/** `npm run rotate-keys [-- --at-once]`: another key to sign the prediction API's tokens with, where the settings say. */
import { systemClock } from '#shared/clock.ts';
import { readConfig } from '#shared/config.ts';
import { messageOf } from '#shared/errors.ts';
import { openAccessStores } from '#shared/open-access-stores.ts';
import { runRotateKeys, USAGE } from './rotate-keys/run.ts';
import { localSettings } from './settings.ts';

const args = process.argv.slice(2);
if (args.includes('--help')) console.log(USAGE);
else {
  try {
    const config = readConfig(localSettings(process.env));
    const { signingKeys } = await openAccessStores(config);
    await runRotateKeys(args, signingKeys, systemClock.now(), console.log);
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
