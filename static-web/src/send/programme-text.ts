/** The programme in words, as it is sent. Pure. */
import type { Programme } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { addDays } from '#shared/domain/cinema-week.ts';
import { filmsShown, roomsByFilm } from '#shared/domain/room-films.ts';
import { list, number, weekSpan } from '../format/format.ts';
import { recommendedOf, releaseOf, titleOf } from '../programme/programme-view.ts';
import { fr } from '../texts/fr.ts';
import { inRooms } from '../texts/rooms.ts';
import type { CalendarEvent } from './calendar.ts';

const text = fr.send;

/** What to tell one distributor. */
interface DistributorNote {
  distributor: string;
  lines: string[];
}

/** A film that is shown, in all its rooms together. */
interface ShownFilm {
  filmId: string;
  title: string;
  /** « en salle 1 »; nothing in a cinema of one room. */
  where: string;
  /** Whole tickets a week. */
  tickets: number;
  /** Shows a day of each of its rooms. */
  shows: number[];
}

/** To each distributor what is taken of its films, and which of its films that were proposed are not. */
export function distributorNotes(week: Week, programme: Programme): DistributorNote[] {
  const span = weekSpan(week.week);
  const shown = shownFilms(week, programme);
  const declined = filmsShown(recommendedOf(week)?.rooms ?? []).filter(
    (filmId) => !shown.some((film) => film.filmId === filmId) && !week.notObtained.includes(filmId),
  );
  const lines = [
    ...shown.map(({ filmId, title, where, shows, tickets }) => ({
      filmId,
      line: text.taken(title, where, span, showsADay(shows)) + text.awaited(text.spectators(tickets)),
    })),
    ...declined.map((filmId) => ({ filmId, line: text.declined(nameOf(week, filmId)) })),
  ];
  const byDistributor = Map.groupBy(
    lines,
    ({ filmId }) => distributorOf(week, filmId) ?? text.distributors.unknown,
  );
  return [...byDistributor].map(([distributor, its]) => ({
    distributor,
    lines: its.map(({ line }) => line),
  }));
}

/** « 2 séances par jour dans chacune » */
function showsADay(each: readonly number[]): string {
  const words = [...new Set(each)].map(text.shows);
  return list(words) + (each.length > 1 && words.length === 1 ? text.inEach : '');
}

/** The programme in a few lines, for a message. */
export function shareText(week: Week, programme: Programme): string {
  const rooms = programme.rooms.map(({ name, filmId, expectedTickets, perDay }) => {
    if (filmId === null) return text.text.room(name, text.rooms.closed, '');
    const expected = text.text.expected(text.spectators(expectedTickets), number(perDay.expectedTickets));
    return text.text.room(name, nameOf(week, filmId), expected);
  });
  return [text.title(weekSpan(week.week)), '', ...rooms].join('\n');
}

/** An entry for each film, from the Wednesday to the Tuesday. */
export function calendarEvents(week: Week, programme: Programme): CalendarEvent[] {
  return shownFilms(week, programme).map(({ filmId, title, tickets }) => {
    const names = list(programme.rooms.filter((room) => room.filmId === filmId).map(({ name }) => name));
    return {
      uid: `${week.week}-${filmId}@niab`,
      first: week.week,
      last: addDays(week.week, 6),
      summary: text.event(title, programme.rooms.length === 1 ? '' : names),
      description: text.awaited(text.spectators(tickets)).trim(),
      location: names,
    };
  });
}

function shownFilms(week: Week, programme: Programme): ShownFilm[] {
  const { rooms } = week.settings;
  return [...roomsByFilm(programme.rooms, rooms)].map(([filmId, its]) => ({
    filmId,
    title: nameOf(week, filmId),
    where: inRooms(its, rooms.length),
    tickets: programme.rooms
      .filter((plan) => plan.filmId === filmId)
      .reduce((sum, plan) => sum + plan.expectedTickets, 0),
    shows: its.map(({ showsPerDay }) => showsPerDay),
  }));
}

function distributorOf(week: Week, filmId: string): string | null {
  const film = releaseOf(week, filmId) ?? week.held.find((each) => each.filmId === filmId);
  return film?.distributor ?? null;
}

function nameOf(week: Week, filmId: string): string {
  return titleOf(week, filmId) ?? fr.ticket.unknownFilm;
}
