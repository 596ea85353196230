import { describe, expect, it } from 'vitest';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { weekSchema, type Week } from '#shared/api/contract/week.ts';
import { handler as getFigures } from '../figures-get.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { handler as listWeeks } from '../weeks-list.ts';
import { fieldsOf, useCinema, WEEK, type Reply } from './served-cinema.ts';

const cinema = useCinema();
const AFTER = '2023-06-21T10:00:00Z';

const weekNow = async (): Promise<Week> =>
  weekSchema.parse((await cinema.call(getWeek, { week: WEEK })).body);

describe("the manager's decision", () => {
  const stored = () => cinema.services().operational.listDecisions(WEEK, WEEK);
  const notObtained = (...films: string[]) => ({ rooms: inRooms('moyen', 'petit'), notObtained: films });
  const decide = async (body: unknown, week = WEEK): Promise<Reply> =>
    cinema.call(putProgramme, { week, body, version: (await stored())[0]?.version ?? 0 });

  it.each([
    ['no JSON', '{"rooms":', 400, ['body']],
    ['nothing', '', 400, ['body']],
    ['no rooms', {}, 400, ['rooms']],
    ['rooms by their number', '{"rooms":{"1":"grand","2":null}}', 400, ['rooms']],
    ['a third room', { rooms: inRooms('grand', null, 'petit') }, 400, ['rooms.2.room']],
    ['a ninth room', { rooms: [{ room: 9, filmId: 'grand' }] }, 400, ['rooms.0.room']],
    ['a room twice', { rooms: [...inRooms('grand'), ...inRooms('petit')] }, 400, ['rooms.1.room']],
    ['an unknown property', { rooms: null, price: 12 }, 400, ['price']],
    ['a film that is a number', { rooms: [{ room: 1, filmId: 7 }] }, 400, ['rooms.0.filmId']],
    ['too long a reason', { rooms: null, reason: 'x'.repeat(501) }, 400, ['reason']],
    ['a nameless film not obtained', { rooms: null, notObtained: [''] }, 400, ['notObtained.0']],
    ['too many films not obtained', { rooms: null, notObtained: Array(11).fill('x') }, 400, ['notObtained']],
    ['an unknown film in room 1', { rooms: inRooms('autre', null) }, 422, ['rooms.0.filmId']],
    ['a film without a forecast in room 2', { rooms: inRooms(null, 'muet') }, 422, ['rooms.1.filmId']],
    ['a name longer than any', { rooms: inRooms('x'.repeat(101)) }, 400, ['rooms.0.filmId']],
    ['an unknown film not obtained', notObtained('grand', 'autre'), 422, ['notObtained.1']],
    ['a film not obtained twice', notObtained('grand', 'muet', 'grand'), 400, ['notObtained.2']],
    [
      'films shown and not obtained',
      notObtained('petit', 'grand', 'moyen'),
      400,
      ['notObtained.0', 'notObtained.2'],
    ],
    [
      'unknown films not obtained, taken back',
      { rooms: null, notObtained: ['autre'] },
      422,
      ['notObtained.0'],
    ],
    ['a prototype', '{"rooms":null,"__proto__":{"reason":"x"}}', 400, ['__proto__']],
    [
      'a prototype for rooms',
      '{"rooms":[{"room":1,"filmId":null,"__proto__":{"filmId":"x"}}]}',
      400,
      ['rooms.0.__proto__'],
    ],
    ['a deep nest', `{"rooms":${'['.repeat(8_000)}${']'.repeat(8_000)}}`, 400, ['rooms.0']],
    ['a byte that is no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 400, ['body']],
  ])('with %s is refused, the field named, nothing stored', async (_, body, status, fields) => {
    const reply = await decide(body);
    expect(reply.status).toBe(status);
    expect(fieldsOf(reply)).toEqual(fields);
    expect(await stored()).toEqual([]);
  });

  it('larger than any decision is refused', async () => {
    const reply = await decide({ rooms: null, reason: 'x'.repeat(20_000) });
    expect(reply.body).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it('needs a week that is known and well named', async () => {
    expect((await decide({ rooms: null }, '2031-01-01')).body).toMatchObject({ code: 'unknown-week' });
    expect(fieldsOf(await decide({ rooms: null }, '2023-06-13'))).toEqual(['week']);
  });

  it('is refused once the week is over', async () => {
    cinema.at(AFTER);
    const reply = await decide({ rooms: inRooms('petit', null) });
    expect(reply.body).toMatchObject({ status: 409, code: 'conflict' });
    expect(await stored()).toEqual([]);
  });

  it('is shown with its money, and can be taken back', async () => {
    const reply = await decide({ rooms: inRooms('moyen', 'petit'), reason: 'Copie indisponible' });
    expect(reply.status).toBe(200);
    const { decision, recommended } = weekSchema.parse(reply.body);
    expect(decision).toMatchObject({ reason: 'Copie indisponible', decidedBy: 'sur place' });
    expect(decision?.programme.expectedTakings).toBeCloseTo(4_250, 0);
    expect(recommended.monday?.rooms[0]?.filmId).toBe('grand');
    const { weeks } = figuresSchema.parse((await cinema.call(getFigures)).body);
    expect(weeks[0]?.expectedTakings).toBeCloseTo(4_250, 0);
    expect((await cinema.call(listWeeks)).body).toMatchObject({ weeks: [{ week: WEEK, state: 'decided' }] });

    cinema.at('2023-06-12T11:00:00Z');
    const back = weekSchema.parse((await decide({ rooms: null })).body);
    expect(back).toMatchObject({ decision: null, state: 'forecast', choice: null });
  });

  describe('leads to other proposals', () => {
    const proposedAfter = async (body: unknown): Promise<unknown> =>
      proposedIn(weekSchema.parse((await decide(body)).body));
    const proposedIn = ({ alternatives }: Week): unknown =>
      alternatives.map(({ without, programme }) => [without, programme.rooms.map((room) => room.filmId)]);

    it('none of which brings back a film that was given up', async () => {
      cinema.at('2023-06-12T11:30:00Z');
      const rooms = inRooms('moyen', 'petit');
      expect(await proposedAfter({ rooms, notObtained: ['grand'] })).toEqual([
        ['moyen', ['petit', null]],
        ['petit', ['moyen', null]],
      ]);
      expect((await weekNow()).notObtained).toEqual(['grand']);
    });

    it('none of them of closed rooms, when no film is left', async () => {
      cinema.at('2023-06-12T11:31:00Z');
      const rooms = inRooms('moyen', null);
      expect(await proposedAfter({ rooms, notObtained: ['grand', 'petit'] })).toEqual([]);
    });

    it('with the recommended films, when others were chosen freely', async () => {
      cinema.at('2023-06-12T11:32:00Z');
      expect(await proposedAfter({ rooms: inRooms('moyen', 'petit') })).toEqual([
        ['moyen', ['grand', 'petit']],
        ['petit', ['grand', 'moyen']],
      ]);
      cinema.at('2023-06-12T11:33:00Z');
      expect(await proposedAfter({ rooms: inRooms('grand', 'grand') })).toEqual([
        ['grand', ['moyen', 'petit']],
      ]);
    });

    it('that go on without a film that could not be had, once it is taken back', async () => {
      cinema.at('2023-06-12T11:34:00Z');
      await decide({ rooms: inRooms('moyen', 'petit'), notObtained: ['grand'] });
      cinema.at('2023-06-12T11:35:00Z');
      expect(await proposedAfter({ rooms: null, notObtained: ['petit'] })).toEqual([
        ['grand', ['moyen', null]],
        ['moyen', ['grand', null]],
      ]);
      expect(await stored()).toMatchObject([{ rooms: null, notObtained: ['petit'] }]);
    });

    it('without a film that is no longer released', async () => {
      await decide({ rooms: null });
      const { operational } = cinema.services();
      const [petit] = (await operational.listReleases(WEEK)).filter(({ filmId }) => filmId === 'petit');
      if (petit === undefined) throw new Error('The week has no such film');
      await operational.upsertRelease({ ...petit, withdrawn: true });
      const proposed = proposedIn(await weekNow());
      await operational.upsertRelease(petit);
      expect(proposed).toEqual([
        ['grand', ['moyen', null]],
        ['moyen', ['grand', null]],
      ]);
    });
  });

  it('keeps of its reason what can be read', async () => {
    cinema.at('2023-06-12T11:40:00Z');
    const reason = ' \u202EPas\u200B de\ncopie\u0000\uFEFF ';
    await decide({ rooms: inRooms('moyen', 'petit'), reason });
    expect((await weekNow()).decision?.reason).toBe('Pas de copie');
  });

  it('of a key that comes twice takes the last, in all that it does', async () => {
    cinema.at('2023-06-12T11:41:00Z');
    await decide('{"rooms":null,"reason":"un","reason":"deux","rooms":[{"room":1,"filmId":"petit"}]}');
    expect(await stored()).toMatchObject([{ rooms: inRooms('petit', null), reason: 'deux' }]);
  });

  it('may go on naming a film that was put off since', async () => {
    cinema.at('2023-06-12T11:42:00Z');
    const { operational } = cinema.services();
    const [muet] = (await operational.listReleases(WEEK)).filter(({ filmId }) => filmId === 'muet');
    if (muet === undefined) throw new Error('The week has no such film');
    expect((await decide(notObtained('muet'))).status).toBe(200);
    await operational.upsertRelease({ ...muet, withdrawn: true });
    cinema.at('2023-06-12T11:43:00Z');
    expect((await decide(notObtained('muet', 'grand'))).status).toBe(200);
    await operational.upsertRelease(muet);
    await decide({ rooms: null });
  });

  it('that agrees with the recommendation is kept as one, until it is taken back', async () => {
    cinema.at('2023-06-12T12:00:00Z');
    await decide({ rooms: inRooms('grand', 'moyen') });
    const confirmed = await weekNow();
    expect(confirmed).toMatchObject({ state: 'confirmed', choice: 'confirmed' });
    expect(confirmed.decision?.programme).toEqual(confirmed.recommended.monday);
    expect(confirmed.decision?.decidedBy).toBe('sur place');
    expect((await cinema.call(listWeeks)).body).toMatchObject({ weeks: [{ state: 'confirmed' }] });
    await decide({ rooms: null });
    expect(await weekNow()).toMatchObject({ decision: null, state: 'forecast' });
  });
});
