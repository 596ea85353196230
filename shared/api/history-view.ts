import { settingsFor, type Cinema } from '../domain/cinema.ts';
import { addWeeks, cinemaWeekOf, type IsoDate, type Stage } from '../domain/cinema-week.ts';
import { countWeeks } from '../domain/figures.ts';
import type { AdmissionsForecast } from '../domain/shapes/forecast.ts';
import { filmIn } from '../domain/room-films.ts';
import { shareOfBest, shareOfBestTrend } from '../domain/share-of-best.ts';
import { isOver, weekChoice } from '../domain/week-state.ts';
import type { ReleaseTitle } from '../storage/operational/entities.ts';
import { actualState } from './actual-state.ts';
import { cinemaInWeek, cinemaToJudge, learnedOf } from './cinemas.ts';
import type { CinemaRows } from '../storage/operational/cinema-reads.ts';
import type { History } from './contract/history.ts';
import { admissionsOf } from './films-of-week.ts';
import { withHoldoverResults } from './holdover-results.ts';
import { notForecastWeek } from './not-forecast.ts';
import { standingOf, type Standing } from './standing.ts';
import { roomResultsOf, weekResultOf } from './week-result.ts';
import type { WeekRows } from './week-rows.ts';
import { toldWorth } from './told-worth.ts';
import { trustView, weekScores } from './week-scores.ts';

type HistoryFilm = History['weeks'][number]['films'][number];

/** What a week's part of the history is made from. */
interface WeekOfHistory {
  rows: WeekRows;
  standing: Standing;
  /** Film ids of its releases, without those that are withdrawn. */
  releases: readonly string[];
  titleOf: (filmId: string) => string;
  /** The cinema as it was known when the week was decided, and as it is known now. */
  settings: Cinema;
  judged: Cinema;
  today: IsoDate;
}

/**
 * The weeks whose result is known, latest first, with what was forecast, those that are over without one, and those that
 * were never forecast; how good the forecasts of each stage were; and the cinema's own share of national admissions.
 *
 * @param releases of these weeks, oldest first: a film that was renamed bears its latest name.
 */
export function historyView(
  weeks: readonly WeekRows[],
  releases: readonly ReleaseTitle[],
  cinema: CinemaRows,
  today: IsoDate,
) {
  const titles = new Map(releases.map(({ filmId, title }) => [filmId, title]));
  const byWeek = Map.groupBy(releases, ({ week }) => week);
  const parts = weeks.map((rows): WeekOfHistory => {
    const settings = cinemaInWeek(rows.week, cinema);
    return {
      rows,
      standing: standingOf(rows, settings),
      releases: (byWeek.get(rows.week) ?? []).flatMap(({ filmId, withdrawn }) => (withdrawn ? [] : [filmId])),
      titleOf: (filmId) => titles.get(filmId) ?? filmId,
      settings,
      judged: cinemaToJudge(rows.week, cinema, today),
      today,
    };
  });
  const played = parts
    .flatMap((week) => historyWeek(week) ?? [])
    .sort((a, b) => a.week.localeCompare(b.week));
  const trend = shareOfBestTrend(played);
  const current = cinemaWeekOf(today);
  return {
    weeks: played.map((week, i) => ({ ...week, shareOfBestTrend: trend[i] ?? null })).reverse(),
    withoutResult: parts
      .flatMap((week) => weekWithoutResult(week) ?? [])
      .sort((a, b) => b.week.localeCompare(a.week)),
    notForecast: parts
      .flatMap((week) => notForecastWeek(week.rows, week.releases, today) ?? [])
      .sort((a, b) => b.week.localeCompare(a.week)),
    overall: {
      takings: sum(played.map((week) => week.takings)),
      bestTakings: sum(played.map((week) => week.bestTakings)),
      shareOfBest: shareOfBest(played),
      count: countWeeks(played.map(({ result }) => result)),
    },
    trust: trustView(parts, releases),
    told: toldWorth(parts),
    currentShare: settingsFor(current, cinema.settings).admissionsShare,
    // What the settings say as well, and what the coming week is reckoned with.
    learned: learnedOf(cinemaInWeek(addWeeks(current, 1), cinema)),
  };
}

