import {
  addDays,
  addWeeks,
  cinemaWeekOf,
  STAGES,
  type IsoDate,
  type Stage,
} from '#shared/domain/cinema-week.ts';
import type { AdmissionsForecast, ForecastNumbers } from '#shared/domain/shapes/forecast.ts';
import { loadForecaster } from '#shared/forecasting/forecaster.ts';
import { readManifest, readReferenceBytes } from '#shared/forecasting/read-model.ts';
import { comparedWeeks, type ComparedWeek } from '#shared/monitoring/compared-weeks.ts';
import { decodeReference, judgedFilms } from '#shared/monitoring/reference-file.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import { replayWeeks } from '../replay-weeks.ts';

/** Weeks of the comparison, the latest. */
const WEEKS = 52;

interface Said {
  week: IsoDate;
  stage: Stage;
  actual: number;
  forecast: AdmissionsForecast;
}

/**
 * A new model beside the champion on the latest weeks of films, each by what it said without knowing them: of the new one by its
 * evaluation, which is fitted before each window; of the champion by its evaluation too, and from its cut-off on by the champion
 * itself, week by week from its own track records.
 *
 * @param directories of the models; a champion without a reference is compared from its cut-off on.
 */
export async function compareWithChampion(
  directories: { champion: string; challenger: string },
  rows: readonly ReleaseRow[],
  onWeek: (done: number, total: number) => void,
): Promise<ComparedWeek[]> {
  const [champion, challenger] = await Promise.all([
    readManifest(directories.champion),
    readManifest(directories.challenger),
  ]);
  const last = addWeeks(challenger.trainedBefore, -1);
  const from = addWeeks(last, 1 - WEEKS);
  const since = champion.trainedBefore > from ? champion.trainedBefore : from;
  const isCompared = ({ week }: { week: IsoDate }): boolean => from <= week && week <= last;
  const replayed =
    since > last ? [] : await replayedBy(directories.champion, rows, { from: since, to: last }, onWeek);
  const evaluated = (await evaluationOf(directories.champion)).filter(
    ({ week }) => week < champion.trainedBefore,
  );
  const own = [...evaluated, ...replayed].filter(isCompared);
  const other = (await evaluationOf(directories.challenger)).filter(isCompared);
  const names = { champion: 'champion', challenger: 'challenger' };
  const numbers = [...numbersOf(own, names.champion), ...numbersOf(other, names.challenger)];
  const actuals = numbers.map(({ week, filmId, actual }) => ({ week, filmId, admissions: actual }));
  return comparedWeeks(numbers, actuals, names);
}

async function evaluationOf(directory: string): Promise<Said[]> {
  const bytes = await readReferenceBytes(directory, await readManifest(directory));
  if (bytes === null) return [];
  const reference = decodeReference(bytes);
  return STAGES.flatMap((stage) =>
    judgedFilms(reference, stage).map(({ week, actual, forecast }) => ({ week, stage, actual, forecast })),
  );
}

async function replayedBy(
  directory: string,
  rows: readonly ReleaseRow[],
  { from, to }: { from: IsoDate; to: IsoDate },
  onWeek: (done: number, total: number) => void,
): Promise<Said[]> {
  const forecaster = await loadForecaster(directory);
  // All that it does not know: earlier weeks teach its track records.
  const unknown = rows.filter(
    ({ facts, firstWeekAdmissions }) =>
      firstWeekAdmissions !== null && cinemaWeekOf(facts.releaseDate) >= forecaster.trainedBefore,
  );
  const films = await replayWeeks(forecaster, unknown, { from, to: addDays(to, 6) }, onWeek);
  return films.flatMap(({ line: { week, stage, ...forecast }, firstWeekAdmissions }) =>
    firstWeekAdmissions === null ? [] : [{ week, stage, actual: firstWeekAdmissions, forecast }],
  );
}

/**
 * Forecasts by which two models can be compared. A reference does not name its films: a film is known by its week, its result and,
 * of several with one result, its place among them.
 */
function numbersOf(said: readonly Said[], modelVersion: string): (ForecastNumbers & { actual: number })[] {
  const counts = new Map<string, number>();
  return said.map(({ week, stage, actual, forecast: { p10, p50, p90, mean } }) => {
    const key = `${stage} ${week} ${actual}`;
    const place = counts.get(key) ?? 0;
    counts.set(key, place + 1);
    const filmId = `${actual} ${place}`;
    const createdAt = `${week}T00:00:00.000Z`;
    return { week, stage, filmId, modelVersion, revision: 0, createdAt, p10, p50, p90, mean, actual };
  });
}
