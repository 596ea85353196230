/**
 * Live signals of films: `npm run signals -- --report [--from DATE]` tells what each is worth for the champion's forecasts in the order
 * of time, of the last year unless from another date on; `--use NAME` has the champion's forecasts use one, if by the last year the gate
 * lets it; `--drop NAME` ends that; `--collect` reads what the settings switch on now, as the timer does. `--by NAME`: who changes it;
 * `--to STORAGE`: another storage than that of the settings, as `npm run model` has it. Forecasts and results are those of the settings.
 * Exit code 2: refused by the gate; 3: somebody else was faster; 1: anything else that is wrong.
 */
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '#shared/config.ts';
import { addDays, isIsoDate, parisDateOf } from '#shared/domain/cinema-week.ts';
import { InvalidInputError, messageOf, NiabError } from '#shared/errors.ts';
import { readManifest } from '#shared/forecasting/read-model.ts';
import { openModelFiles } from '#shared/open-forecaster.ts';
import { openSignals } from '#shared/open-signals.ts';
import { openStorageAccount } from '#shared/open-storage-account.ts';
import { collectSignals } from '#shared/pipeline/signals/collect-signals.ts';
import { createBlobSignalUses } from '#shared/storage/models/blob-signal-uses.ts';
import { packageModelDirectory } from '#shared/storage/models/model-directory.ts';
import { withStores } from './exports/with-stores.ts';
import { championOf } from './model/change.ts';
import { storageSettings } from './recommenders/storage-settings.ts';
import { refuseSampleSite } from './sample-weeks/sample-data.ts';
import { localSettings } from './settings.ts';
import { dropSignal, signalNamed, useSignal } from './signals/change-use.ts';
import { judgedFilms } from './signals/judged-films.ts';
import { toldWorth } from './signals/told.ts';

const [REFUSED, OVERTAKEN] = [2, 3];
const YEAR_DAYS = 364;

try {
  process.exitCode = await run();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = error instanceof NiabError && error.code === 'conflict' ? OVERTAKEN : 1;
}

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      ...{ report: { type: 'boolean' }, collect: { type: 'boolean' }, from: { type: 'string' } },
      ...{ use: { type: 'string' }, drop: { type: 'string' }, by: { type: 'string' } },
      to: { type: 'string' },
    },
  });
  const given = [values.report, values.use, values.drop, values.collect].filter((each) => each !== undefined);
  if (given.length !== 1) {
    throw new InvalidInputError('command', 'Give one of --report, --use NAME, --drop NAME, --collect');
  }
  if (values.from !== undefined && values.report === undefined) {
    throw new InvalidInputError(
      'from',
      '--from goes with --report: a signal is judged by the whole last year',
    );
  }
  const settings = storageSettings(localSettings(process.env), values.to);
  if (values.collect === true) refuseSampleSite(settings, 'signals -- --collect');
  const config = readConfig(settings);
  const uses = createBlobSignalUses(openStorageAccount(config));
  if (values.drop !== undefined) {
    const signal = signalNamed(values.drop);
    const isDropped = await dropSignal(uses, signal);
    console.log(isDropped ? `No forecast uses ${signal} any more.` : `No forecast used ${signal}.`);
    return 0;
  }
  let code = 0;
  await withStores(async (stores, now) => {
    if (values.collect === true) return collect(config, stores, now);
    const today = parisDateOf(now);
    const from = firstDay(values.from, today);
    const modelVersion = await championVersion(config);
    const films = await judgedFilms(stores, { modelVersion, from, today });
    if (values.use === undefined) {
      console.log(toldWorth(films, { modelVersion, uses: (await uses.read()).uses }));
      return;
    }
    const signal = signalNamed(values.use);
    const change = { by: values.by ?? userInfo().username, at: now.toISOString() };
    const asked = { signal, modelVersion, films: films.get(signal) ?? [], ...change };
    const { passed, findings } = await useSignal(uses, asked);
    for (const finding of findings) console.log(finding);
    if (passed) console.log(`The forecasts of ${modelVersion} use ${signal} from Monday's next run on.`);
    else code = REFUSED;
  });
  return code;
}

async function collect(
  config: Config,
  { analytical }: Pick<Parameters<typeof collectSignals>[0], 'analytical'>,
  now: Date,
): Promise<void> {
  const parts = config.signals.sources.length === 0 ? null : openSignals(config, openStorageAccount(config));
  const collected = await collectSignals({
    ...{ analytical, clock: { now: () => now }, requestsAWeek: config.sites.requestsAWeek },
    signals: () => Promise.resolve(parts),
  });
  console.log(
    collected === null
      ? 'No signal is switched on: NIAB_SIGNALS names none.'
      : JSON.stringify(collected, null, 2),
  );
}

function firstDay(from: string | undefined, today: string): string {
  if (from === undefined) return addDays(today, -YEAR_DAYS);
  if (!isIsoDate(from)) throw new InvalidInputError('from', '--from must be an existing date, YYYY-MM-DD');
  return from;
}

async function championVersion(config: Config): Promise<string> {
  const { version } = championOf(await (await openModelFiles(config)).standing());
  return version ?? (await readManifest(packageModelDirectory(config.modelDir))).version;
}
