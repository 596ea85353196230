import { hash } from 'node:crypto';
import { addWeeks, type IsoDate } from '../../domain/cinema-week.ts';
import type { ComparedWeek } from '../../monitoring/compared-weeks.ts';
import { ROLLING_WEEKS } from '../../monitoring/performance.ts';
import type { ModelReportDocument } from '../../storage/analytical/analytical-store.ts';
import type { KnownFilm, KnownFilms } from './known-films.ts';

/** What the report of a week is made from, its features apart: these follow the forecasts. */
export interface WeekInputs {
  week: IsoDate;
  modelVersion: string;
  /** Weeks up to this one of champion and challenger; none where the week has not both. */
  compared: { models: ModelPair; weeks: ComparedWeek[] } | null;
  /** Differs as soon as any of this does. */
  madeFrom: string;
}

export interface ModelPair {
  champion: string;
  challenger: string;
}

/** Weeks that a comparison looks back. */
const COMPARED_WEEKS = 26;

/**
 * Of each week with results, oldest first: by the champion's forecasts, or where it has none by those that were decided by.
 *
 * @param champion whether it has a reference counts as well: it may have got one.
 */
export function weekInputs(
  { films, decidedBy, compare }: KnownFilms,
  champion: { modelVersion: string; hasReference: boolean },
  challenger: string | null,
): WeekInputs[] {
  const models = challenger === null ? null : { champion: champion.modelVersion, challenger };
  const compared = models === null ? [] : compare(models);
  const byWeek = Map.groupBy(films, ({ week }) => week);
  return [...byWeek.keys()].toSorted().flatMap((week): WeekInputs[] => {
    const versions = new Set(byWeek.get(week)?.map(({ modelVersion }) => modelVersion));
    const modelVersion = versions.has(champion.modelVersion) ? champion.modelVersion : decidedBy.get(week);
    if (modelVersion === undefined || !versions.has(modelVersion)) return [];
    const first = addWeeks(week, 1 - ROLLING_WEEKS);
    const inWindow = films.filter(
      (film) => film.modelVersion === modelVersion && first <= film.week && film.week <= week,
    );
    const weeks = compared.filter(
      (each) => addWeeks(week, 1 - COMPARED_WEEKS) <= each.week && each.week <= week,
    );
    const isCompared = models !== null && weeks.at(-1)?.week === week;
    const made = {
      ...{ week, modelVersion },
      compared: isCompared ? { models, weeks } : null,
    };
    const watched = modelVersion === champion.modelVersion && champion.hasReference;
    return [{ ...made, madeFrom: digestOf([made, watched, inWindow.map(countsOf)]) }];
  });
}

/** Whether there is something new to say of a week. A model that is not the champion any more has lost its reference: what it had stays. */
export function isStale(
  { modelVersion, madeFrom }: WeekInputs,
  stored: ModelReportDocument | undefined,
  champion: string,
): boolean {
  if (stored === undefined) return true;
  return stored.madeFrom !== madeFrom && (modelVersion === champion || !stored.hasReference);
}

/** Not when it was forecast: the same numbers once more change nothing. */
function countsOf({ week, filmId, title, stage, forecast, actual }: KnownFilm): unknown {
  const { p10, p50, p90, mean } = forecast;
  return [week, filmId, title, stage, p10, p50, p90, mean, actual];
}

function digestOf(made: unknown): string {
  return hash('sha256', JSON.stringify(made), 'base64url');
}
