/**
 * The models of the forecasts: `npm run model -- list` tells what is stored and what stands; `upload FOLDER` checks a model, stores
 * it and names it challenger; `promote VERSION [--force REASON]` makes it the champion if the gate lets it; `rollback` goes back to
 * the champion before; `compare [VERSION]` sets a model, the challenger unless given, beside the champion. `--to STORAGE`: another
 * storage than that of the settings, by its account's name or address or a connection string; `--by NAME`: who changes it. Forecasts
 * and results are those of the database of the settings, the sample weeks' where they are played. Both apps serve what stands within five minutes. Exit code 2: refused by
 * the gate; 3: somebody else was faster; 1: anything else that is wrong.
 */
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { systemClock } from '#shared/clock.ts';
import { readConfig, type Config } from '#shared/config.ts';
import { InvalidInputError, messageOf, NiabError } from '#shared/errors.ts';
import { readManifest } from '#shared/forecasting/read-model.ts';
import type { ComparedWeek } from '#shared/monitoring/compared-weeks.ts';
import { openModelFiles } from '#shared/open-forecaster.ts';
import { packageModelDirectory } from '#shared/storage/models/model-directory.ts';
import { withStores } from './exports/with-stores.ts';
import { championOf } from './model/change.ts';
import { compareModels } from './model/compare.ts';
import { promoteModel } from './model/promote.ts';
import { rollBackModel } from './model/roll-back.ts';
import { toldComparison, toldModels } from './model/told.ts';
import { uploadModel } from './model/upload.ts';
import { storageSettings } from './recommenders/storage-settings.ts';
import { localSettings } from './settings.ts';

const [REFUSED, OVERTAKEN] = [2, 3];

try {
  process.exitCode = await run();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = error instanceof NiabError && error.code === 'conflict' ? OVERTAKEN : 1;
}

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { force: { type: 'string' }, to: { type: 'string' }, by: { type: 'string' } },
  });
  const config = readConfig(storageSettings(localSettings(process.env), values.to));
  const files = await openModelFiles(config);
  const change = { by: values.by ?? userInfo().username, at: systemClock.now().toISOString() };
  const [command = '', subject] = positionals;
  const compare = (champion: string | null, challenger: string) => compared(config, champion, challenger);
  switch (command) {
    case 'list':
      console.log(toldModels(await files.versions(), await files.standing(), await packageVersion(config)));
      return 0;
    case 'upload': {
      const ofPackage = await packageVersion(config);
      const version = await uploadModel(files, needed(subject, 'FOLDER'), change, ofPackage);
      console.log(
        `Model ${version} is the challenger: it forecasts beside the champion from the next run on.`,
      );
      return 0;
    }
    case 'promote': {
      const version = needed(subject, 'VERSION');
      if (values.force?.trim() === '')
        throw new InvalidInputError('force', '--force needs a REASON, which is stored');
      const { stands, former, reasons } = await promoteModel(
        files,
        { version, force: values.force ?? null, ...change },
        compare,
      );
      for (const reason of reasons) console.log(reason);
      if (!stands) return REFUSED;
      console.log(
        former === version
          ? `Model ${version} is the champion already.`
          : `Model ${version} is the champion now, in place of ${nameOf(former)}. Both apps serve it within five minutes.`,
      );
      return 0;
    }
    case 'rollback': {
      const { version, left } = await rollBackModel(files, change);
      console.log(`The champion is ${nameOf(version)} again, in place of ${nameOf(left)}.`);
      return 0;
    }
    case 'compare': {
      const { version, challenger } = championOf(await files.standing());
      const other = needed(subject ?? challenger ?? undefined, 'VERSION, as there is no challenger');
      console.log(toldComparison(await compare(version, other), nameOf(version), other));
      return 0;
    }
    default:
      throw new InvalidInputError(
        'command',
        `"${command}" is none of list, upload, promote, rollback, compare`,
      );
  }
}

async function compared(
  config: Config,
  champion: string | null,
  challenger: string,
): Promise<ComparedWeek[]> {
  const models = { champion: champion ?? (await packageVersion(config)), challenger };
  const weeks: ComparedWeek[] = [];
  await withStores(async ({ operational }, now) => {
    weeks.push(...(await compareModels(operational, models, { now: () => now })));
  });
  return weeks;
}

async function packageVersion(config: Config): Promise<string> {
  return (await readManifest(packageModelDirectory(config.modelDir))).version;
}

function needed(subject: string | undefined, what: string): string {
  if (subject === undefined) throw new InvalidInputError('command', `The command needs a ${what}`);
  return subject;
}

function nameOf(version: string | null): string {
  return version ?? 'the model of the package';
}
