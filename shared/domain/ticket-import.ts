import type { IsoDate } from './cinema-week.ts';
import type { FileTitle, FileWeek as FileWeekShape, RoomTickets } from './shapes/csv-file.ts';

/** Bytes of a file of tickets: 1 MB. */
export const LARGEST_TICKET_FILE = 1_048_576;

export type { FileTitle, RoomTickets };

/** A week of a file, beside what is stored of it; of its titles there may be more to tell. */
export type FileWeek<T extends FileTitle = FileTitle> = Omit<FileWeekShape, 'titles'> & { titles: T[] };

/** What somebody said of titles, by their id: the film, or null to leave the title's lines out. */
export type TitleChoices = ReadonlyMap<string, string | null>;

/**
 * What a file does to a room. `new`, `changed`, `same`: as it is; `left-out`: all its titles are. The others keep it from
 * being stored: a title is of no film yet (`open`), there are several films (`several`), more tickets than seats (`full`).
 */
type RoomState = 'new' | 'changed' | 'same' | 'left-out' | 'open' | 'several' | 'full';

export interface ImportedRoom<T extends FileTitle = FileTitle> {
  room: number;
  name: string;
  capacity: number;
  before: RoomTickets | null;
  /** Null while it cannot be said, and where nothing is written. */
  after: RoomTickets | null;
  state: RoomState;
  titles: T[];
}

const OPEN_STATES: ReadonlySet<RoomState> = new Set(['open', 'several', 'full']);

/** Whether a room keeps its file from being stored. */
export function isOpen({ state }: Pick<ImportedRoom, 'state'>): boolean {
  return OPEN_STATES.has(state);
}

/** The film of a title: as somebody chose, else as it is known; undefined while neither is so. */
function filmOf({ id, title, filmId }: FileTitle, choices: TitleChoices): string | null | undefined {
  const chosen = choices.get(id);
  if (chosen !== undefined) return chosen;
  return title === '' ? null : (filmId ?? undefined);
}

/** What a week of a file does to each room that it names, in the order of the rooms. */
export function importedRooms<T extends FileTitle>(
  { rooms, stored, titles }: FileWeek<T>,
  choices: TitleChoices,
): ImportedRoom<T>[] {
  return rooms.flatMap(({ room, name, capacity }) => {
    const own = titles.filter((title) => title.room === room);
    if (own.length === 0) return [];
    const held = stored.find((each) => each.room === room);
    const before = held === undefined ? null : { filmId: held.filmId, tickets: held.tickets };
    const outcome = outcomeOf(own, choices, capacity, before);
    return [{ room, name, capacity, before, ...outcome, titles: own }];
  });
}

function outcomeOf(
  titles: readonly FileTitle[],
  choices: TitleChoices,
  capacity: number,
  before: RoomTickets | null,
): Pick<ImportedRoom, 'after' | 'state'> {
  const isLeftOut = ({ id }: FileTitle): boolean => choices.get(id) === null;
  const kept = titles.filter((title) => !isLeftOut(title));
  if (kept.length === 0) return { after: null, state: 'left-out' };
  const films = new Set(kept.map((title) => filmOf(title, choices)));
  if (films.has(undefined)) return { after: null, state: 'open' };
  // On days without a show nothing was shown: the film is that of the other days.
  if (films.size > 1) films.delete(null);
  if (films.size > 1) return { after: null, state: 'several' };
  const after = {
    filmId: [...films][0] ?? null,
    tickets: kept.reduce((sum, { tickets }) => sum + tickets, 0),
  };
  if (after.tickets > capacity) return { after, state: 'full' };
  if (before === null) return { after, state: 'new' };
  const isSame = before.filmId === after.filmId && before.tickets === after.tickets;
  return { after, state: isSame ? 'same' : 'changed' };
}

/** What is to be stored of a file: the rooms that are new or changed, by weeks that have such, each with its version. */
export function weeksToStore(
  weeks: readonly (FileWeek & { version: number })[],
  choices: TitleChoices,
): { week: IsoDate; version: number; rooms: (RoomTickets & { room: number })[] }[] {
  return weeks.flatMap((week) => {
    const rooms = importedRooms(week, choices).flatMap(({ room, state, after }) =>
      after !== null && (state === 'new' || state === 'changed') ? [{ room, ...after }] : [],
    );
    return rooms.length === 0 ? [] : [{ week: week.week, version: week.version, rooms }];
  });
}
