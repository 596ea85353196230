import { addWeeks, STAGES, type IsoDate, type Stage } from '#shared/domain/cinema-week.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { demandRange, localDemand } from '#shared/domain/demand.ts';
import { LEARNING_WEEKS, modelOf, WEEKS_UNTIL_KNOWN } from '#shared/domain/local-demand/learned-model.ts';
import type { LocalModel } from '#shared/domain/local-demand/local-model.ts';
import { originOf } from '#shared/domain/local-demand/origin.ts';
import { median } from '#shared/domain/median.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import type { ReplayedFilm } from '../replay-weeks.ts';
import { findFilms } from './local-films.ts';
import type { TillRow } from './read-till.ts';
import { soldOf, type NationalRow } from './walk-weeks.ts';

/** How right the forecasts of a cinema's own tickets were at a stage. */
export interface LocalScore {
  stage: Stage;
  films: number;
  /** Part of the films whose tickets were within their 80 % range. */
  coverage: number;
  /** Median of |expected tickets / tickets − 1|. */
  medianError: number;
}

export interface ReplayScore {
  stages: LocalScore[];
  /** Films of the till, and those of them that the releases do not have. */
  till: number;
  notFound: number;
}

/**
 * Replayed forecasts as those of a cinema's own tickets. As in the product, the cinema begins with the share of the default
 * settings, and a week knows the tickets of the weeks up to the one before the last. Seats are not considered.
 */
export function scoreReplay(
  replayed: readonly ReplayedFilm[],
  releases: readonly ReleaseRow[],
  till: readonly TillRow[],
): ReplayScore {
  const { byRow, known, notFound } = findFilms(till, releases);
  const models = new Map<IsoDate, LocalModel>();
  const modelFor = (week: IsoDate): LocalModel => {
    const model = models.get(week) ?? learn(week, known);
    models.set(week, model);
    return model;
  };
  const judged = replayed.flatMap(({ row, line }) => {
    const sold = byRow.get(row);
    if (sold === undefined) return [];
    const demand = localDemand(line, modelFor(line.week), originOf(releases[row]?.facts.countries[0]));
    const [low, high] = demandRange(demand);
    const { tickets } = sold;
    return {
      stage: line.stage,
      isCovered: low <= tickets && tickets <= high,
      error: Math.abs(demand.mean / tickets - 1),
    };
  });
  const stages = STAGES.flatMap((stage) => {
    const films = judged.filter((film) => film.stage === stage);
    if (films.length === 0) return [];
    const covered = films.filter(({ isCovered }) => isCovered).length;
    const medianError = median(films.map(({ error }) => error));
    return { stage, films: films.length, coverage: covered / films.length, medianError };
  });
  return { stages, till: till.length, notFound: notFound.length };
}

function learn(week: IsoDate, known: readonly NationalRow[]): LocalModel {
  const [first, last] = [addWeeks(week, -LEARNING_WEEKS), addWeeks(week, -WEEKS_UNTIL_KNOWN)];
  const films = known.filter((film) => film.week >= first && film.week <= last);
  return modelOf(films.map(soldOf), DEFAULT_SETTINGS.admissionsShare);
}
