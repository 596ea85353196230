import { cinemaWeekOf, STAGES, type IsoDate, type Stage } from '../domain/cinema-week.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';
import { buildStages } from '../features/build-features.ts';
import type { Features } from '../features/contract.ts';
import type { TrackRecords } from '../features/track-records.ts';
import type { ExplainedForecast, Forecaster } from '../forecasting/forecaster.ts';
import { modelFor } from '../forecasting/model-name.ts';
import { asOfFor } from './as-of.ts';
import type { Film } from './contract/film.ts';
import type { Prediction } from './contract/predict.ts';
import { gapsOf } from './gaps.ts';
import type { GivenOfFilm } from './given-documents.ts';
import { bestKnown } from './popularity.ts';
import { toFacts } from './to-facts.ts';
import { warningsOf } from './warnings.ts';
import { stretchOf, widened, type Stretch } from './widen-interval.ts';

/** What predictions are made with. */
export interface Predicting {
  forecaster: Forecaster;
  /** As they may be known on a day. */
  recordsAsOf: (day: IsoDate) => Promise<TrackRecords>;
  /** Latest cinema week whose results the shipped track records hold. */
  through: IsoDate | null;
  today: IsoDate;
  /** Has them made by somebody else, or answers null where they had better be made here. */
  elsewhere?: (films: readonly Film[], options: Options) => Promise<PredictionResults | null> | null;
  /** Is told of the forecasts that are given of a film. */
  given?: (forecasts: readonly GivenOfFilm[]) => void;
}

export interface Options {
  asOf?: IsoDate;
  explain: boolean;
  sameWeek: 'independent' | 'rivals';
}

/** A film on its way to its prediction. */
interface Prepared {
  film: Film;
  facts: ReleaseFacts;
  asOf: IsoDate;
  records: TrackRecords;
  rivals: ReleaseFacts[];
  features: Record<Stage, Features>;
}

/** Of each film its prediction, or what is wrong with it: one bad film does not lose the others. */
export type PredictionResults = PromiseSettledResult<Prediction>[];

/** Predicts films, here or elsewhere. */
export async function predict(
  films: readonly Film[],
  options: Options,
  predicting: Predicting,
): Promise<PredictionResults> {
  const made = await predicting.elsewhere?.(films, options);
  return made ?? predictHere(films, options, predicting);
}

async function predictHere(
  films: readonly Film[],
  options: Options,
  predicting: Predicting,
): Promise<PredictionResults> {
  const facts = films.map(toFacts);
  const prepared = await Promise.allSettled(
    films.map((film, i) => prepare(film, facts, i, options, predicting)),
  );
  const sound = prepared.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const thursday = await forecasts(sound, 'thursday', options, predicting);
  const late = sound.filter(({ features }) => knowsMore(features.monday));
  const monday = await forecasts(late, 'monday', options, predicting);
  return prepared.map((each) => {
    if (each.status === 'rejected') return each;
    const { value } = each;
    const early = thursday.get(value);
    if (early === undefined) throw new Error('a forecast is missing');
    const prediction = told(value, early, monday.get(value) ?? null, predicting);
    predicting.given?.(givenOf(prediction, value.features));
    return { status: 'fulfilled', value: prediction };
  });
}

async function prepare(
  film: Film,
  all: readonly ReleaseFacts[],
  i: number,
  { asOf: asked, sameWeek }: Options,
  { recordsAsOf, today, through }: Predicting,
): Promise<Prepared> {
  const facts = all[i] as ReleaseFacts;
  const week = cinemaWeekOf(facts.releaseDate);
  const asOf = asOfFor(facts.releaseDate, { asked, today, through });
  const rivals =
    sameWeek === 'independent'
      ? []
      : all.filter((other) => other !== facts && cinemaWeekOf(other.releaseDate) === week);
  const records = await recordsAsOf(asOf);
  return {
    film,
    facts,
    asOf,
    records,
    rivals,
    features: buildStages(facts, { week, asOf, competitors: rivals }, records),
  };
}

/** Monday's model is told no more than Thursday's where neither screens nor the American start are known. */
function knowsMore({ screens, us_opening: opening }: Features): boolean {
  return (screens ?? opening ?? null) !== null;
}

/** One run for all films of a day. */
async function forecasts(
  films: readonly Prepared[],
  stage: Stage,
  { explain }: Options,
  { forecaster }: Predicting,
): Promise<Map<Prepared, ExplainedForecast>> {
  const made = new Map<Prepared, ExplainedForecast>();
  for (const ofDay of Map.groupBy(films, ({ asOf }) => asOf).values()) {
    const [first] = ofDay;
    if (first === undefined) continue;
    const inputs = ofDay.map(({ facts, features }) => ({
      facts,
      features: features[stage],
      strongestRival: null,
    }));
    const answers = await forecaster.forecast(inputs, stage, {
      explain,
      // Four times as fast as a run of the graph for one film, and the same numbers (decision 30).
      engine: 'walk',
      past: first.records.asOf(first.asOf),
    });
    ofDay.forEach((film, i) => made.set(film, answers[i] as ExplainedForecast));
  }
  return made;
}

function told(
  { film, facts, asOf, records, rivals, features }: Prepared,
  thursday: ExplainedForecast,
  monday: ExplainedForecast | null,
  { forecaster }: Predicting,
): Prediction {
  const view = records.asOf(asOf);
  const gaps = gapsOf(facts, view);
  const hasScreens = modelFor('monday', features.monday) === 'monday-with-screens';
  return {
    week: cinemaWeekOf(facts.releaseDate),
    asOf,
    modelVersion: forecaster.modelVersion,
    thursday: stageOf(thursday, stretchOf(gaps, 'without-screens')),
    monday:
      monday === null
        ? null
        : stageOf(monday, stretchOf(gaps, hasScreens ? 'with-screens' : 'without-screens')),
    popularity: {
      director: bestKnown('director', film.directors, view),
      cast: bestKnown('actor', film.cast, view),
    },
    warnings: warningsOf(facts, {
      asOf,
      gaps,
      rivals: rivals.length,
      knowsUsOpening: (features.monday['us_opening'] ?? null) !== null,
      pageViews: film.pageViews,
      through: records.through,
    }),
  };
}

/** The forecasts of a prediction, each with what it was made of. */
function givenOf(
  { week, asOf, modelVersion, ...stages }: Prediction,
  features: Record<Stage, Features>,
): GivenOfFilm[] {
  return STAGES.flatMap((stage) => {
    const forecast = stages[stage];
    if (forecast === null) return [];
    const { p10, p50, p90, mean } = forecast;
    return [{ week, asOf, modelVersion, stage, p10, p50, p90, mean, features: features[stage] }];
  });
}

function stageOf({ explanation, ...figures }: ExplainedForecast, stretch: Stretch): Prediction['thursday'] {
  const told = widened(figures, stretch);
  if (explanation === null) return { ...told, explanation: null };
  const { baseline, contributions, comparables } = explanation;
  return { ...told, explanation: { baseline, contributions, comparables } };
}
