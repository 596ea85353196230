/**
 * A process of its own that stores the tickets of many weeks in a SQLite file, again and again until it is killed:
 * `node importing-process.ts FILE WEEKS`. The second save says "2" of every room, the third "3".
 */
import { addDays } from '../../domain/cinema-week.ts';
import { createSqliteOperationalStore } from '../operational/sqlite-operational-store.ts';

const [file = '', count = '0'] = process.argv.slice(2);
const store = createSqliteOperationalStore(file);
const weeks = Array.from({ length: Number(count) }, (_, i) => addDays('2014-01-01', 7 * i));
for (let version = 0; ; version += 1) {
  const entries = [1, 2].map((room) => ({
    ...{ room, filmId: 'film', tickets: version + 1, enteredAt: '2023-06-12T10:00:00.000Z' },
    enteredBy: 'moi',
  }));
  await store.saveTicketsOfWeeks(weeks.map((week) => ({ week, version, entries })));
}
