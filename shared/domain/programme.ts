import { NiabError } from '../errors.ts';
import { chooseRooms as bestRooms } from './choose-rooms.ts';
import { weeklyCapacity, type Cinema, type CinemaSettings } from './cinema.ts';
import { expectedSales, localDemand, type Demand } from './demand.ts';
import { ticketWorth } from './kept-money.ts';
import { modelWithoutNoise } from './local-demand/local-model.ts';
import type { Origin } from './local-demand/origin.ts';
import type { AdmissionsForecast } from './shapes/forecast.ts';
import { expectedMoneyOf, moneyOf, type ExpectedMoney } from './programme-money.ts';
import { differentFilms, exceedsLargestRoom, proposeRooms } from './propose-rooms.ts';
import { filmsShown, roomsByFilm, type RoomFilms } from './room-films.ts';
import type { Option } from './room-sets.ts';
import type { Alternative, Programme } from './shapes/programme.ts';

/** A film that the programme may show. */
export interface Candidate {
  filmId: string;
  forecast: AdmissionsForecast;
  /** Left out where nobody knows it. */
  origin?: Origin;
}

/**
 * The proposal: the films with the largest expected takings E[min(D, capacity)], or of which the most of these stays where the
 * cinema asks what it keeps, and their rooms (`propose-rooms`).
 */
export function chooseProgramme(candidates: readonly Candidate[], settings: Cinema): Programme {
  const demands = demandsOf(candidates, settings);
  return moneyOf(roomsFor(demands, settings), demands, settings);
}

/** The rooms of the proposal, without its money. */
export function chooseRooms(candidates: readonly Candidate[], settings: Cinema): RoomFilms {
  return roomsFor(demandsOf(candidates, settings), settings);
}

/**
 * The rooms with the highest expected takings, whatever the order of the forecasts and the gain of an extra room, in a
 * cinema that draws the same share of every film: what forecasts are worth is measured by it, so that models can be compared
 * across cinemas and their rules.
 */
export function bestExpectedRooms(candidates: readonly Candidate[], settings: CinemaSettings): RoomFilms {
  const national = { ...settings, local: modelWithoutNoise(settings.admissionsShare), rentalRates: {} };
  return bestRooms(optionsOf(demandsOf(candidates, national), national), settings);
}

/** The best of the programmes that show no film twice, in the order of the forecasts. */
export function chooseDifferentFilms(candidates: readonly Candidate[], settings: Cinema): RoomFilms {
  return differentFilms(optionsOf(demandsOf(candidates, settings), settings), settings);
}

/** Tickets a week that a film is expected to be worth, seats not considered. */
export function expectedDemand(candidate: Candidate, settings: Cinema): number {
  return demandOf(candidate, settings).mean;
}

/** Whether a film's expected day is more than the largest room seats in a day. */
export function expectedDayExceedsLargestRoom(candidate: Candidate, settings: Cinema): boolean {
  return exceedsLargestRoom(demandOf(candidate, settings), settings);
}

/**
 * What a programme is expected to bring. Throws NiabError `unknown-film` with the field `rooms.N.filmId`, N from 0, for a
 * film that is no candidate.
 */
export function evaluateProgramme(
  films: RoomFilms,
  candidates: readonly Candidate[],
  settings: Cinema,
): Programme {
  return moneyOf(films, demandsFor(films, candidates, settings), settings);
}

/** What `evaluateProgramme` expects, without ranges and chances; throws as it does. */
export function expectProgramme(
  films: RoomFilms,
  candidates: readonly Candidate[],
  settings: Cinema,
): ExpectedMoney {
  return expectedMoneyOf(films, demandsFor(films, candidates, settings), settings);
}

/** What would be proposed without each film of a programme, for the case that its distributor does not give it. */
export function alternativesTo(
  films: RoomFilms,
  candidates: readonly Candidate[],
  settings: Cinema,
): Alternative[] {
  return filmsShown(films).map((without) => ({
    without,
    programme: chooseProgramme(
      candidates.filter((candidate) => candidate.filmId !== without),
      settings,
    ),
  }));
}

