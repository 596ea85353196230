import { addWeeks, type IsoDate } from '../domain/cinema-week.ts';
import { filmsShown } from '../domain/room-films.ts';
import { secondWeekForecast } from '../domain/second-week/drop.ts';
import {
  knownBefore,
  knownDrop,
  weeksOfDrop,
  type WeekObservation,
} from '../domain/second-week/known-drop.ts';
import type { Holdover, Holdovers } from '../domain/second-week/holdover.ts';
import type { AdmissionsForecast } from '../domain/shapes/forecast.ts';
import type { CinemaRows } from '../storage/operational/cinema-reads.ts';
import type { ReleaseTitle, SecondWeek } from '../storage/operational/entities.ts';
import type { OperationalStore } from '../storage/operational/operational-store.ts';
import * as reads from '../storage/operational/reads.ts';
import { cinemaInWeek } from './cinemas.ts';
import { standingOf, type Standing } from './standing.ts';
import { rowReads, rowsOf, type WeekRows } from './week-rows.ts';

/** Of a week's rows what says which films it keeps. */
type KeepingWeek = Pick<WeekRows, 'week' | 'forecasts' | 'origins' | 'decision'>;

/** What is known of the week before one. */
interface WeekBefore {
  titles: readonly ReleaseTitle[];
  standing: Standing;
  observations: readonly WeekObservation[];
  secondWeeks: readonly SecondWeek[];
}

/**
 * Weeks with the films of the week before that they keep for a second one. A week that keeps none is as it was, and
 * costs no request.
 *
 * @param wanted `decided`: those that the manager has decided to show; `to choose from`: also, where the settings of the week want
 * it, all that were shown in the week before, in their first one.
 */
export async function withHoldovers<R extends KeepingWeek>(
  store: Pick<OperationalStore, 'readAll'>,
  weeks: readonly R[],
  cinema: CinemaRows,
  wanted: 'decided' | 'to choose from' = 'decided',
): Promise<(R & Pick<WeekRows, 'holdovers'>)[]> {
  const offers = ({ week }: R): boolean =>
    wanted === 'to choose from' && cinemaInWeek(week, cinema).secondWeek;
  const keeping = weeks.filter((rows) => offers(rows) || filmsFromBefore(rows).length > 0);
  if (keeping.length === 0) return [...weeks];
  const beforeOf = await readWeeksBefore(store, keeping, cinema);
  return weeks.map((rows) => {
    if (!keeping.includes(rows)) return rows;
    const before = beforeOf(rows.week);
    const offered = offers(rows) ? filmsToKeep(rows, before) : [];
    return { ...rows, holdovers: holdoversOf(rows.week, [...filmsFromBefore(rows), ...offered], before) };
  });
}

/** A week with all films that may be decided for it. */
export async function withPossibleHoldovers<R extends KeepingWeek & CinemaRows>(
  store: Pick<OperationalStore, 'readAll'>,
  week: R,
): Promise<R & Pick<WeekRows, 'holdovers'>> {
  const [keeping = week] = await withHoldovers(store, [week], week, 'to choose from');
  return keeping;
}

/** Film ids that the decision shows and that the week has no forecast of, and those that could not be had and are no film of the week. */
function filmsFromBefore({ decision, forecasts, origins }: KeepingWeek): string[] {
  const own = new Set(forecasts.map(({ filmId }) => filmId));
  return [
    ...filmsShown(decision?.rooms ?? []).filter((filmId) => !own.has(filmId)),
    ...(decision?.notObtained ?? []).filter((filmId) => !own.has(filmId) && !origins.has(filmId)),
  ];
}

/**
 * Film ids of the week before that were shown then, as it was decided or else proposed, in their first week: one that was
 * already kept is not kept again, and one that opens in this week, because it was put off, is one of its own.
 */
