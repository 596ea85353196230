import type { Cinema } from '../domain/cinema.ts';
import type { IsoDate } from '../domain/cinema-week.ts';
import { comparedProgramme } from '../domain/kept-money.ts';
import { chooseRooms } from '../domain/programme.ts';
import { filmsShown, type RoomFilms } from '../domain/room-films.ts';
import type { Holdover } from '../domain/second-week/holdover.ts';
import { isOver } from '../domain/week-state.ts';
import { actualState } from './actual-state.ts';
import type { SecondWeek } from './contract/second-week.ts';
import { localView } from './local-view.ts';
import { evaluated } from './recommendation.ts';
import { remembered } from './remembered.ts';
import { rentalOf } from './rental-view.ts';
import { candidateOf, candidatesAt, obtainable, type Standing } from './standing.ts';
import type { WeekRows, WholeWeekRows } from './week-rows.ts';

const rememberedRooms = remembered(chooseRooms);

/**
 * What keeping films of the week before would bring, beside the proposal: the best programme that keeps one, where it is
 * expected to bring more. Null where the settings leave it out, before the first plan, and where it would not pay.
 */
export function secondWeekView(
  { holdovers, releases }: Pick<WholeWeekRows, 'holdovers' | 'releases'>,
  standing: Standing,
  settings: Cinema,
): SecondWeek | null {
  const { stage, recommended, notObtained } = standing;
  if (!settings.secondWeek || holdovers === undefined || stage === null || recommended === null) return null;
  const films = obtainable(holdovers.films, notObtained);
  const released = new Set(releases.map(({ filmId }) => filmId));
  const left = obtainable(candidatesAt(standing, stage), notObtained).filter(({ filmId }) =>
    released.has(filmId),
  );
  const rooms = rememberedRooms([...left, ...films.map(candidateOf)], settings);
  const keep = holdoversIn(rooms, films);
  if (keep.length === 0) return null;
  const programme = evaluated(rooms, [...left, ...films.map(candidateOf)], settings);
  const proposal = evaluated(recommended, candidatesAt(standing, stage), settings);
  const gain = comparedProgramme(programme) - comparedProgramme(proposal);
  return gain > 0
    ? { drop: holdovers.drop, keep: keep.map((film) => filmView(film, settings)), programme, gain }
    : null;
}

/** The films of the week before that the decision shows. */
export function heldView(
  rows: Pick<WeekRows, 'week' | 'holdovers' | 'decision' | 'rentals'>,
  settings: Cinema,
  today: IsoDate,
) {
  const { week, holdovers, decision } = rows;
  return holdoversIn(decision?.rooms ?? [], holdovers?.films ?? []).map((film) => ({
    ...filmView(film, settings),
    distributor: film.distributor,
    actual: film.actual,
    actualState: isOver(week, today) ? actualState(week, film.actual !== null, today) : null,
    rental: rentalOf(film.filmId, rows),
  }));
}

/** In the order of the rooms. */
function holdoversIn(rooms: RoomFilms, films: readonly Holdover[]): Holdover[] {
  return filmsShown(rooms).flatMap((filmId) => films.filter((film) => film.filmId === filmId));
}

function filmView({ filmId, title, forecast, origin = 'other' }: Holdover, settings: Cinema) {
  return { filmId, title, forecast, ...localView(forecast, settings, origin) };
}
