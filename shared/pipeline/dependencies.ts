import type { Clock } from '../clock.ts';
import type { Forecaster } from '../forecasting/forecaster.ts';
import type { PoliteClient } from '../sources/polite-client.ts';
import type { Source } from '../sources/source.ts';
import type { AnalyticalStore } from '../storage/analytical/analytical-store.ts';
import type { OperationalStore } from '../storage/operational/operational-store.ts';
import type { PageStore } from '../storage/pages/page-store.ts';
import type { PublishedProgrammes } from '../storage/published/published-programme.ts';
import type { PublishedWeeks } from '../storage/published/published-weeks.ts';
import type { StatusStore } from '../storage/status/status-store.ts';
import type { CatalogueParts } from './catalogue/enter-releases.ts';
import type { PageParser } from './page-worker/page-parser.ts';
import type { SignalParts } from './signals/signal-parts.ts';
import type { Queues } from '../storage/queues/queues.ts';

/** What the steps of the pipeline work with. */
export interface Pipeline {
  clock: Clock;
  /** Read, with their parsers, when they are first asked for. */
  sources: () => Promise<readonly Source[]>;
  client: Pick<PoliteClient, 'fetch'>;
  pages: PageStore;
  pageParser: PageParser;
  status: StatusStore;
  published: PublishedWeeks;
  publicProgramme: PublishedProgrammes;
  catalogue: CatalogueParts['catalogue'];
  queues: Queues;
  analytical: AnalyticalStore;
  operational: OperationalStore;
  /** The champion: another one from one call to the next where it was replaced. */
  forecaster: () => Promise<Forecaster>;
  /** The model that forecasts beside the champion and decides nothing; null where there is none, or it cannot be served. */
  challenger: () => Promise<Forecaster | null>;
  /** Live signals; null where the settings switch none on: then nothing is asked, and no forecast uses any. */
  signals: () => Promise<SignalParts | null>;
  /** How long a collecting process is believed alive without a sign of life. */
  claimSeconds: number;
  /** Requests that a host may get in a cinema week; null: they are not counted. */
  requestsAWeek: number | null;
}
