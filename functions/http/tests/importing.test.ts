import { describe, expect, it } from 'vitest';
import { problemSchema } from '#shared/api/contract/problem.ts';
import {
  ticketPreviewSchema,
  type PutTickets,
  type TicketPreview,
} from '#shared/api/contract/ticket-import.ts';
import { LARGEST_TICKET_FILE } from '#shared/domain/ticket-import.ts';
import { historySchema } from '#shared/api/contract/history.ts';
import type { CinemaTickets } from '#shared/storage/operational/entities.ts';
import { handler as getHistory } from '../history-get.ts';
import { handler as putMatch } from '../match-put.ts';
import { handler as previewTickets } from '../tickets-preview-post.ts';
import { handler as putTickets } from '../tickets-put.ts';
import { foundMatch } from './found-match.ts';
import { seedActuals, seedWeek } from './seeded-week.ts';
import { useCinema, WEEK, type Reply } from './served-cinema.ts';

const cinema = useCinema();
const NEXT = '2023-06-21';
/** Both weeks are over. */
const LATER = '2023-07-03T10:00:00Z';
const CSV = { 'content-type': 'text/csv' };

const held = (): Promise<CinemaTickets[]> => cinema.services().operational.listCinemaTickets(WEEK, NEXT);
const ask = (text: string | Buffer, headers: Record<string, string> = CSV): Promise<Reply> => {
  cinema.at(LATER);
  return cinema.call(previewTickets, { body: Buffer.from(text), headers });
};
const preview = async (text: string | Buffer): Promise<TicketPreview> =>
  ticketPreviewSchema.parse((await ask(text)).body);
const save = (weeks: unknown): Promise<Reply> => {
  cinema.at(LATER);
  return cinema.call(putTickets, { body: { weeks } });
};
const code = ({ body }: Reply): string => problemSchema.parse(body).code;

const FILE = `Date;Salle;Film;Billets
14/06/2023;1;TITRE DE GRAND;200
15/06/2023;1;Titre de grand;1 0
15/06/2023;Salle 2;Titre de petit;40
21/06/2023;1;Titre de moyen;300
Total;;;550
`.replace('1 0', '10');

describe('a file of tickets', () => {
  it('is told by week and room beside what is stored, each title with its film', async () => {
    await seedWeek(cinema.services().operational, NEXT);
    await seedActuals(cinema.services().operational, WEEK);
    const { weeks, ...others } = await preview(FILE);
    expect(others).toMatchObject({ lines: 4, problems: [], problemCount: 0, noteCount: 1 });
    expect(weeks).toMatchObject([
      {
        ...{ week: WEEK, version: 0, stored: [] },
        titles: [
          { room: 1, title: 'TITRE DE GRAND', tickets: 200, lines: [2], lineCount: 1, filmId: 'grand' },
          { room: 1, title: 'Titre de grand', tickets: 10, filmId: 'grand' },
          { room: 2, title: 'Titre de petit', tickets: 40, filmId: 'petit' },
        ],
      },
      { week: NEXT, titles: [{ room: 1, tickets: 300, filmId: 'moyen' }] },
    ]);
    expect(weeks[0]?.rooms).toMatchObject([
      { room: 1, capacity: 840 },
      { room: 2, capacity: 560 },
    ]);
    expect(weeks[0]?.films).toHaveLength(4);
    expect(await held()).toEqual([]);
  });

  it('names the lines that this cinema knows nothing of', async () => {
    const file = `Semaine,Salle,Film,Billets
14/06/2023,3,Titre de grand,1
07/06/2023,1,Titre de grand,1
05/07/2023,1,Titre de grand,1
14/06/2023,1,Film inconnu,1`;
    const { problems, weeks } = await preview(file);
    expect(problems).toEqual([
      { code: 'unknown-room', line: 2, column: 'Salle', value: '3' },
      { code: 'week-not-known', line: 3, column: null, value: '2023-06-07' },
      { code: 'not-begun', line: 4, column: null, value: '2023-07-05' },
    ]);
    expect(weeks).toMatchObject([{ titles: [{ title: 'Film inconnu', filmId: null }] }]);
  });

  it('without a column of rooms is wrong where there are several', async () => {
    const { problems } = await preview('Semaine;Film;Billets\n14/06/2023;Titre de grand;1');
    expect(problems).toEqual([{ code: 'missing-column', line: 2, column: null, value: 'room' }]);
  });

  it('tells a hundred of its wrong lines, and how many there are', async () => {
    const lines = Array.from({ length: 150 }, (_, i) => `14/06/2023;1;Titre de grand;x${i}`);
    const { problems, problemCount } = await preview(`Date;Salle;Film;Billets\n${lines.join('\n')}`);
    expect([problems.length, problemCount]).toEqual([100, 150]);
  });

  it('has so many weeks and titles as can be answered at once', async () => {
    const weeks = Array.from({ length: 521 }, (_, i) =>
      new Date(Date.UTC(2013, 0, 2 + 7 * i)).toISOString().slice(0, 10),
    );
    const long = `Date;Salle;Film;Billets\n${weeks.map((week) => `${week};1;A;1`).join('\n')}`;
    expect((await preview(long)).problems).toMatchObject([{ code: 'too-many-weeks', line: null }]);
    const titles = Array.from({ length: 3_001 }, (_, i) => `${WEEK};1;Film ${i};0`).join('\n');
    const wide = await preview(`Date;Salle;Film;Billets\n${titles}`);
    expect(wide).toMatchObject({ problems: [{ code: 'too-many-titles' }], weeks: [] });
  });

  it('is taken up to its size, and only when it is called CSV, which no form of another site can do', async () => {
    const header = 'Date;Salle;Film;Billets\n';
    const full = Buffer.concat([
      Buffer.from(header),
      Buffer.alloc(LARGEST_TICKET_FILE - header.length, '\n'),
    ]);
    expect((await ask(full)).status).toBe(200);
    expect(code(await ask(Buffer.concat([full, Buffer.from('\n')])))).toBe('body-too-large');
    for (const type of [
      'text/plain',
      'multipart/form-data',
      'application/x-www-form-urlencoded',
      'text/csvx',
    ]) {
      expect(code(await ask(FILE, { 'content-type': type }))).toBe('unsupported-media-type');
    }
  });

  it('of any bytes is answered, whatever they are', async () => {
    for (const bytes of ['', '\0', 'PK\u0003\u0004', '"', '\uFFFF', ';'.repeat(9_000)]) {
      const { problems } = await preview(bytes);
      expect(problems.length).toBeGreaterThan(0);
    }
    // Lone bytes beyond ASCII are Windows-1252.
    expect((await preview(Buffer.from([0xff, 0x80, 0x81]))).problems).not.toEqual([]);
  });
});

