import { setImmediate } from 'node:timers/promises';
import { cinemaWeekOf, type IsoDate, type Stage } from '../../domain/cinema-week.ts';
import type { ReleaseFacts } from '../../domain/shapes/release.ts';
import { buildStages } from '../../features/build-features.ts';
import { featuresFrom } from '../../features/catalogue.ts';
import type { Features } from '../../features/contract.ts';
import type { TrackRecords } from '../../features/track-records.ts';
import type { ExplainedForecast, Forecaster } from '../../forecasting/forecaster.ts';
import { modelFor } from '../../forecasting/model-name.ts';
import { asOfFor } from './as-of.ts';
import type { Film } from '../contract/film.ts';
import type { Prediction } from '../contract/predict.ts';
import { gapsOf } from './gaps.ts';
import { givenOf, type GivenOfFilm } from '../recording/given-documents.ts';
import { bestKnown } from './popularity.ts';
import { setBesideOf, type SetBeside } from './set-beside.ts';
import { toFacts } from './to-facts.ts';
import { warningsOf } from './warnings.ts';
import { checkWeekends } from './contradictions.ts';
import { screensAt } from './screens-at.ts';
import { stretchOf, widened, type Sight, type Stretch } from './widen-interval.ts';

/** What predictions are made with. */
export interface Predicting {
  forecaster: Forecaster;
  /** As they may be known on a day. */
  recordsAsOf: (day: IsoDate) => Promise<TrackRecords>;
  /** Latest cinema week whose results the shipped track records hold. */
  through: IsoDate | null;
  today: IsoDate;
  /** Has them made by somebody else, or answers null where they had better be made here. */
  elsewhere?: (films: readonly Film[], options: Options) => Promise<MadeElsewhere | null> | null;
  /** Is told of the forecasts of films; whether they are given turns out when the call is answered. */
  given?: (forecasts: readonly GivenOfFilm[]) => void;
}

export interface Options {
  asOf?: IsoDate;
  explain: boolean;
  sameWeek: 'independent' | 'rivals';
}

const SCREENS = featuresFrom('weekly chart');

type Result = PromiseSettledResult<Prediction>;
export type PredictionResults = Result[];

/** What somebody else has made. */
export interface MadeElsewhere {
  results: PredictionResults;
  given: readonly GivenOfFilm[];
}

/** A film whose prediction is asked for. */
interface Wanted {
  film: Film;
  facts: ReleaseFacts;
  setBeside: SetBeside;
  /** As they were described. */
  rivals: Film[];
}

/** What was known on the day of a prediction. */
interface Day {
  asOf: IsoDate;
  records: TrackRecords;
}

/** A film on its way to its prediction. */
interface Prepared extends Wanted {
  features: Record<Stage, Features>;
}

/** Of each film its prediction, or what is wrong with it: one bad film does not lose the others. */
export async function predict(
  films: readonly Film[],
  options: Options,
  predicting: Predicting,
): Promise<PredictionResults> {
  const made = await predicting.elsewhere?.(films, options);
  if (made === null || made === undefined) return predictHere(films, options, predicting);
  predicting.given?.(made.given);
  return made.results;
}

/**
 * The films are predicted day by day, so that a batch of many days holds the track records of one, and others of the thread have
 * their turn between two.
 */
async function predictHere(
  films: readonly Film[],
  options: Options,
  predicting: Predicting,
): Promise<PredictionResults> {
  const { today, through } = predicting;
  const facts = films.map(toFacts);
  const beside = setBesideOf(facts, options.sameWeek);
  const filmOf = new Map(facts.map((each, i) => [each, films[i] as Film]));
  const results: Result[] = [];
  const days = new Map<IsoDate, number[]>();
  for (const [i, { releaseDate }] of facts.entries()) {
    const day = attempted(() => {
      checkWeekends((films[i] as Film).usWeekends);
      return asOfFor(releaseDate, { asked: options.asOf, today, through });
    });
    if (day.status === 'rejected') results[i] = day;
    else days.set(day.value, [...(days.get(day.value) ?? []), i]);
  }
  // Track records of a day go on from those of the days before.
  for (const asOf of [...days.keys()].sort()) {
    const rows = days.get(asOf) ?? [];
    const wanted = rows.map((i): Wanted => {
      const setBeside = beside[i] as SetBeside;
      const rivals = setBeside.rivals.map((rival) => filmOf.get(rival) as Film);
      return { film: films[i] as Film, facts: facts[i] as ReleaseFacts, setBeside, rivals };
    });
    const made = await predictOn(asOf, wanted, options, predicting);
    for (const [n, i] of rows.entries()) results[i] = made[n] as Result;
    if (days.size > 1) await setImmediate();
  }
  return results;
}

