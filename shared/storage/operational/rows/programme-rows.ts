import type { Stage } from '../../../domain/cinema-week.ts';
import type { Decision, PlannedRoom } from '../entities.ts';
import type { Row } from '../sql-database.ts';
import { date, filmOf, groupsOf, instant, number, orNull, text } from './columns.ts';

export function toPlannedRoom(row: Row): PlannedRoom {
  return {
    week: date(row, 'week'),
    stage: text(row, 'stage') as Stage,
    modelVersion: text(row, 'modelVersion'),
    room: number(row, 'room'),
    filmId: filmOf(row),
    expectedTickets: number(row, 'expectedTickets'),
    expectedTakings: number(row, 'expectedTakings'),
    createdAt: instant(row, 'createdAt'),
  };
}

/** A row is a room of a decision; one that goes back to the recommendation has one row without a room. */
export function toDecisions(rows: readonly Row[]): Decision[] {
  return groupsOf(rows, (row) => `${date(row, 'week')} ${number(row, 'version')}`).map(
    ([first, ...others]) => {
      const joined = countedAs(first);
      const filmId = (named: string): string => joined.get(named) ?? named;
      const filmOfRoom = (row: Row): string | null => {
        const named = filmOf(row);
        return named === null ? null : filmId(named);
      };
      return {
        week: date(first, 'week'),
        version: number(first, 'version'),
        rooms:
          orNull(first, 'room', number) === null
            ? null
            : [first, ...others].map((row) => ({ room: number(row, 'room'), filmId: filmOfRoom(row) })),
        reason: text(first, 'reason'),
        notObtained: [...new Set((JSON.parse(text(first, 'notObtained')) as string[]).map(filmId))],
        decidedAt: instant(first, 'decidedAt'),
        decidedBy: text(first, 'decidedBy'),
      };
    },
  );
}

/** The films of the row's week that count as another one. */
function countedAs(row: Row): ReadonlyMap<string, string> {
  const json = orNull(row, 'joined', text);
  const films = json === null ? [] : (JSON.parse(json) as { filmId: string; countsAs: string }[]);
  return new Map(films.map(({ filmId, countsAs }) => [filmId, countsAs]));
}
