import { setImmediate as nextIteration } from 'node:timers/promises';
import { settingsFor, weeklyCapacity, type CinemaRoom, type CinemaSettings } from '../domain/cinema.ts';
import { addWeeks, parisDateOf, type IsoDate } from '../domain/cinema-week.ts';
import type { CinemaTickets, ReleaseTitle } from '../storage/operational/entities.ts';
import * as reads from '../storage/operational/reads.ts';
import { findRoom } from '../csv-files/tickets/find-room.ts';
import { WeekTitles } from '../csv-files/match-title.ts';
import { problemAt, type TicketProblem } from '../csv-files/problem.ts';
import { readTicketFile, type TicketFile, type TicketRow } from '../csv-files/tickets/read-ticket-file.ts';
import {
  MOST_WEEKS,
  type TicketPreview,
  type TicketTitle,
  type TicketWeek,
} from './contract/ticket-import.ts';
import { currentTickets } from './current-tickets.ts';
import type { Caller } from './endpoint.ts';
import { titlesByWeek } from './titles-by-week.ts';
import { ticketId } from './ticket-rules.ts';

/** Lines that are told of each kind; who has more of them mends those first. */
const MOST_TOLD = 100;
/** Lines of a title that are named. */
const MOST_LINES = 5;
/** Titles of all weeks: so many are compared with the releases within a few seconds. */
const MOST_TITLES = 3_000;

/** A line of which the room is known. */
interface PlacedRow extends TicketRow {
  roomNumber: number;
}

/** What is stored of the weeks of a file. */
interface StoredWeeks {
  films: Map<IsoDate, ReleaseTitle[]>;
  tickets: Map<IsoDate, CinemaTickets[]>;
  settingsOf: (week: IsoDate) => CinemaSettings;
}

/** What a file of tickets would do: its weeks beside what is stored, and every line that is wrong. Nothing is stored. */
export async function previewTickets(
  { operational, clock }: Pick<Caller, 'operational' | 'clock'>,
  bytes: Uint8Array,
): Promise<TicketPreview> {
  const file = readTicketFile(bytes);
  const weeks = [...new Set(file.rows.map(({ week }) => week))].sort();
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (first === undefined || last === undefined || weeks.length > MOST_WEEKS) {
    return preview(file, weeks.length > MOST_WEEKS ? [problemAt('too-many-weeks', null)] : []);
  }
  const { titles, decisions, settings, tickets } = await operational.readAll({
    titles: reads.titles(addWeeks(first, -1), last),
    decisions: reads.decisions(first, last),
    settings: reads.settings(),
    tickets: reads.cinemaTickets(first, last),
  });
  const stored: StoredWeeks = {
    films: titlesByWeek(titles, decisions),
    tickets: Map.groupBy(tickets, ({ week }) => week),
    settingsOf: (week) => settingsFor(week, settings),
  };
  const problems: TicketProblem[] = [];
  const rows = file.rows.flatMap((row) => {
    const placed = placeOf(row, file, stored, parisDateOf(clock.now()));
    if (!('code' in placed)) return [placed];
    problems.push(placed);
    return [];
  });
  const cells = new Set(rows.map(({ week, film }) => `${week} ${film}`));
  if (cells.size > MOST_TITLES) return preview(file, [...problems, problemAt('too-many-titles', null)]);
  const told: TicketWeek[] = [];
  for (const [week, own] of Map.groupBy(rows, ({ week }) => week)) {
    told.push(weekOf(week, own, stored));
    // Comparing many titles takes a while: others are answered in between.
    await nextIteration();
  }
  return preview(
    file,
    problems,
    told.sort((a, b) => a.week.localeCompare(b.week)),
  );
}

/** A line with its room, or what the cinema has to say against it. */
function placeOf(
  row: TicketRow,
  { roomColumn }: TicketFile,
  { films, settingsOf }: StoredWeeks,
  today: IsoDate,
): PlacedRow | TicketProblem {
  const { line, week, room } = row;
  if (week > today) return problemAt('not-begun', line, null, week);
  if (!films.has(week)) return problemAt('week-not-known', line, null, week);
  const roomNumber = findRoom(room, settingsOf(week).rooms);
  if (roomNumber !== null) return { ...row, roomNumber };
  return room === null
    ? problemAt('missing-column', line, null, 'room')
    : problemAt('unknown-room', line, roomColumn, room);
}

function weekOf(week: IsoDate, rows: readonly PlacedRow[], stored: StoredWeeks): TicketWeek {
  const films = stored.films.get(week) ?? [];
  // A film that is another one is that one under one more title.
  const titles = new WeekTitles(films.map((film) => ({ filmId: ticketId(film), title: film.title })));
  const groups = Map.groupBy(rows, ({ roomNumber, film }) => `${roomNumber} ${film}`);
  const { version, rooms } = currentTickets(stored.tickets.get(week) ?? []);
  return {
    week,
    version,
    rooms: stored.settingsOf(week).rooms.map(roomView),
    films: films.flatMap(({ filmId, title, sameAs }) => (sameAs === undefined ? [{ filmId, title }] : [])),
    stored: rooms.map(({ room, filmId, tickets }) => ({ room, filmId, tickets })),
    titles: [...groups.values()].flatMap((group) => titleView(group, titles)),
  };
}

function titleView(rows: readonly PlacedRow[], titles: WeekTitles): TicketTitle[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { filmId, near } = first.film === '' ? { filmId: null, near: [] } : titles.match(first.film);
  return [
    {
      id: `${first.week}-${first.line}`,
      room: first.roomNumber,
      title: first.film,
      tickets: rows.reduce((sum, { tickets }) => sum + tickets, 0),
      lines: rows.slice(0, MOST_LINES).map(({ line }) => line),
      lineCount: rows.length,
      ...{ filmId, near },
    },
  ];
}

function roomView(room: CinemaRoom): TicketWeek['rooms'][number] {
  return { room: room.room, name: room.name, capacity: weeklyCapacity(room) };
}

function preview(
  { rows, problems: ofFile, notes }: TicketFile,
  more: readonly TicketProblem[],
  weeks: TicketWeek[] = [],
): TicketPreview {
  const problems = [...ofFile, ...more].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return {
    lines: rows.length,
    problems: problems.slice(0, MOST_TOLD),
    problemCount: problems.length,
    notes: notes.slice(0, MOST_TOLD),
    noteCount: notes.length,
    weeks,
  };
}
