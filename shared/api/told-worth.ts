import { weeklyCapacity, type Cinema } from '../domain/cinema.ts';
import { STAGES } from '../domain/cinema-week.ts';
import { scoreOf } from '../domain/forecast-score.ts';
import { ticketWorth } from '../domain/kept-money.ts';
import { mostTicketsIn } from '../domain/most-tickets.ts';
import { chooseRooms, type Candidate } from '../domain/programme.ts';
import type { Origin } from '../domain/local-demand/origin.ts';
import { roomsByFilm } from '../domain/room-films.ts';
import { shareOfBest } from '../domain/share-of-best.ts';
import type { ForecastNumbers } from '../domain/shapes/forecast.ts';
import { filmResult, peopleExpected } from '../domain/week-takings.ts';
import type { History } from './contract/history.ts';
import { filmsOfWeek, roomsOfWeek, type RowsOfResult } from './films-of-week.ts';
import { remembered } from './remembered.ts';
import type { Standing } from './standing.ts';

type ToldWorth = NonNullable<History['told']>;

/** A week's results, and where it stands. */
interface KnownWeek {
  rows: Omit<RowsOfResult, 'week'>;
  standing: Pick<Standing, 'forecasts' | 'automatic' | 'shown'>;
  /** The cinema as it was known when the week was decided, and as it is in hindsight. */
  settings: Cinema;
  judged: Cinema;
}

/** The last forecast of a film that has a result, without and with what was told; the same where nothing was. */
interface ComparedFilm {
  filmId: string;
  actual: number;
  /** How many people wanted to see it in the cinema. */
  people: number;
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
function comparedFilms({ rows, standing, judged }: KnownWeek): ComparedFilm[] {
  const { forecasts, automatic, shown } = standing;
  return filmsOfWeek(rows, roomsOfWeek(rows, shown, judged.rooms)).flatMap((film) => {
    const { filmId, admissions: actual, origin } = film;
    const { people } = filmResult(film, peopleExpected(film, judged.local));
    const both = STAGES.flatMap((stage) => {
      const [without, held] = [automatic[stage].get(filmId), forecasts[stage].get(filmId)];
      return without === undefined || held === undefined ? [] : [{ automatic: without, told: held }];
    });
    const last = both.at(-1);
    return last === undefined || actual === null || people === null
      ? []
      : [{ filmId, actual, people, origin, ...last }];
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

/** EUR of the programme that follows from forecasts, and of the best, of the films that have a result; each ticket as what it is worth. */
function takingsBy(candidates: readonly Candidate[], films: readonly ComparedFilm[], settings: Cinema) {
  const { rooms, ticketPrice } = settings;
  const people = new Map(films.map((film) => [film.filmId, film.people]));
  const shown = roomsByFilm(rememberedRooms(candidates, settings), rooms);
  const tickets = [...shown].reduce((sum, [filmId, its]) => {
    const seats = its.reduce((total, room) => total + weeklyCapacity(room), 0);
    return sum + ticketWorth(filmId, settings) * Math.min(people.get(filmId) ?? 0, seats);
  }, 0);
  const worths = [...people.keys()].map((filmId) => ticketWorth(filmId, settings));
  return {
    takings: tickets * ticketPrice,
    bestTakings: mostTicketsIn(rooms)([...people.values()], worths) * ticketPrice,
  };
}
