/**
 * The model of the recommenders that is served: `npm run reco:deploy [-- --from FOLDER]` makes the one in a folder stand, that of
 * the package unless given; `npm run reco:roll-back [-- --to-version VERSION]` the one before; `npm run reco:fetch -- --out FOLDER`
 * writes the one that stands into a folder. `--to STORAGE`: another storage than that of the settings, by its account's name or address or a
 * connection string. Both apps serve what stands within five minutes.
 */
import { parseArgs } from 'node:util';
import { openCatalogue } from '#shared/catalogue/open-catalogue.ts';
import type { Catalogue } from '#shared/catalogue/catalogue.ts';
import { systemClock } from '#shared/clock.ts';
import { readConfig, type Config } from '#shared/config.ts';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { openCatalogueFiles, readShippedCatalogue } from '#shared/open-catalogue.ts';
import { openRecommenderFiles } from '#shared/open-recommender.ts';
import { deployModel, type Deployed } from './recommenders/deploy.ts';
import { fetchModel, PACKAGE_MODEL, readModelFolder } from './recommenders/model-folder.ts';
import { rollBackModel } from './recommenders/roll-back.ts';
import { storageSettings } from './recommenders/storage-settings.ts';
import { localSettings } from './settings.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      from: { type: 'string', default: PACKAGE_MODEL },
      out: { type: 'string' },
      to: { type: 'string' },
      'to-version': { type: 'string' },
    },
  });
  const config = readConfig(storageSettings(localSettings(process.env), values.to));
  const files = await openRecommenderFiles(config);
  const at = systemClock.now().toISOString();
  const [command = ''] = positionals;
  if (command === 'deploy') {
    tell(await deployModel(await readModelFolder(values.from), await standingCatalogue(config), files, at));
  } else if (command === 'roll-back') {
    const version = values['to-version'] ?? null;
    tell(await rollBackModel(files, await standingCatalogue(config), version, at));
  } else if (command === 'fetch') {
    if (values.out === undefined) throw new InvalidInputError('out', '--out names the folder to write');
    const version = await fetchModel(files, values.out);
    console.log(`${version ?? 'No model is deployed: that of the package'} is in ${values.out}.`);
  } else throw new InvalidInputError('command', `"${command}" is none of deploy, roll-back, fetch`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

/** The edition that is served, as where MovieLens is shown: without it no model is used. */
async function standingCatalogue(config: Config): Promise<Catalogue> {
  const editions = await openCatalogueFiles(config);
  const current = await editions.current();
  const file = current === null ? null : await editions.read(current.version);
  return openCatalogue(file ?? (await readShippedCatalogue()), { demonstration: true });
}

function tell({ version, before, isKnown }: Deployed): void {
  const instead = before === null ? 'that of the package' : before;
  console.log(
    isKnown
      ? `Model ${version} stands already.`
      : `Model ${version} stands now, in place of ${instead}. Both apps serve it within five minutes.`,
  );
}
