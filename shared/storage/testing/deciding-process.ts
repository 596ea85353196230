/** A process of its own that decides the programme of a week in a SQLite file: `node deciding-process.ts FILE WEEK FILM VERSION`. */
import { createSqliteOperationalStore } from '../operational/sqlite-operational-store.ts';

const [file = '', week = '', filmId = '', version = '0'] = process.argv.slice(2);
const store = createSqliteOperationalStore(file);
const decision = { week, rooms: [{ room: 1, filmId }], reason: 'D’ailleurs', notObtained: [] };
const decided = { ...decision, decidedAt: '2023-06-12T10:00:00.000Z', decidedBy: 'un autre' };
await store.addDecision(decided, Number(version));
await store.close();