async function predictOn(
  asOf: IsoDate,
  wanted: readonly Wanted[],
  options: Options,
  predicting: Predicting,
): Promise<Result[]> {
  const [known] = await Promise.allSettled([predicting.recordsAsOf(asOf)]);
  if (known.status === 'rejected') return wanted.map(() => known);
  const day = { asOf, records: known.value };
  const prepared = wanted.map((one) => attempted(() => prepare(one, day)));
  const sound = prepared.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const thursday = await forecasts(sound, 'thursday', day, options, predicting);
  const late = sound.filter(({ features }) => knowsMore(features));
  const monday = await forecasts(late, 'monday', day, options, predicting);
  return prepared.map((each) => {
    if (each.status === 'rejected') return each;
    const { value } = each;
    const early = thursday.get(value);
    if (early === undefined) throw new Error('a forecast is missing');
    const prediction = told(value, day, early, monday.get(value) ?? null, predicting);
    predicting.given?.(givenOf(prediction, value.features));
    return { status: 'fulfilled', value: prediction };
  });
}

function prepare(wanted: Wanted, { asOf, records }: Day): Prepared {
  const { film, facts, setBeside, rivals } = wanted;
  const week = cinemaWeekOf(facts.releaseDate);
  const context = { week, asOf, competitors: setBeside.rivals, screens: screensAt(film, rivals) };
  const features = buildStages(facts, context, records);
  return { ...wanted, features };
}

function attempted<T>(make: () => T): PromiseSettledResult<T> {
  try {
    return { status: 'fulfilled', value: make() };
  } catch (reason) {
    return { status: 'rejected', reason };
  }
}

/** What only Monday's forecast can know are screens: American weekends that are over on the day enter both. */
function knowsMore({ thursday, monday }: Record<Stage, Features>): boolean {
  return SCREENS.some((name) => (monday[name] ?? null) !== (thursday[name] ?? null));
}

/** One run for all films of a day. */
async function forecasts(
  films: readonly Prepared[],
  stage: Stage,
  { asOf, records }: Day,
  { explain }: Options,
  { forecaster }: Predicting,
): Promise<Map<Prepared, ExplainedForecast>> {
  if (films.length === 0) return new Map();
  const inputs = films.map(({ facts, features }) => ({
    facts,
    features: features[stage],
    strongestRival: null,
  }));
  const made = await forecaster.forecast(inputs, {
    explain,
    // Four times as fast as a run of the graph for one film, and the same numbers (decision 30).
    engine: 'walk',
    past: records.asOf(asOf),
  });
  return new Map(films.map((film, i) => [film, made[i] as ExplainedForecast]));
}

function told(
  { film, facts, setBeside, features }: Prepared,
  { asOf, records }: Day,
  thursday: ExplainedForecast,
  monday: ExplainedForecast | null,
  { forecaster }: Predicting,
): Prediction {
  const view = records.asOf(asOf);
  const gaps = gapsOf(facts, view);
  const sightAt = (stage: Stage): Sight => modelFor(features[stage]);
  return {
    week: cinemaWeekOf(facts.releaseDate),
    asOf,
    modelVersion: forecaster.modelVersion,
    thursday: stageOf(thursday, stretchOf(gaps, sightAt('thursday'))),
    monday: monday === null ? null : stageOf(monday, stretchOf(gaps, sightAt('monday'))),
    popularity: {
      director: bestKnown('director', film.directors, view),
      cast: bestKnown('actor', film.cast, view),
    },
    warnings: warningsOf(facts, {
      asOf,
      gaps,
      ...setBeside,
      records: view,
      pageViews: film.pageViews,
      through: records.through,
    }),
  };
}

function stageOf({ explanation, ...figures }: ExplainedForecast, stretch: Stretch): Prediction['thursday'] {
  const told = widened(figures, stretch);
  if (explanation === null) return { ...told, explanation: null };
  const { baseline, contributions, comparables } = explanation;
  return { ...told, explanation: { baseline, contributions, comparables } };
}
