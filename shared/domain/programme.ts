import { NiabError } from '../errors.ts';
import { ROOMS, weeklyCapacity, type CinemaSettings, type Room } from './cinema.ts';
import { expectedSales, localDemand, type Demand } from './demand.ts';
import type { AdmissionsForecast } from './forecast.ts';
import { moneyOf, type ProgrammePlan } from './programme-money.ts';

/** A film for each room; null leaves a room empty. The same film may take both. */
export type RoomFilms = Record<Room, string | null>;

/** A film that the programme may show. */
export interface Candidate {
  filmId: string;
  forecast: AdmissionsForecast;
}

export interface Alternative {
  /** The film that cannot be had. */
  without: string;
  programme: ProgrammePlan;
}

/** What the choice needs to know of a film. */
interface Option {
  filmId: string;
  /** Tickets that a week with so many seats sells. */
  sales: (capacity: number) => number;
  /** Demand, seats not considered. */
  mean: number;
}

/** Programmes that differ by less are worth the same: a thousandth of a ticket a week. */
const TIE = 0.001;

/**
 * The best programme: of all pairs, the same film twice and an empty room included, the one with the largest
 * expected takings E[min(D, capacity)]. Of pairs worth the same it prefers two films to one film twice, then the
 * larger mean in room 1, then in room 2. (The ticket price is the same in both rooms, so tickets decide.)
 */
export function chooseProgramme(candidates: readonly Candidate[], settings: CinemaSettings): ProgrammePlan {
  const demands = demandsOf(candidates, settings);
  return moneyOf(bestRooms(options(demands), settings), demands, settings);
}

/** The rooms of the best programme, without its money. */
export function chooseRooms(candidates: readonly Candidate[], settings: CinemaSettings): RoomFilms {
  return bestRooms(options(demandsOf(candidates, settings)), settings);
}

/**
 * What a programme is expected to bring. Throws NiabError `unknown-film` with the field `rooms.1` or `rooms.2` for a
 * film that is no candidate.
 */
export function evaluateProgramme(
  rooms: RoomFilms,
  candidates: readonly Candidate[],
  settings: CinemaSettings,
): ProgrammePlan {
  const demands = demandsOf(candidates, settings);
  for (const room of ROOMS) {
    const filmId = rooms[room];
    if (filmId !== null && !demands.has(filmId)) throw unknownFilm(filmId, room);
  }
  return moneyOf(rooms, demands, settings);
}

/** The best programme without each film of a programme, for the case that its distributor does not give it. */
export function alternativesTo(
  rooms: RoomFilms,
  candidates: readonly Candidate[],
  settings: CinemaSettings,
): Alternative[] {
  const shown = new Set(ROOMS.map((room) => rooms[room]).filter((filmId) => filmId !== null));
  return [...shown].map((without) => ({
    without,
    programme: chooseProgramme(
      candidates.filter((candidate) => candidate.filmId !== without),
      settings,
    ),
  }));
}

/**
 * Tickets that each room sells in a week, given national first-week admissions: the cinema's share of them, as far
 * as there are seats. A film in both rooms fills room 1 first. Throws NiabError `unknown-film` for a film in a room
 * without admissions.
 */
export function ticketsOf(
  rooms: RoomFilms,
  admissionsByFilm: ReadonlyMap<string, number>,
  settings: CinemaSettings,
): Record<Room, number> {
  const demandIn = (room: Room): number => {
    const filmId = rooms[room];
    if (filmId === null) return 0;
    const admissions = admissionsByFilm.get(filmId);
    if (admissions === undefined) throw unknownFilm(filmId, room);
    return admissions * settings.admissionsShare;
  };
  const first = Math.min(demandIn(1), weeklyCapacity(settings, 1));
  const left = rooms[2] !== null && rooms[1] === rooms[2] ? demandIn(2) - first : demandIn(2);
  return { 1: first, 2: Math.min(left, weeklyCapacity(settings, 2)) };
}

/** EUR that a programme takes in a week, given national first-week admissions. */
export function takingsOf(
  rooms: RoomFilms,
  admissionsByFilm: ReadonlyMap<string, number>,
  settings: CinemaSettings,
): number {
  const tickets = ticketsOf(rooms, admissionsByFilm, settings);
  return (tickets[1] + tickets[2]) * settings.ticketPrice;
}

/** EUR that the best programme would have taken in a week, knowing all national first-week admissions beforehand. */
export function bestTakings(admissionsByFilm: ReadonlyMap<string, number>, settings: CinemaSettings): number {
  const known = [...admissionsByFilm].map(([filmId, admissions]) => {
    const mean = admissions * settings.admissionsShare;
    return { filmId, mean, sales: (capacity: number) => Math.min(mean, capacity) };
  });
  return takingsOf(bestRooms(known, settings), admissionsByFilm, settings);
}

function bestRooms(films: readonly Option[], settings: CinemaSettings): RoomFilms {
  const [seats1, seats2] = [weeklyCapacity(settings, 1), weeklyCapacity(settings, 2)];
  const worth = films.map((film) => ({
    film,
    inRoom1: film.sales(seats1),
    inRoom2: film.sales(seats2),
    inBoth: film.sales(seats1 + seats2),
  }));
  const nothing = { film: null, inRoom1: 0, inRoom2: 0, inBoth: 0 };
  const choices = [...worth, nothing];
  const pairs = choices.flatMap((first) =>
    choices.map((second) => ({
      first: first.film,
      second: second.film,
      tickets: first === second ? first.inBoth : first.inRoom1 + second.inRoom2,
    })),
  );
  const most = Math.max(...pairs.map((pair) => pair.tickets));
  const [best] = pairs
    .filter((pair) => pair.tickets >= most - TIE)
    .sort(
      (a, b) =>
        Number(a.first === a.second) - Number(b.first === b.second) ||
        (b.first?.mean ?? 0) - (a.first?.mean ?? 0) ||
        (b.second?.mean ?? 0) - (a.second?.mean ?? 0) ||
        (a.first?.filmId ?? '').localeCompare(b.first?.filmId ?? '') ||
        (a.second?.filmId ?? '').localeCompare(b.second?.filmId ?? ''),
    );
  return { 1: best?.first?.filmId ?? null, 2: best?.second?.filmId ?? null };
}

function options(demands: ReadonlyMap<string, Demand>): Option[] {
  return [...demands].map(([filmId, demand]) => ({
    filmId,
    mean: demand.mean,
    sales: (capacity) => expectedSales(demand, capacity),
  }));
}

function demandsOf(candidates: readonly Candidate[], settings: CinemaSettings): Map<string, Demand> {
  return new Map(
    candidates.map(({ filmId, forecast }) => [filmId, localDemand(forecast, settings.admissionsShare)]),
  );
}

function unknownFilm(filmId: string, room: Room): NiabError {
  return new NiabError('unknown-film', `The week has no film "${filmId}" with a forecast or a result`, {
    field: `rooms.${room}`,
  });
}
