import { FIRST_LEVELS } from '#shared/domain/adaptive-intervals.ts';
import {
  addDays,
  cinemaWeekOf,
  STAGES,
  stageDate,
  type IsoDate,
  type Stage,
} from '#shared/domain/cinema-week.ts';
import type { AdmissionsForecast } from '#shared/domain/shapes/forecast.ts';
import type { ReleaseFacts } from '#shared/domain/shapes/release.ts';
import { InvalidInputError } from '#shared/errors.ts';
import { buildFeatures } from '#shared/features/build-features.ts';
import type { Features } from '#shared/features/contract.ts';
import type { StatReader } from '#shared/features/reading.ts';
import type { TrackRecords } from '#shared/features/track-records.ts';
import type { Forecaster } from '#shared/forecasting/forecaster.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import { byWeek } from './by-week.ts';
import { ReplayedLevels } from './replayed-levels.ts';

/** A line of the backtest's output. */
export interface ForecastLine extends AdmissionsForecast {
  title: string;
  releaseDate: IsoDate;
  week: IsoDate;
  stage: Stage;
}

export interface ReplayedFilm {
  /** Row of the film in the file, from 0. */
  row: number;
  line: ForecastLine;
  features: Features;
  firstWeekAdmissions: number | null;
}

export interface Window {
  /** Days of release. */
  from: IsoDate;
  to: IsoDate;
  /** The facts with which a film is forecast, given those of the file; without any it is not forecast. */
  seenAs?: (facts: ReleaseFacts, records: StatReader) => ReleaseFacts | null;
  /** What windows before have taught the intervals, and this one will; null: they learn nothing, as in the prediction API. */
  levels?: ReplayedLevels | null;
}

/**
 * Forecasts the films released from `from` to `to`, week by week at both stages. A result enters the track records
 * when its week has ended before a run's day; weeks that the model was fitted on are not revealed again. Intervals follow
 * the results in the same way.
 * `onWeek` is told before each week, and at the end, how many of the file's weeks are done.
 */
export async function replayWeeks(
  forecaster: Forecaster,
  rows: readonly ReleaseRow[],
  { from, to, seenAs = (facts) => facts, levels = new ReplayedLevels() }: Window,
  onWeek?: (done: number, total: number) => void,
): Promise<ReplayedFilm[]> {
  const records = forecaster.trackRecords();
  const { trainedBefore } = forecaster;
  const numbered = rows.map((row, index) => ({ ...row, index, week: cinemaWeekOf(row.facts.releaseDate) }));
  const replayed: ReplayedFilm[] = [];
  const weeks = byWeek(numbered, (row) => row.week);
  for (const [done, [week, films]] of weeks.entries()) {
    onWeek?.(done, weeks.length);
    const wanted = films.filter(({ facts }) => facts.releaseDate >= from && facts.releaseDate <= to);
    if (wanted.length > 0 && week < trainedBefore) {
      throw new InvalidInputError(
        'from',
        `--from: the model knows the results up to the week of ${addDays(trainedBefore, -7)}; start later`,
      );
    }
    for (const stage of STAGES) {
      const shown = wanted.flatMap((film) => {
        const seen = seenAs(film.facts, records.asOf(stageDate(week, stage)));
        if (seen === null) return [];
        const competitors = films.map(({ facts }) => facts).filter((other) => other !== film.facts);
        return [{ film, facts: seen, features: featuresOf(seen, competitors, stage, week, records) }];
      });
      const forecasts = await forecaster.forecast(
        shown.map(({ facts, features }) => ({ facts, features })),
        { explain: false, levels: levels?.asOf(stage, stageDate(week, stage)) ?? FIRST_LEVELS },
      );
      forecasts.forEach(({ p10, p50, p90, mean }, i) => {
        const told = shown[i];
        if (told === undefined) return;
        const { film, features } = told;
        const { title, releaseDate } = film.facts;
        const line = { title, releaseDate, week, stage, p10, p50, p90, mean };
        replayed.push({ row: film.index, line, features, firstWeekAdmissions: film.firstWeekAdmissions });
      });
      // Misses of intervals that cannot follow would be counted again and again.
      if (levels === null || !forecaster.followsLevels) continue;
      levels.served(
        stage,
        week,
        forecasts.flatMap(({ p10, p90 }, i) => {
          const actual = shown[i]?.film.firstWeekAdmissions ?? null;
          return actual === null ? [] : [{ p10, p90, actual }];
        }),
      );
    }
    if (week < trainedBefore) continue;
    for (const { facts, firstWeekAdmissions } of films) {
      if (firstWeekAdmissions !== null) records.reveal(facts, firstWeekAdmissions);
    }
  }
  onWeek?.(weeks.length, weeks.length);
  return replayed;
}

function featuresOf(
  facts: ReleaseFacts,
  competitors: ReleaseFacts[],
  stage: Stage,
  week: IsoDate,
  records: TrackRecords,
) {
  return buildFeatures(facts, { stage, week, asOf: stageDate(week, stage), competitors }, records);
}
