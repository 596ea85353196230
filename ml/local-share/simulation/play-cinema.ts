import { DEFAULT_SETTINGS, weeklyCapacity } from '#shared/domain/cinema.ts';
import { knownDemand } from '#shared/domain/demand.ts';
import { fitLocalModel, type SoldFilm } from '#shared/domain/local-demand/fit-local-model.ts';
import type { LocalModel } from '#shared/domain/local-demand/local-model.ts';
import { priorOf } from '#shared/domain/local-demand/prior.ts';
import { moneyOf } from '#shared/domain/programme-money.ts';
import { untaught } from '#shared/domain/untaught.ts';
import type { BigFilm } from './biggest-films.ts';
import { drawDemand, type TrueCinema } from './true-cinema.ts';

/** Weeks of tickets after which the fitted share is judged, and weeks after them in which the chances are. */
export const LEARNED_WEEKS = 26;
export const JUDGED_WEEKS = 52;
/** The brief's cinema, whose manager has not said her share: the bigger film is in the larger room. */
const SETTINGS = DEFAULT_SETTINGS;

export interface PlayedWeek {
  /** The chance that was stated before the week, given the national admissions, and whether it came so. */
  profitProbability: number;
  isProfitable: boolean;
}

export interface PlayedCinema {
  /** |fitted share / true share − 1| after the weeks of learning. */
  shareError: number;
  weeks: PlayedWeek[];
}

/** Plays a cinema through its weeks, in each of which it knows its tickets of the weeks before. */
export function playCinema(cinema: TrueCinema, weeks: readonly BigFilm[][]): PlayedCinema {
  const sold: SoldFilm[] = weeks.slice(0, LEARNED_WEEKS).flatMap((films) => sell(cinema, films));
  const learn = (): LocalModel => fitLocalModel(sold, priorOf(SETTINGS.admissionsShare));
  const shareError = Math.abs(learn().share / cinema.share - 1);
  const played = weeks.slice(LEARNED_WEEKS, LEARNED_WEEKS + JUDGED_WEEKS).map((films) => {
    const profitProbability = chanceOfProfit(learn(), films);
    const tickets = sell(cinema, films);
    sold.push(...tickets);
    const takings = SETTINGS.ticketPrice * tickets.reduce((sum, film) => sum + film.tickets, 0);
    return { profitProbability, isProfitable: takings > SETTINGS.fixedCosts };
  });
  return { shareError, weeks: played };
}

/** Tickets of a week's films, each in a room of its own: whoever finds no seat buys none. */
function sell(cinema: TrueCinema, films: readonly BigFilm[]): SoldFilm[] {
  return films.map((film, i) => {
    const room = SETTINGS.rooms[i];
    const capacity = room === undefined ? 0 : weeklyCapacity(room);
    return { ...film, capacity, tickets: Math.min(drawDemand(cinema, film.admissions), capacity) };
  });
}

/** What the product says of a programme of these films, were their national admissions known. */
function chanceOfProfit(model: LocalModel, films: readonly BigFilm[]): number {
  const shown = SETTINGS.rooms.map(({ room }, i) => ({ room, filmId: String(i) }));
  const demands = films.map(({ admissions, origin }, i) => {
    return [String(i), knownDemand(admissions, model, origin)] as const;
  });
  return moneyOf(shown, new Map(demands), untaught(SETTINGS)).profitProbability;
}