function filmsToKeep({ forecasts, origins }: KeepingWeek, { titles, standing }: WeekBefore): string[] {
  const own = new Set([...forecasts.map(({ filmId }) => filmId), ...origins.keys()]);
  return filmsShown(standing.shown ?? [])
    .map((filmId) => resultIdOf(filmId, titles))
    .filter((filmId) => !own.has(filmId));
}

async function readWeeksBefore(
  store: Pick<OperationalStore, 'readAll'>,
  keeping: readonly KeepingWeek[],
  cinema: CinemaRows,
): Promise<(week: IsoDate) => WeekBefore> {
  const weeks = keeping.map(({ week }) => week).sort();
  const [first = '', last = ''] = [weeks[0], weeks.at(-1)];
  const range = { from: addWeeks(first, -1), to: addWeeks(last, -1) };
  const { observations, secondWeeks, ...answers } = await store.readAll({
    ...rowReads(range, keeping.length === 1 ? 'every film' : 'films shown'),
    titles: reads.titles(range.from, range.to),
    observations: reads.weekObservations(weeksOfDrop(first).from, range.to),
    secondWeeks: reads.secondWeeks(range.from, range.to),
  });
  return (week) => {
    const before = addWeeks(week, -1);
    const [rows] = rowsOf([before], answers);
    if (rows === undefined) throw new Error('A week has its rows');
    return {
      titles: answers.titles.filter((title) => title.week === before),
      standing: standingOf(rows, cinemaInWeek(before, cinema)),
      observations,
      secondWeeks: secondWeeks.filter((film) => film.week === before),
    };
  };
}

/** Each film once; one whose first week nobody has forecast, or that did not open then, is left out. */
function holdoversOf(week: IsoDate, filmIds: readonly string[], before: WeekBefore): Holdovers {
  const drop = knownDrop(week, before.observations);
  const once = filmIds.filter((filmId, i) => {
    const isSame = (other: string): boolean =>
      resultIdOf(other, before.titles) === resultIdOf(filmId, before.titles);
    return filmIds.findIndex(isSame) === i;
  });
  const films = once.flatMap((filmId): Holdover[] => {
    const { titles, standing, secondWeeks } = before;
    const title = titles.find((each) => each.filmId === filmId && !each.withdrawn);
    const first = firstWeekOf(week, filmId, before);
    if (title === undefined || first === null) return [];
    const resultId = resultIdOf(filmId, titles);
    const second = secondWeeks.find((each) => each.filmId === resultId);
    return [
      {
        ...{ filmId, title: title.title, distributor: title.distributor },
        ...{ origin: standing.origins.get(filmId) ?? 'other' },
        forecast: secondWeekForecast(first, drop),
        actual: second === undefined ? null : actualOf(second),
      },
    ];
  });
  return { drop, films };
}

/** National admissions of a film's first week: its result where it was known before the week, else its latest forecast. */
function firstWeekOf(
  week: IsoDate,
  filmId: string,
  { titles, standing, observations }: WeekBefore,
): AdmissionsForecast | null {
  const [before, resultId] = [addWeeks(week, -1), resultIdOf(filmId, titles)];
  const results = observations.filter(
    (each) => each.week === before && each.weekNumber === 1 && each.filmId === resultId,
  );
  const result = knownBefore(week, results).at(-1);
  if (result !== undefined && result.admissions > 0) {
    const { admissions } = result;
    return { p10: admissions, p50: admissions, p90: admissions, mean: admissions };
  }
  const forecasts = standing.candidates.filter((each) => resultIdOf(each.filmId, titles) === resultId);
  return (forecasts.find((each) => each.filmId === filmId) ?? forecasts[0])?.forecast ?? null;
}

/** The id under which a film has its results: films that are one have them under one. */
function resultIdOf(filmId: string, titles: WeekBefore['titles']): string {
  return titles.find((title) => title.filmId === filmId)?.sameAs ?? filmId;
}

function actualOf({ admissions, source, observedOn }: SecondWeek): Holdover['actual'] {
  return { admissions, source, observedOn };
}
