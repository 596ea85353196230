import { settingsFor, weeklyCapacity, type CinemaSettings } from '../domain/cinema.ts';
import { cinemaWeekOf, type IsoDate, type Stage } from '../domain/cinema-week.ts';
import { countWeeks } from '../domain/figures.ts';
import type { AdmissionsForecast } from '../domain/forecast.ts';
import { evaluateForecasts, type ScoredFilm } from '../domain/metrics.ts';
import { fitAdmissionsShare, type SoldFilm } from '../domain/share-fit.ts';
import { shareOfBest, shareOfBestTrend } from '../domain/share-of-best.ts';
import { metricsSchema, type History } from './contract.ts';
import { standingOf } from './standing.ts';
import { admissionsOf, weekResultOf } from './week-result.ts';
import type { WeekRows } from './week-rows.ts';

type HistoryWeek = History['weeks'][number];

/**
 * The weeks whose result is known, latest first, with what was forecast; how good the forecasts of each stage were;
 * and the cinema's own share of national admissions.
 *
 * @param titles titles by film id.
 */
export function historyView(
  weeks: readonly WeekRows[],
  titles: ReadonlyMap<string, string>,
  settings: readonly CinemaSettings[],
  today: IsoDate,
): History {
  const settingsOf = (week: IsoDate): CinemaSettings => settingsFor(week, settings);
  const played = weeks
    .flatMap((rows) => historyWeek(rows, titles, settingsOf(rows.week), today) ?? [])
    .sort((a, b) => a.week.localeCompare(b.week));
  const trend = shareOfBestTrend(played);
  const fit = fitAdmissionsShare(weeks.flatMap((rows) => soldFilms(rows, settingsOf(rows.week))));
  return {
    weeks: played.map((week, i) => ({ ...week, shareOfBestTrend: trend[i] ?? null })).reverse(),
    overall: {
      takings: sum(played.map((week) => week.takings)),
      bestTakings: sum(played.map((week) => week.bestTakings)),
      shareOfBest: shareOfBest(played),
      count: countWeeks(played.map(({ result }) => result)),
    },
    metrics: {
      thursday: metricsOf(weeks, 'thursday', settingsOf),
      monday: metricsOf(weeks, 'monday', settingsOf),
    },
    currentShare: settingsOf(cinemaWeekOf(today)).admissionsShare,
    fittedShare: fit.share,
    fittedFilms: fit.films,
  };
}

function historyWeek(
  rows: WeekRows,
  titles: ReadonlyMap<string, string>,
  settings: CinemaSettings,
  today: IsoDate,
): Omit<HistoryWeek, 'shareOfBestTrend'> | null {
  const { forecasts, shown } = standingOf(rows);
  const result = weekResultOf(rows, shown, settings, today);
  if (result === null) return null;
  const titleOf = (filmId: string): string => titles.get(filmId) ?? filmId;
  return {
    week: rows.week,
    rooms: result.rooms.map(({ room, filmId, tickets, occupancy, source }) => ({
      ...{ room, filmId, tickets, occupancy, source },
      title: filmId === null ? null : titleOf(filmId),
    })),
    takings: result.takings,
    bestTakings: result.bestTakings,
    shareOfBest: shareOfBest([result]),
    leftOnTable: result.bestTakings - result.takings,
    result: result.result,
    films: rows.actuals
      .map(({ filmId, admissions }) => ({
        filmId,
        title: titleOf(filmId),
        thursday: quantilesOf(forecasts.thursday.get(filmId)),
        monday: quantilesOf(forecasts.monday.get(filmId)),
        actual: admissions,
        error: {
          thursday: errorOf(forecasts.thursday.get(filmId), admissions),
          monday: errorOf(forecasts.monday.get(filmId), admissions),
        },
      }))
      .sort((a, b) => b.actual - a.actual),
  };
}

function errorOf(forecast: AdmissionsForecast | undefined, actual: number): number | null {
  return forecast === undefined || actual === 0 ? null : forecast.mean / actual - 1;
}

function quantilesOf(forecast: AdmissionsForecast | undefined): AdmissionsForecast | null {
  if (forecast === undefined) return null;
  const { p10, p50, p90, mean } = forecast;
  return { p10, p50, p90, mean };
}

/** Null until a film of the stage has a result. */
function metricsOf(
  weeks: readonly WeekRows[],
  stage: Stage,
  settingsOf: (week: IsoDate) => CinemaSettings,
): History['metrics'][Stage] {
  const films = weeks.flatMap((rows): ScoredFilm[] => {
    const forecasts = standingOf(rows).forecasts[stage];
    return rows.actuals.flatMap(({ week, filmId, admissions }) => {
      const forecast = forecasts.get(filmId);
      return forecast === undefined ? [] : [{ week, filmId, forecast, actual: admissions }];
    });
  });
  // The contract tells the manager less than the training report.
  return films.length === 0 ? null : metricsSchema.parse(evaluateForecasts(films, settingsOf));
}

/** What the cinema sold of each film, all its rooms together, beside the film's national result. */
function soldFilms(rows: WeekRows, settings: CinemaSettings): SoldFilm[] {
  const admissions = admissionsOf(rows);
  const byFilm = Map.groupBy(rows.tickets, (entry) => entry.filmId);
  return [...byFilm].flatMap(([filmId, entries]) => {
    const national = filmId === null ? undefined : admissions.get(filmId);
    if (national === undefined) return [];
    return {
      admissions: national,
      tickets: entries.reduce((sum, entry) => sum + entry.tickets, 0),
      capacity: entries.reduce((sum, entry) => sum + weeklyCapacity(settings, entry.room), 0),
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