const WEEKS: PutTickets['weeks'] = [
  {
    ...{ week: WEEK, version: 0 },
    rooms: [
      { room: 1, filmId: 'grand', tickets: 210 },
      { room: 2, filmId: 'petit', tickets: 40 },
    ],
  },
  { week: NEXT, version: 0, rooms: [{ room: 1, filmId: 'moyen', tickets: 300 }] },
];
const [first, second] = [WEEKS[0], WEEKS[1]].map((week) => week ?? { week: '', version: 0, rooms: [] }) as [
  PutTickets['weeks'][number],
  PutTickets['weeks'][number],
];
const sold = (tickets: number, filmId: string | null = 'moyen') => [{ room: 1, filmId, tickets }];

describe('the tickets of many weeks', () => {
  it.each([
    [
      'a room that is not there',
      { ...second, rooms: [{ room: 8, filmId: 'moyen', tickets: 1 }] },
      'weeks.1.rooms.0.room',
    ],
    ['more tickets than seats', { ...second, rooms: sold(841) }, 'weeks.1.rooms.0.tickets'],
    ['tickets without a film', { ...second, rooms: sold(1, null) }, 'weeks.1.rooms.0.tickets'],
    ['half a ticket', { ...second, rooms: sold(0.5) }, 'weeks.1.rooms.0.tickets'],
    ['a film of another week', { ...second, rooms: sold(1, 'ailleurs') }, 'weeks.1.rooms.0.filmId'],
    ['a week that is not known', { ...second, week: '2023-06-07' }, 'weeks.1.week'],
    ['no Wednesday', { ...second, week: '2023-06-22' }, 'weeks.1.week'],
    ['a week that is there twice', first, 'weeks.1.week'],
    ['no room', { ...second, rooms: [] }, 'weeks.1.rooms'],
    ['another key', { ...second, filmId: 'grand' }, 'weeks.1.filmId'],
    ['no version', { week: NEXT, rooms: second.rooms }, 'weeks.1.version'],
  ])('with %s in the last are refused, the field named, and none is stored', async (_, wrong, field) => {
    const reply = await save([first, wrong]);
    expect(problemSchema.parse(reply.body).errors?.map((error) => error.field)).toEqual([field]);
    expect(await held()).toEqual([]);
  });

  it('of a week that has not begun are refused', async () => {
    cinema.at('2023-06-20T10:00:00Z');
    const reply = await cinema.call(putTickets, { body: { weeks: WEEKS } });
    expect(reply.body).toMatchObject({ code: 'conflict', errors: [{ field: 'weeks.1.week' }] });
    expect(await held()).toEqual([]);
  });

  it('are stored as one, and once although they are sent twice at a time and again', async () => {
    const answers = await Promise.all([save(WEEKS), save(WEEKS)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await held()).toMatchObject([
      { week: WEEK, room: 1, version: 1, filmId: 'grand', tickets: 210 },
      { week: WEEK, room: 2, version: 1, filmId: 'petit', tickets: 40 },
      { week: NEXT, room: 1, version: 1, filmId: 'moyen', tickets: 300 },
    ]);
    expect((await save(WEEKS)).body).toEqual({ stored: 0, unchanged: 2 });
    expect(new Set((await held()).map(({ version }) => version))).toEqual(new Set([1]));
  });

  it('are then before and after the same, and count in the history', async () => {
    const { weeks } = await preview(FILE);
    expect(weeks.map(({ version, stored }) => [version, stored.length])).toEqual([
      [1, 2],
      [1, 1],
    ]);
    const { weeks: played } = historySchema.parse((await cinema.call(getHistory)).body);
    expect(
      played.find(({ week }) => week === WEEK)?.rooms.map(({ tickets, source }) => [tickets, source]),
    ).toEqual([
      ...[
        [210, 'entered'],
        [40, 'entered'],
      ],
    ]);
  });

  it('that others have changed meanwhile in one week are refused for all of them, with what is stored', async () => {
    await cinema.services().operational.saveTicketsOfWeeks([
      {
        week: NEXT,
        entries: [{ room: 1, filmId: 'grand', tickets: 5, enteredAt: LATER, enteredBy: 'moi' }],
        version: 1,
      },
    ]);
    const before = await held();
    const reply = await save([
      { ...first, version: 1, rooms: [{ room: 1, filmId: 'grand', tickets: 231 }] },
      { ...second, version: 1, rooms: sold(299) },
    ]);
    expect(reply).toMatchObject({
      status: 412,
      body: {
        code: 'precondition-failed',
        errors: [{ field: 'weeks.1.version' }],
        current: { version: 2, rooms: [{ room: 1, filmId: 'grand', tickets: 5 }] },
      },
    });
    expect(await held()).toEqual(before);
  });
});

describe('a film that counts as another one since its week began', () => {
  const BEGUN = '2023-05-31';
  const JOINED = `Semaine;Salle;Film;Billets
31/05/2023;1;Titre de b-moyen;200
31/05/2023;2;Titre de b-grand;40`;
  const weekOf = (rooms: PutTickets['weeks'][number]['rooms'], version: number) => [
    { week: BEGUN, version, rooms },
  ];
  const rooms = [
    { room: 1, filmId: 'b-moyen', tickets: 200 },
    { room: 2, filmId: 'b-grand', tickets: 40 },
  ];

  it('is previewed as that one, stored as that one, and then the same', async () => {
    const { operational } = cinema.services();
    await seedWeek(operational, BEGUN, 'b-');
    await operational.recordMatches(BEGUN, [foundMatch('b-grand', 'b-moyen', 0.5)], []);
    cinema.at('2023-06-01T10:00:00Z');
    const body = { filmId: 'b-grand', otherFilmId: 'b-moyen', verdict: 'same' };
    expect((await cinema.call(putMatch, { week: BEGUN, version: 0, body })).status).toBe(200);

    const [before] = (await preview(JOINED)).weeks;
    expect(before?.titles.map(({ filmId }) => filmId)).toEqual(['b-grand', 'b-grand']);
    expect(before?.films.map(({ filmId }) => filmId)).toEqual(['b-grand', 'b-muet', 'b-petit']);
    // A page that was opened before the word names the other film still.
    expect((await save(weekOf(rooms, 0))).body).toEqual({ stored: 1, unchanged: 0 });
    const [after] = (await preview(JOINED)).weeks;
    expect(after?.stored).toEqual(rooms.map((room) => ({ ...room, filmId: 'b-grand' })));
    // Its answer was lost.
    expect((await save(weekOf(rooms, 0))).body).toEqual({ stored: 0, unchanged: 1 });
  });
});
