import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { currentMatchesSchema, matchesSchema, type Matches } from '#shared/api/contract/matches.ts';
import { problemSchema } from '#shared/api/contract/problem.ts';
import { weekSchema, weeksSchema } from '#shared/api/contract/week.ts';
import { addDays, addWeeks } from '#shared/domain/cinema-week.ts';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { handler as putActuals } from '../actuals-put.ts';
import { handler as getFigures } from '../figures-get.ts';
import { handler as putMatch } from '../match-put.ts';
import { handler as listMatches } from '../matches-list.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { handler as listWeeks } from '../weeks-list.ts';
import { foundMatch as found } from './found-match.ts';
import { seedActuals, seedWeek } from './seeded-week.ts';
import { useCinema, WEEK, type Reply } from './served-cinema.ts';

const cinema = useCinema();
const BEGUN = addDays(WEEK, -7);
const OVER = '2023-06-21T10:00:00Z';

const say = (
  verdict: string,
  version: number,
  [filmId, otherFilmId]: readonly string[] = ['grand', 'moyen'],
  week = WEEK,
) => cinema.call(putMatch, { week, version, body: { filmId, otherFilmId, verdict } });
const told = (reply: Reply): Matches => {
  expect(reply.status).toBe(200);
  return matchesSchema.parse(reply.body);
};
const week = async (of = WEEK) => weekSchema.parse((await cinema.call(getWeek, { week: of })).body);
const filmsOf = ({ releases }: Awaited<ReturnType<typeof week>>) => releases.map(({ filmId }) => filmId);

beforeAll(async () => {
  const { operational } = cinema.services();
  await seedWeek(operational, BEGUN, 'b-');
  await operational.recordMatches(
    WEEK,
    [found('grand', 'moyen', 0.4), found('grand', 'muet', 0.7), found('moyen', 'muet', 0.2)],
    [],
  );
  await operational.recordMatches(BEGUN, [found('b-grand', 'b-moyen', 0.5)], []);
});
beforeEach(() => {
  cinema.at('2023-06-12T10:00:00Z');
});

describe('the pairs that wait for a word', () => {
  it('are told latest week first, the likeliest of a week first, with both films', async () => {
    const { waiting, matches } = told(await cinema.call(listMatches));
    expect(waiting).toBe(4);
    expect(matches.map(({ films }) => films.map(({ filmId }) => filmId).join(' '))).toEqual([
      ...['grand muet', 'grand moyen', 'moyen muet', 'b-grand b-moyen'],
    ]);
    expect(matches[1]).toMatchObject({
      ...{ week: WEEK, confidence: 0.4, verdict: null, version: 0, resultsOnly: false },
      films: [{ title: 'Titre de grand', sources: ['jpbox'] }, { title: 'Titre de moyen' }],
      reasons: [{ fact: 'title', weight: 3.8 }],
    });
    expect(matches[3]).toMatchObject({ resultsOnly: true });
  });

  it('wait no longer than the results of their week are asked for', async () => {
    cinema.at('2023-08-30T10:00:00Z');
    expect(told(await cinema.call(listMatches))).toEqual({ waiting: 0, matches: [] });
  });
});

describe('a word that is none', () => {
  it.each([
    ['another verdict', 'perhaps', ['grand', 'moyen'], 400, 'verdict'],
    ['a film that is no part of a pair', 'same', ['grand', 'petit'], 422, 'otherFilmId'],
    ['a film twice', 'same', ['grand', 'grand'], 422, 'otherFilmId'],
  ])('with %s is refused, the field named', async (_, verdict, films, status, field) => {
    const reply = await say(verdict, 0, films);
    expect(reply.status).toBe(status);
    expect(problemSchema.parse(reply.body).errors).toMatchObject([{ field }]);
    expect(told(await cinema.call(listMatches)).waiting).toBe(4);
  });
});