/**
 * Tickets that each room sells in a week by its number, given national first-week admissions: the cinema's share of them,
 * as far as there are seats. A film in several rooms fills the first of them first. Throws NiabError `unknown-film` for a
 * film without admissions.
 */
export function ticketsOf(
  films: RoomFilms,
  admissionsByFilm: ReadonlyMap<string, number>,
  settings: CinemaSettings,
): Map<number, number> {
  const tickets = new Map(settings.rooms.map(({ room }) => [room, 0]));
  for (const [filmId, rooms] of roomsByFilm(films, settings.rooms)) {
    const admissions = admissionsByFilm.get(filmId);
    if (admissions === undefined) throw unknownFilm(filmId, 'rooms');
    let left = admissions * settings.admissionsShare;
    for (const room of rooms) {
      const sold = Math.min(left, weeklyCapacity(room));
      tickets.set(room.room, sold);
      left -= sold;
    }
  }
  return tickets;
}

/** EUR that a programme takes in a week, given national first-week admissions. */
export function takingsOf(
  films: RoomFilms,
  admissionsByFilm: ReadonlyMap<string, number>,
  settings: CinemaSettings,
): number {
  const tickets = ticketsOf(films, admissionsByFilm, settings);
  return [...tickets.values()].reduce((sum, sold) => sum + sold, 0) * settings.ticketPrice;
}

/** EUR that the best programme would have taken in a week, knowing all national first-week admissions beforehand. */
export function bestTakings(admissionsByFilm: ReadonlyMap<string, number>, settings: CinemaSettings): number {
  return takingsOf(bestRoomsKnowing(admissionsByFilm, settings), admissionsByFilm, settings);
}

/** The programme with the highest takings, knowing all national first-week admissions beforehand. */
function bestRoomsKnowing(
  admissionsByFilm: ReadonlyMap<string, number>,
  settings: CinemaSettings,
): RoomFilms {
  const known = [...admissionsByFilm].map(([filmId, admissions]) => {
    const mean = admissions * settings.admissionsShare;
    return { filmId, mean, sales: (capacity: number) => Math.min(mean, capacity) };
  });
  return bestRooms(known, settings);
}

function roomsFor(demands: ReadonlyMap<string, Demand>, settings: Cinema): RoomFilms {
  return proposeRooms(optionsOf(demands, settings), settings);
}

/** Films are ordered by who wants to see them, and chosen by what of it the cinema asks for: tickets, or what it keeps of them. */
function optionsOf(demands: ReadonlyMap<string, Demand>, settings: Cinema): Option[] {
  return [...demands].map(([filmId, demand]) => {
    const worth = ticketWorth(filmId, settings);
    return { filmId, mean: demand.mean, sales: (capacity) => worth * expectedSales(demand, capacity) };
  });
}

function demandsOf(candidates: readonly Candidate[], settings: Cinema): Map<string, Demand> {
  return new Map(candidates.map((candidate) => [candidate.filmId, demandOf(candidate, settings)]));
}

function demandOf({ forecast, origin = 'other' }: Candidate, { local }: Cinema): Demand {
  return localDemand(forecast, local, origin);
}

function demandsFor(
  films: RoomFilms,
  candidates: readonly Candidate[],
  settings: Cinema,
): Map<string, Demand> {
  const demands = demandsOf(candidates, settings);
  for (const [i, { filmId }] of films.entries()) {
    if (filmId !== null && !demands.has(filmId)) throw unknownFilm(filmId, `rooms.${i}.filmId`);
  }
  return demands;
}

function unknownFilm(filmId: string, field: string): NiabError {
  return new NiabError('unknown-film', `The week has no film "${filmId}" with a forecast or a result`, {
    field,
  });
}
