import { STAGES, type Stage } from '../../domain/cinema-week.ts';
import type { Forecaster } from '../../forecasting/forecaster.ts';
import { KeptPromise } from '../../kept-promise.ts';
import { decodeReference, type Reference } from '../../monitoring/reference-file.ts';
import { Watch } from '../../monitoring/watch.ts';

/** A model with what it is watched against. */
export interface WatchedModel {
  modelVersion: string;
  /** Null: it has none, so that nothing is out of the ordinary. */
  reference: Reference | null;
  watches: Record<Stage, Watch>;
}

type WithReference = Pick<Forecaster, 'modelVersion' | 'referenceBytes'>;

const kept = new WeakMap<WithReference, KeptPromise<WatchedModel>>();

/** What was learned of a model's reference stays for as long as the model does, some 20 MB: to learn it takes seconds. */
export function watchedModel(forecaster: WithReference): Promise<WatchedModel> {
  const known = kept.get(forecaster) ?? new KeptPromise(() => watched(forecaster));
  kept.set(forecaster, known);
  return known.get();
}

async function watched({ modelVersion, referenceBytes }: WithReference): Promise<WatchedModel> {
  const bytes = await referenceBytes();
  return bytes === null ? unwatchedModel(modelVersion) : modelWith(decodeReference(bytes), modelVersion);
}

/** A model of which nothing but its forecasts is known. */
export function unwatchedModel(modelVersion: string): WatchedModel {
  const nothing: Reference = { modelVersion, films: [], features: { weeks: [], columns: new Map() } };
  return { ...modelWith(nothing, modelVersion), reference: null };
}

function modelWith(reference: Reference, modelVersion: string): WatchedModel {
  const [thursday, monday] = STAGES.map((stage) => new Watch(reference, stage));
  if (thursday === undefined || monday === undefined) throw new RangeError('There are two stages');
  return { modelVersion, reference, watches: { thursday, monday } };
}