describe('two films of a week to come', () => {
  it('are one with one word, and whatever named the other names the older', async () => {
    const decision = { rooms: inRooms('moyen', 'petit'), reason: '', notObtained: ['grand'] };
    await cinema.call(putProgramme, { week: WEEK, version: 0, body: decision });
    const before = await week();
    const { waiting, matches } = told(await say('same', 0, ['moyen', 'grand']));
    expect(waiting).toBe(3);
    expect(matches.at(-1)).toMatchObject({
      ...{ verdict: 'same', saidAt: '2023-06-12T10:00:00.000Z', saidBy: 'sur place', version: 1 },
    });
    const joined = await week();
    expect(filmsOf(before)).toContain('moyen');
    expect(filmsOf(joined)).toEqual(filmsOf(before).filter((filmId) => filmId !== 'moyen'));
    expect(joined.decision?.programme.rooms.map(({ filmId }) => filmId)).toEqual(['grand', 'petit']);
    expect(joined.recommended.thursday?.rooms.map(({ filmId }) => filmId)).not.toContain('moyen');
    const { operational } = cinema.services();
    const run = await operational.getRun(`${WEEK}-monday`);
    expect(run).toMatchObject({
      step: 'assemble',
      state: 'processing',
      startedAt: '2023-06-12T10:00:00.000Z',
    });

    // What is said already is said once, whatever it follows.
    for (const version of [0, 1, 9]) expect(told(await say('same', version)).waiting).toBe(3);
    const late = await say('different', 0);
    expect(late.status).toBe(412);
    expect(currentMatchesSchema.parse(problemSchema.parse(late.body).current)).toEqual({
      version: 1,
      said: [{ filmId: 'grand', otherFilmId: 'moyen', verdict: 'same' }],
    });

    expect(told(await say('different', 1)).waiting).toBe(3);
    expect(filmsOf(await week())).toEqual(filmsOf(before));
    expect((await week()).decision?.programme.rooms.map(({ filmId }) => filmId)).toEqual(['moyen', 'petit']);
  });

  it('are not one through a third that is neither', async () => {
    expect(told(await say('same', 2, ['grand', 'muet'])).waiting).toBe(2);
    const reply = await say('same', 3, ['moyen', 'muet']);
    expect(reply.body).toMatchObject({ status: 409, code: 'conflict', errors: [{ field: 'verdict' }] });
    expect(told(await say('different', 3, ['grand', 'muet'])).waiting).toBe(2);
  });

  it('of two words that follow the same one, one is refused', async () => {
    const replies = await Promise.all([say('same', 4, ['grand', 'muet']), say('same', 4, ['moyen', 'muet'])]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });
});

describe('two films of a week that has begun', () => {
  it('keep their forecasts, and have one result', async () => {
    cinema.at(OVER);
    await seedActuals(cinema.services().operational, BEGUN, 'b-');
    const before = await week(BEGUN);
    const [one, other] = ['b-grand', 'b-moyen'];
    told(await say('same', 0, [one, other], BEGUN));
    const joined = await week(BEGUN);
    expect(filmsOf(joined)).toEqual(filmsOf(before));
    expect(joined.releases.map(({ forecasts }) => forecasts)).toEqual(
      before.releases.map(({ forecasts }) => forecasts),
    );
    expect(joined.recommended).toEqual(before.recommended);
    const actualOf = (filmId: string) => joined.releases.find((film) => film.filmId === filmId)?.actual;
    expect(actualOf(other)).toEqual(actualOf(one));
    // The best programme has the film once.
    expect(joined.result?.bestTakings).toBeLessThan(before.result?.bestTakings ?? NaN);

    const entered = { rooms: [{ room: 1, filmId: other, tickets: 30 }] };
    const enter = () => cinema.call(putActuals, { week: BEGUN, version: 0, body: entered });
    expect((await enter()).status).toBe(200);
    expect((await enter()).status).toBe(200);
    expect((await week(BEGUN)).result?.rooms[0]).toMatchObject({ filmId: one, tickets: 30 });
  });
});

describe('an older film that counts now', () => {
  const [NEXT, LATER] = [addWeeks(WEEK, 1), addWeeks(WEEK, 2)];
  const roomsOf = (programme: { rooms: readonly { filmId: string | null }[] } | null | undefined) =>
    programme?.rooms.map(({ filmId }) => filmId);
  const inFigures = async (of: string) => {
    const { status, body } = await cinema.call(getFigures);
    expect(status).toBe(200);
    return figuresSchema.parse(body).weeks.find((each) => each.week === of)?.expectedTakings;
  };
  const decide = (of: string, version: number, rooms: unknown, ...notObtained: string[]) =>
    cinema.call(putProgramme, { week: of, version, body: { rooms, reason: '', notObtained } });

  it('without a forecast of the stage leaves the programme to the films that have one', async () => {
    const { operational } = cinema.services();
    await seedWeek(operational, NEXT, 'c-');
    const earlier = { p10: 800_000, p50: 900_000, p90: 1_000_000, mean: 900_000 };
    await operational.upsertForecast(
      testForecast({ week: NEXT, stage: 'thursday', filmId: 'c-muet', ...earlier }),
    );
    await operational.recordMatches(NEXT, [found('c-muet', 'c-grand', 0.7)], []);
    expect(roomsOf((await week(NEXT)).recommended.monday)).toEqual(['c-grand', 'c-moyen']);
    told(await say('same', 0, ['c-muet', 'c-grand'], NEXT));

    const joined = await week(NEXT);
    // What was planned on Thursday still holds.
    expect(roomsOf(joined.recommended.thursday)).toEqual(['c-moyen', 'c-muet']);
    expect(roomsOf(joined.recommended.monday)).toEqual(['c-moyen', 'c-petit']);
    expect(await inFigures(NEXT)).toBe(joined.recommended.monday?.expectedTakings);
    const { weeks } = weeksSchema.parse((await cinema.call(listWeeks)).body);
    expect(weeks).toContainEqual({ week: NEXT, releases: 3, stage: 'monday', state: 'forecast' });

    // The older one was planned, and cannot be had: what it would have brought cannot be told.
    expect((await decide(NEXT, 0, null, 'c-muet')).status).toBe(200);
    expect((await week(NEXT)).missedTakings).toBeNull();
    expect(roomsOf((await week(NEXT)).recommended.monday)).toEqual(['c-moyen', 'c-petit']);
    // Confirmed is the same programme on every page.
    expect((await decide(NEXT, 1, inRooms('c-moyen', 'c-petit'))).status).toBe(200);
    const confirmed = weeksSchema.parse((await cinema.call(listWeeks)).body).weeks;
    expect(confirmed).toContainEqual({ week: NEXT, releases: 3, stage: 'monday', state: 'confirmed' });
  });

  it('without any forecast leaves a decision aside whose money cannot be told', async () => {
    const { operational } = cinema.services();
    await seedWeek(operational, LATER, 'd-');
    await operational.recordMatches(LATER, [found('d-muet', 'd-grand', 0.7)], []);
    expect((await decide(LATER, 0, inRooms('d-petit', 'd-grand'))).status).toBe(200);
    expect((await week(LATER)).state).toBe('decided');
    told(await say('same', 0, ['d-muet', 'd-grand'], LATER));

    const joined = await week(LATER);
    expect(joined).toMatchObject({ state: 'forecast', decision: null, programmeVersion: 1 });
    expect(roomsOf(joined.recommended.monday)).toEqual(['d-moyen', 'd-petit']);
    expect(await inFigures(LATER)).toBe(joined.recommended.monday?.expectedTakings);

    told(await say('different', 1, ['d-muet', 'd-grand'], LATER));
    expect(roomsOf((await week(LATER)).decision?.programme)).toEqual(['d-petit', 'd-grand']);
  });
});