function historyWeek(week: WeekOfHistory) {
  const { rows, standing, titleOf, settings, judged, today } = week;
  const result = weekResultOf(withHoldoverResults(rows), standing.shown, judged, today);
  if (result === null) return null;
  return {
    week: rows.week,
    choice: weekChoice(standing),
    rooms: result.rooms.map(({ room, filmId, tickets, occupancy, source }) => ({
      ...{ room, filmId, tickets, occupancy, source },
      title: filmId === null ? null : titleOf(filmId),
    })),
    takings: result.takings,
    bestTakings: result.bestTakings,
    shareOfBest: shareOfBest([result]),
    leftOnTable: result.bestTakings - result.takings,
    leftRange: result.leftRange,
    result: result.result,
    admissionsShare: settings.local.share,
    scores: weekScores(week),
    films: historyFilms(week),
  };
}

/** The releases of a week and whatever else has a result, most seen first; then those without one, most expected first. */
function historyFilms({ rows, standing: { automatic, forecasts }, releases, titleOf, today }: WeekOfHistory) {
  const admissions = admissionsOf(rows);
  const expectation = (film: Pick<HistoryFilm, Stage>): number => (film.monday ?? film.thursday)?.mean ?? -1;
  const others = new Set(rows.actuals.flatMap(({ alsoOf = [] }) => alsoOf));
  return [...new Set([...admissions.keys(), ...releases])]
    .filter((filmId) => !others.has(filmId))
    .map((filmId) => {
      const actual = admissions.get(filmId) ?? null;
      const [thursday, monday] = [automatic.thursday.get(filmId), automatic.monday.get(filmId)];
      const held = forecasts.monday.get(filmId) ?? forecasts.thursday.get(filmId);
      return {
        filmId,
        title: titleOf(filmId),
        thursday: quantilesOf(thursday),
        monday: quantilesOf(monday),
        told: held === undefined || held.revision === 0 ? null : quantilesOf(held),
        actual,
        actualState: actualState(rows.week, actual !== null, today),
        error: { thursday: errorOf(thursday, actual), monday: errorOf(monday, actual) },
      };
    })
    .sort((a, b) => (b.actual ?? -1) - (a.actual ?? -1) || expectation(b) - expectation(a));
}

/** Null where there is a result, or no programme to have one. */
function weekWithoutResult({ rows, standing, titleOf, judged, today }: WeekOfHistory) {
  const { shown } = standing;
  if (shown === null || !isOver(rows.week, today)) return null;
  const withResults = withHoldoverResults(rows);
  const results = roomResultsOf(withResults, shown, judged);
  const rooms = judged.rooms.map(({ room }, i) => ({ room, known: results[i] ?? null }));
  if (rooms.every(({ known }) => known !== null)) return null;
  const admissions = admissionsOf(withResults);
  return {
    week: rows.week,
    choice: weekChoice(standing),
    rooms: rooms.map(({ room, known }) => {
      const filmId = known === null ? filmIn(shown, room) : known.filmId;
      return {
        ...{ room, filmId, tickets: known?.tickets ?? null, source: known?.source ?? null },
        title: filmId === null ? null : titleOf(filmId),
        actualState: filmId === null ? null : actualState(rows.week, admissions.has(filmId), today),
      };
    }),
  };
}

function errorOf(forecast: AdmissionsForecast | undefined, actual: number | null): number | null {
  return forecast === undefined || actual === null || actual === 0 ? null : forecast.mean / actual - 1;
}

function quantilesOf(forecast: AdmissionsForecast | undefined): AdmissionsForecast | null {
  if (forecast === undefined) return null;
  const { p10, p50, p90, mean } = forecast;
  return { p10, p50, p90, mean };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
