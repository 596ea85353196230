import { createAccess, type Access } from './access/access.ts';
import { systemClock, type Clock } from './clock.ts';
import { readConfig, type Config } from './config.ts';
import { messageOf } from './errors.ts';
import type { Forecaster } from './forecasting/forecaster.ts';
import { KeptPromise } from './kept-promise.ts';
import { openAccessStores } from './open-access-stores.ts';
import { openAnalyticalStore } from './open-analytical-store.ts';
import { openPublishedWeeks } from './open-published-weeks.ts';
import type { AnalyticalStore } from './storage/analytical/analytical-store.ts';
import type { PublishedWeeks } from './storage/published/published-weeks.ts';

/** What the prediction API works with, made once a process from the settings. No database is among it: no call keeps one awake. */
export interface V1Services {
  config: Config;
  clock: Clock;
  access: Access;
  /** The champion: another one from one call to the next where it was replaced. Loaded when it is first asked for, as the stores are. */
  forecaster: () => Promise<Forecaster>;
  analytical: () => Promise<AnalyticalStore>;
  published: () => Promise<PublishedWeeks>;
  /** For the log: what went wrong without a caller being told. */
  onError: (error: unknown) => void;
}

let current = new KeptPromise(async () => createV1Services(readConfig(process.env)));

/** The services of this process. After a failure the next call tries again. */
export function v1Services(): Promise<V1Services> {
  return current.get();
}

/** Lets one process work with services of its own: a test's stores and clock. */
export function provideV1Services(own: V1Services): void {
  current = new KeptPromise(() => Promise.resolve(own));
}

/** Chooses the adapters that the settings name. */
export async function createV1Services(
  config: Config,
  clock: Clock = systemClock,
  onError: (error: unknown) => void = warn,
): Promise<V1Services> {
  const { store, signingKeys } = await openAccessStores(config);
  const forecaster = new KeptPromise(async () => {
    const { serveForecaster } = await import('./open-forecaster.ts');
    // No caller waits for the storage: the first ones have the model of the package.
    return serveForecaster(config, { clock: systemClock, patienceMs: 0 }, onError);
  });
  const analytical = new KeptPromise(() => openAnalyticalStore(config));
  const published = new KeptPromise(() => openPublishedWeeks(config));
  return {
    ...{ config, clock, onError },
    access: createAccess({ store, signingKeys, settings: config.api, clock, onError }),
    forecaster: async () => (await forecaster.get()).champion(),
    analytical: () => analytical.get(),
    published: () => published.get(),
  };
}

/** Of a failure that belongs to no call, so that there is no log of a call to write it to. */
function warn(error: unknown): void {
  process.emitWarning(messageOf(error), 'PredictionApiWarning');
}
