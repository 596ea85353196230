/** What the preview of a file shows, and what is sent to be stored. Pure. */
import type { TicketPreview, TicketTitle, TicketWeek } from '#shared/api/contract/ticket-import.ts';
import {
  importedRooms,
  isOpen,
  weeksToStore,
  type ImportedRoom,
  type RoomTickets,
  type TitleChoices,
} from '#shared/domain/ticket-import.ts';
import { number } from '../../format/format.ts';
import { toCsv } from '../../format/csv.ts';
import { ticketImport as text } from '../../texts/fr/ticket-import.ts';

export type PreviewRoom = ImportedRoom<TicketTitle>;

/** A week of the file with its rooms as they are under the choices. */
export interface PreviewWeek {
  week: TicketWeek;
  rooms: PreviewRoom[];
}

export function previewWeeks(weeks: readonly TicketWeek[], choices: TitleChoices): PreviewWeek[] {
  return weeks.map((week) => ({ week, rooms: importedRooms(week, choices) }));
}

/**
 * The weeks in which something had to be said before anything was chosen: they stay together while one chooses, and the
 * others.
 */
export function toSettle(weeks: readonly PreviewWeek[]): { first: PreviewWeek[]; others: PreviewWeek[] } {
  const wasOpen = ({ week }: PreviewWeek): boolean => importedRooms(week, new Map()).some(isOpen);
  return { first: weeks.filter(wasOpen), others: weeks.filter((week) => !wasOpen(week)) };
}

/** Rooms by what becomes of them. */
export function roomCounts(
  weeks: readonly PreviewWeek[],
): Record<'open' | 'new' | 'changed' | 'same', number> {
  const rooms = weeks.flatMap((week) => week.rooms);
  const count = (state: string): number => rooms.filter((room) => room.state === state).length;
  return {
    open: rooms.filter(isOpen).length,
    new: count('new'),
    changed: count('changed'),
    same: count('same'),
  };
}

/** Titles that are like no release of their week, and of which nothing is said yet. */
export function strangers(weeks: readonly TicketWeek[], choices: TitleChoices): TicketTitle[] {
  return weeks
    .flatMap(({ titles }) => titles)
    .filter(
      ({ id, title, filmId, near }) =>
        title !== '' && filmId === null && near.length === 0 && !choices.has(id),
    );
}

/** A choice for a title is one for the same title in the week's other rooms, where nothing is certain of it. */
export function withChoice(
  choices: TitleChoices,
  week: TicketWeek,
  chosen: TicketTitle,
  filmId: string | null,
): TitleChoices {
  const alike = week.titles.filter(
    ({ title, filmId: known }) => chosen.filmId === null && known === null && title === chosen.title,
  );
  return new Map([...choices, ...[chosen, ...alike].map(({ id }) => [id, filmId] as const)]);
}

/** Which titles of a room one is asked about: all of a room that shows several films, else those not certain. */
export function askedTitles({ titles, state }: PreviewRoom, choices: TitleChoices): TicketTitle[] {
  const named = titles.filter(({ title }) => title !== '');
  const films = new Set(named.map(({ filmId }) => filmId));
  const isSeveral = state === 'several' || films.size > 1;
  return named.filter(({ id, filmId }) => isSeveral || filmId === null || choices.has(id));
}

export function changeText({ state, before, after, capacity }: PreviewRoom, filmName: FilmName): string {
  if (state === 'full') return text.full(number(capacity));
  if (state !== 'changed') return text.states[state];
  if (before === null || after === null) return '';
  const isOther = before.filmId !== after.filmId;
  const was = isOther ? text.ofFilm(number(before.tickets), filmName(before)) : number(before.tickets);
  return text.replaces(was, number(after.tickets));
}

type FilmName = (shown: Pick<RoomTickets, 'filmId'>) => string;

/** What a film is called in its week. */
export function filmNameIn({ films }: TicketWeek): FilmName {
  return ({ filmId }) =>
    filmId === null ? text.closed : (films.find((film) => film.filmId === filmId)?.title ?? filmId);
}

/** In which lines a title stands. */
export function linesText({ lines, lineCount }: TicketTitle): string {
  const first = number(lines[0] ?? 0);
  return lineCount === 1 ? text.line(first) : text.lines(first, lineCount - 1, number(lineCount - 1));
}

/** What of a preview keeps it from being stored: a wrong line, or a room that is open. */
export function isSettled({ problemCount }: TicketPreview, weeks: readonly PreviewWeek[]): boolean {
  return problemCount === 0 && roomCounts(weeks).open === 0;
}

/** Whether something of a file would be lost: a file with wrong lines is corrected and chosen anew in any case. */
export function isWorthKeeping({ problemCount, weeks }: TicketPreview, choices: TitleChoices): boolean {
  const isOpenYet = roomCounts(previewWeeks(weeks, choices)).open > 0;
  return problemCount === 0 && (isOpenYet || weeksToStore(weeks, choices).length > 0);
}

/** A file to begin with: the columns, and a line that shows how one is written. */
export function templateCsv(week: string): string {
  return toCsv([text.templateHeader, [week.split('-').reverse().join('/'), '1', text.templateFilm, 240]]);
}
