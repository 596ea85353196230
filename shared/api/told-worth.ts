import type { Cinema } from '../domain/cinema.ts';
import { STAGES } from '../domain/cinema-week.ts';
import { scoreOf } from '../domain/forecast-score.ts';
import { bestTakings, chooseRooms, takingsOf, type Candidate } from '../domain/programme.ts';
import type { Origin } from '../domain/local-demand/origin.ts';
import { shareOfBest } from '../domain/share-of-best.ts';
import type { ForecastNumbers } from '../domain/shapes/forecast.ts';
import type { History } from './contract/history.ts';
import { remembered } from './remembered.ts';
import type { Standing } from './standing.ts';
import { admissionsOf } from './week-result.ts';
import type { WeekRows } from './week-rows.ts';

type ToldWorth = NonNullable<History['told']>;

/** A week's results, and where it stands. */
interface KnownWeek {
  rows: Pick<WeekRows, 'week' | 'actuals'>;
  standing: Pick<Standing, 'forecasts' | 'automatic' | 'origins'>;
  settings: Cinema;
}

/** The last forecast of a film that has a result, without and with what was told; the same where nothing was. */
interface ComparedFilm {
  filmId: string;
  actual: number;
  origin: Origin;
  automatic: ForecastNumbers;
  told: ForecastNumbers;
}

type Side = 'automatic' | 'told';

const rememberedRooms = remembered(chooseRooms);

/**
 * What it was worth to be told of films: of those of which something was told, how right their forecasts were without and
 * with it; of their weeks, what the programmes that follow from either would have taken. Null while no such film has a
 * result.
 */
export function toldWorth(weeks: readonly KnownWeek[]): ToldWorth | null {
  const compared = weeks.flatMap((week) => {
    const films = comparedFilms(week);
    return films.some(isTold) ? [{ films, settings: week.settings }] : [];
  });
  const films = compared.flatMap((week) => week.films).filter(isTold);
  if (films.length === 0) return null;
  const worthBy = (side: Side) => ({
    score: scoreOf(films.map((film) => ({ told: film[side].mean, actual: film.actual }))),
    shareOfBest: shareOfBest(
      compared.map((week) => takingsBy(week.films.map(candidateBy(side)), week.films, week.settings)),
    ),
  });
  return {
    films: films.length,
    weeks: compared.length,
    automatic: worthBy('automatic'),
    told: worthBy('told'),
  };
}

/** By the last stage at which both are there. */
function comparedFilms({ rows, standing: { forecasts, automatic, origins } }: KnownWeek): ComparedFilm[] {
  return [...admissionsOf(rows)].flatMap(([filmId, actual]) => {
    const both = STAGES.flatMap((stage) => {
      const [without, held] = [automatic[stage].get(filmId), forecasts[stage].get(filmId)];
      return without === undefined || held === undefined ? [] : [{ automatic: without, told: held }];
    });
    const last = both.at(-1);
    return last === undefined ? [] : [{ filmId, actual, origin: origins.get(filmId) ?? 'other', ...last }];
  });
}

function isTold({ told }: ComparedFilm): boolean {
  return told.revision > 0;
}

function candidateBy(side: Side): (film: ComparedFilm) => Candidate {
  return ({ filmId, origin, [side]: { p10, p50, p90, mean } }) => ({
    filmId,
    origin,
    forecast: { p10, p50, p90, mean },
  });
}

/** EUR of the programme that follows from forecasts, and of the best, of the films that have a result. */
function takingsBy(candidates: readonly Candidate[], films: readonly ComparedFilm[], settings: Cinema) {
  const admissions = new Map(films.map(({ filmId, actual }) => [filmId, actual]));
  return {
    takings: takingsOf(rememberedRooms(candidates, settings), admissions, settings),
    bestTakings: bestTakings(admissions, settings),
  };
}
