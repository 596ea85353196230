import type { DatabaseSync } from 'node:sqlite';
import { inSnapshot } from '#shared/storage/sqlite/open-sqlite.ts';
import { putTicketsSchema, type PutTickets } from '#shared/api/contract/ticket-import.ts';
import { CHANGES } from './contract.ts';
import { TICKETS_VERSION } from './fuzz-request.ts';
import type { Reached } from './http-functions.ts';

/** The functions that store what the manager says. */
export type ChangeKind = keyof typeof CHANGES;

/** A change as it is stored: what it concerns, its place in the order of that, and what it says (`canonical`). */
export interface Change {
  kind: ChangeKind;
  about: string;
  sequence: number;
  says: string;
}

/** What a request wants to change. */
export type Wish = Pick<Change, 'kind' | 'about' | 'says'>;

/** All that the manager has entered, read from the file itself and at one moment; other processes may write. */
export function readWritten(database: DatabaseSync): Change[] {
  return inSnapshot(database, () => {
    const all = (table: string): Record<string, unknown>[] =>
      database.prepare(`SELECT * FROM ${table}`).all();
    const decisionRooms = Map.groupBy(all('decision_rooms'), (row) => keyOf(row, 'week', 'sequence'));
    const settingsRooms = Map.groupBy(all('settings_rooms'), (row) => keyOf(row, 'effective_from'));
    const tickets = Map.groupBy(all('cinema_tickets'), (row) => keyOf(row, 'week', 'sequence'));
    return [
      ...all('decisions').map((row) =>
        changeOf('programme-put', row['week'], row, {
          rooms: shownIn(
            decisionRooms
              .get(keyOf(row, 'week', 'sequence'))
              ?.map((each) => ({ room: each['room'], filmId: each['film_id'] })) ?? null,
          ),
          reason: row['reason'],
          notObtained: JSON.parse(String(row['not_obtained'])) as unknown,
        }),
      ),
      ...[...tickets.values()].map((rows) =>
        changeOf('actuals-put', rows[0]?.['week'], rows[0] ?? {}, {
          rooms: rows.map((row) => ({ room: row['room'], filmId: row['film_id'], tickets: row['tickets'] })),
        }),
      ),
      ...all('settings').map((row) =>
        changeOf('settings-put', '', row, settingsOf(row, settingsRooms.get(keyOf(row, 'effective_from')))),
      ),
    ];
  });
}

function settingsOf(
  row: Record<string, unknown>,
  rooms: readonly Record<string, unknown>[] | undefined,
): unknown {
  const effectiveFrom = row['effective_from'];
  if (rooms === undefined) return { withdrawn: effectiveFrom };
  return {
    effectiveFrom,
    rooms: rooms.map((each) => ({
      ...{ room: each['room'], name: each['name'], seats: each['seats'] },
      showsPerDay: each['shows_per_day'],
      showTimes: JSON.parse(String(each['show_times'])) as unknown,
    })),
    ticketPrice: row['ticket_price'],
    fixedCosts: row['fixed_costs'],
    admissionsShare: row['admissions_share'],
    extraRoomGain: row['extra_room_gain'],
    ...{ secondWeek: row['second_week'] === 1, keptMoney: row['kept_money'] === 1 },
    ...{ rentalRate: row['rental_rate'], sacemRate: row['sacem_rate'] },
    ...{ name: row['cinema_name'], address: row['address'] },
  };
}

/** What a body that was accepted must have stored; null for a request that changes nothing, or whose body is none. */
export function wishOf({ name, params }: Reached, body: Uint8Array | null): Wish | null {
  if (name === 'settings-delete') {
    return { kind: 'settings-put', about: '', says: canonical({ withdrawn: params['week'] }) };
  }
  if (!isChange(name)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body ?? undefined);
    const value: unknown = JSON.parse(text.replaceAll(TICKETS_VERSION, '0'));
    if (name === 'tickets-put') return wishOfWeeks(putTicketsSchema.parse(value));
    const parsed = CHANGES[name].parse(value);
    return { kind: name, about: params['week'] ?? '', says: canonical(asStored(parsed)) };
  } catch {
    return null;
  }
}

/** A request of this fuzz is about one week: one of several would want several things. */
function wishOfWeeks({ weeks: [first] }: PutTickets): Wish | null {
  if (first === undefined) return null;
  return { kind: 'actuals-put', about: first.week, says: canonical({ rooms: first.rooms }) };
}

export function isChange(name: string): name is ChangeKind | 'tickets-put' {
  return name in CHANGES || name === 'tickets-put';
}

function changeOf(kind: ChangeKind, about: unknown, row: Record<string, unknown>, says: unknown): Change {
  return { kind, about: String(about), sequence: Number(row['sequence']), says: canonical(says) };
}

function keyOf(row: Record<string, unknown>, ...columns: string[]): string {
  return columns.map((column) => String(row[column])).join(' ');
}

function asStored(parsed: object): object {
  if (!('reason' in parsed) || !('rooms' in parsed)) return parsed;
  return { ...parsed, rooms: shownIn(parsed.rooms as Shown[] | null) };
}

interface Shown {
  room: unknown;
  filmId: unknown;
}

/** A room that is closed is as one that is not named. */
export function shownIn(rooms: readonly Shown[] | null): Shown[] | null {
  return rooms?.filter(({ filmId }) => filmId !== null) ?? null;
}

/** JSON that is the same for the same content: keys in order, and the rooms of tickets too. */
export function canonical(value: unknown): string {
  return JSON.stringify(ordered(value));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(ordered);
    return items.some(isRecord)
      ? items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : items;
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, ordered(each)]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
