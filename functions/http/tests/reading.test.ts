import { describe, expect, it } from 'vitest';
import { figuresSchema } from '#shared/api/contract/figures.ts';
import { healthDetailsSchema } from '#shared/api/contract/health.ts';
import { historySchema } from '#shared/api/contract/history.ts';
import { settingsHistorySchema } from '#shared/api/contract/settings.ts';
import { weekSchema, weeksSchema } from '#shared/api/contract/week.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { testRun } from '#shared/domain/testing-runs.ts';
import { handler as getFigures } from '../figures-get.ts';
import { handler as getHealthDetails } from '../health-details-get.ts';
import { handler as getHistory } from '../history-get.ts';
import { handler as getSettings } from '../settings-get.ts';
import { handler as getWeek } from '../week-get.ts';
import { handler as listWeeks } from '../weeks-list.ts';
import { seedActuals, seedWeek } from './seeded-week.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema();
const AFTER = '2023-06-21T10:00:00Z';

describe('a week', () => {
  it('says which films, which room, what money, how sure', async () => {
    const reply = await cinema.call(getWeek, { week: WEEK });
    expect(reply.status).toBe(200);
    const week = weekSchema.parse(reply.body);
    expect(week.stage).toBe('monday');
    expect(week.releases.map((release) => release.filmId)).toEqual(['grand', 'moyen', 'petit', 'muet']);
    expect(week.releases[0]?.forecasts.monday).toMatchObject({
      p50: 1_000_000,
      localDemand: 500,
    });
    // What is forecast to within a tenth draws a third more or less here.
    const [low = 0, high = 0] = week.releases[0]?.forecasts.monday?.localRange ?? [];
    expect([Math.round(low), Math.round(high)]).toEqual([331, 697]);
    expect(week.releases[3]?.forecasts).toEqual({ thursday: null, monday: null });

    const { thursday, monday } = week.recommended;
    expect(thursday?.rooms.map((room) => room.filmId)).toEqual(['moyen', 'grand']);
    expect(monday?.rooms.map((room) => room.filmId)).toEqual(['grand', 'moyen']);
    expect(monday?.expectedTakings).toBeCloseTo(8_870, 0);
    expect(monday?.expectedResult).toBeCloseTo(3_970, 0);
    expect(monday?.profitProbability).toBeGreaterThan(0.99);
    expect(week.alternatives.map(({ without }) => without)).toEqual(['grand', 'moyen']);
    expect(week).toMatchObject({ decision: null, result: null });
  });

  it('says which films its runs went without, and why', async () => {
    const week = weekSchema.parse((await cinema.call(getWeek, { week: WEEK })).body);
    expect(week.runs.map((run) => [run.kind, run.state])).toEqual([
      ['thursday', 'partial'],
      ['monday', 'partial'],
    ]);
    expect(week.runs[0]?.problems).toEqual([
      { label: 'Le film muet', code: 'no-forecast', detail: 'Rien à prévoir', askedAgain: null },
    ]);
  });

  it('is there before anything is known of it if it is the coming one', async () => {
    cinema.at('2023-06-14T10:00:00Z');
    const reply = await cinema.call(getWeek, { week: '2023-06-21' });
    expect(weekSchema.parse(reply.body)).toMatchObject({ stage: null, releases: [], forecastAt: null });
  });

  it.each(['2023-06-15', '2023-02-29', 'juin', '2023-06-14T00:00'])('is not named %s', async (week) => {
    const reply = await cinema.call(getWeek, { week });
    expect(reply.status).toBe(400);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(reply.body).toMatchObject({ code: 'invalid-input', status: 400, errors: [{ field: 'week' }] });
  });

  it('of which nothing is known is not found', async () => {
    const reply = await cinema.call(getWeek, { week: '2031-01-01' });
    expect(reply.body).toMatchObject({ code: 'unknown-week', status: 404, errors: [{ field: 'week' }] });
  });

  it('is not sent twice to who has it', async () => {
    const first = await cinema.call(getWeek, { week: WEEK });
    const etag = first.headers.get('etag') ?? '';
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await cinema.call(getWeek, { week: WEEK, headers: { 'if-none-match': tag } });
      expect([again.status, again.body]).toEqual([304, undefined]);
    }
    const other = await cinema.call(getWeek, { week: WEEK, headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });
});

describe('the list of weeks', () => {
  it('says how far each week has come', async () => {
    const states = async () =>
      weeksSchema
        .parse((await cinema.call(listWeeks)).body)
        .weeks.map(({ week, state, stage, releases }) => [week, state, stage, releases]);
    expect(await states()).toEqual([[WEEK, 'forecast', 'monday', 4]]);
    cinema.at(AFTER);
    expect(await states()).toEqual([
      [WEEK, 'played', 'monday', 4],
      ['2023-06-28', 'waiting', null, 0],
    ]);
  });
});

describe('once the results are there', () => {
  it('the week says what it brought, and the best that was possible', async () => {
    await seedActuals(cinema.services().operational, WEEK);
    cinema.at(AFTER);
    const week = weekSchema.parse((await cinema.call(getWeek, { week: WEEK })).body);
    expect(week.result).toEqual({
      // Of the films without tickets of their own others may have drawn more, and the small film never as much.
      leftRange: [0, expect.any(Number)],
      rooms: [
        {
          ...{ room: 1, filmId: 'grand', tickets: 500, ticketsPerDay: 500 / 7, takings: 5_000 },
          ...{ occupancy: 500 / 840, source: 'estimated' },
        },
        {
          ...{ room: 2, filmId: 'moyen', tickets: 400, ticketsPerDay: 400 / 7, takings: 4_000 },
          ...{ occupancy: 400 / 560, source: 'estimated' },
        },
      ],
      takings: 9_000,
      result: 4_100,
      kept: null,
      bestTakings: 9_000,
      shareOfBest: 1,
    });
    expect(week.releases[0]?.actual).toMatchObject({ admissions: 1_000_000, localDemand: 500 });
    cinema.at('2023-06-20T10:00:00Z');
    const running = weekSchema.parse((await cinema.call(getWeek, { week: WEEK })).body);
    expect(running.result).toBeNull();
  });

  it('the figures add up', async () => {
    await seedWeek(cinema.services().operational, '2023-06-21', 'suite-');
    cinema.at(AFTER);
    const { weeks, recent } = figuresSchema.parse((await cinema.call(getFigures)).body);
    expect(recent).toEqual({ from: WEEK, played: 1, covered: 1 });
    expect(weeks[0]).toMatchObject({ week: WEEK, takings: 9_000, result: 4_100, yearToDateResult: 4_100 });
    expect(weeks[0]?.expectedTakings).toBeCloseTo(8_870, 0);
    expect(weeks[0]).toMatchObject({ state: 'played', source: 'estimated', houseOccupancy: 900 / 1_400 });
    expect(weeks[0]?.occupancy).toEqual([
      { room: 1, occupancy: 500 / 840 },
      { room: 2, occupancy: 400 / 560 },
    ]);
    expect(weeks[1]).toMatchObject({ week: '2023-06-21', takings: null, yearToDateTakings: 9_000 });
    expect(weeks[1]).toMatchObject({ state: 'running', source: null, occupancy: null });
    expect(weeks[1]?.expectedTakings).toBeCloseTo(8_870, 0);
    expect(weeks[1]?.expectedResult).toBeCloseTo(3_970, 0);
    expect(weeks[1]?.expectedOccupancy?.[0]?.occupancy).toBeCloseTo(497 / 840, 4);
    expect(weeks[1]?.expectedOccupancy?.[1]?.occupancy).toBeCloseTo(390 / 560, 4);
  });

  it('the history sets forecasts beside facts', async () => {
    cinema.at(AFTER);
    const history = historySchema.parse((await cinema.call(getHistory)).body);
    expect(history.weeks).toHaveLength(1);
    expect(history.weeks[0]).toMatchObject({
      ...{ shareOfBest: 1, shareOfBestTrend: 1, leftOnTable: 0 },
      rooms: [
        { room: 1, filmId: 'grand', title: 'Titre de grand', tickets: 500, source: 'estimated' },
        { room: 2, filmId: 'moyen', title: 'Titre de moyen', tickets: 400, occupancy: 400 / 560 },
      ],
    });
    expect(history.overall).toEqual({
      ...{ takings: 9_000, bestTakings: 9_000, shareOfBest: 1 },
      count: { played: 1, covered: 1 },
    });
    expect(history.weeks[0]?.films.map((film) => [film.filmId, film.monday?.p50, film.actual])).toEqual([
      ['grand', 1_000_000, 1_000_000],
      ['moyen', 800_000, 800_000],
      ['petit', 50_000, 40_000],
      ['muet', undefined, null],
    ]);
    expect(history.withoutResult).toEqual([]);
    const [grand, , petit] = history.weeks[0]?.films ?? [];
    expect(grand?.error.monday).toBe(0);
    expect(grand?.error.thursday).toBeCloseTo(-0.1, 12);
    expect(petit?.error.monday).toBeCloseTo(0.25, 12);
    expect(history.weeks[0]?.scores.monday).toMatchObject({ films: 3, mae: 10_000 / 3 });
    expect(history.weeks[0]?.scores.thursday?.mae).toBeCloseTo((100_000 + 150_000 + 20_000) / 3, 6);
    expect(history).toMatchObject({ currentShare: 1 / 2_000, learned: null });
  });
});

describe('settings and health', () => {
  it('answers the defaults until they are changed', async () => {
    const settings = settingsHistorySchema.parse((await cinema.call(getSettings)).body);
    expect(settings.current).toMatchObject({
      rooms: DEFAULT_SETTINGS.rooms,
      ticketPrice: 10,
      fixedCosts: 4_900,
    });
    expect(settings.history).toEqual([settings.current]);
  });

  it('tells the last runs and the queues, even without a model', async () => {
    const details = healthDetailsSchema.parse((await cinema.call(getHealthDetails)).body);
    expect(details.modelVersion).toBe('unavailable');
    expect(details.lastRuns.monday?.runId).toBe('2023-06-14-monday');
    expect(details.lastRuns.actuals).toBeNull();
    expect(details.queues.map(({ queue }) => queue)).toContain('plan-programme');
    expect(details).toMatchObject({ waiting: 0, givenUp: 0 });
    expect(details.queues.map(({ oldestPoison }) => oldestPoison)).toEqual(
      Array(details.queues.length).fill(null),
    );
    expect(details.missed).toEqual([]);
  });

  it('tells what each site was asked in this cinema week, for what, and what it may be asked', async () => {
    const { operational } = cinema.services();
    const allocine = { host: 'www.allocine.fr' };
    await operational.countRequests({ ...allocine, week: '2023-06-07', purpose: 'results', requests: 4 });
    await operational.countRequests({
      ...allocine,
      week: '2023-06-07',
      purpose: 'coming-week',
      requests: 12,
    });
    await operational.countRequests({ ...allocine, week: '2023-06-07', purpose: 'results', requests: 5 });
    await operational.countRequests({ ...allocine, week: '2023-05-31', purpose: 'shows', requests: 60 });
    const { requests } = healthDetailsSchema.parse((await cinema.call(getHealthDetails)).body);
    expect(requests).toMatchObject({ week: '2023-06-07', budget: 80 });
    expect(requests.hosts).toContainEqual({
      ...allocine,
      asked: 21,
      purposes: [
        { purpose: 'coming-week', requests: 12 },
        { purpose: 'results', requests: 9 },
      ],
    });
    expect(requests.hosts).toContainEqual({ host: 'www.jpbox-office.com', asked: 0, purposes: [] });
    // A new week begins on Wednesday in Paris.
    cinema.at('2023-06-13T22:30:00Z');
    const next = healthDetailsSchema.parse((await cinema.call(getHealthDetails)).body).requests;
    expect([next.week, next.hosts.map(({ asked }) => asked)]).toEqual([WEEK, next.hosts.map(() => 0)]);
  });

  it('tells the last reading of the shows, and what it went without', async () => {
    const { operational } = cinema.services();
    const details = async () => healthDetailsSchema.parse((await cinema.call(getHealthDetails)).body);
    expect((await details()).lastRuns.shows).toBeNull();
    const startedAt = '2023-06-13T10:00:00.000Z';
    const runId = `${WEEK}-shows-2023-06-13`;
    await operational.startRun(
      testRun({
        ...{ runId, week: WEEK, kind: 'shows', asOf: '2023-06-13', state: 'failed' },
        ...{ startedAt, finishedAt: startedAt },
      }),
    );
    const page = { runId, type: 'page' as const, key: 'shows', round: 0 };
    await operational.addRunItems([{ ...page, label: 'Séances annoncées' }]);
    await operational.settleRunItem(page, { code: 'no-shows', detail: 'Aucune' });
    cinema.at('2023-06-13T11:00:00Z');
    expect((await details()).lastRuns.shows).toMatchObject({
      ...{ runId, state: 'failed' },
      problems: [{ label: 'Séances annoncées', code: 'no-shows', askedAgain: 'another-day' }],
    });
    // The page of the week tells what its forecasts went without.
    expect(
      weekSchema.parse((await cinema.call(getWeek, { week: WEEK })).body).runs.map(({ kind }) => kind),
    ).toEqual(['thursday', 'monday']);
  });

  it('tells that a page that did not answer is asked for within the hour', async () => {
    const { operational } = cinema.services();
    const runId = `${WEEK}-monday`;
    const page = { runId, type: 'page' as const, key: 'page', round: 0 };
    await operational.addRunItems([{ ...page, label: 'Allociné, sorties' }]);
    await operational.settleRunItem(page, { code: 'fetch-failed', detail: 'Muet' });
    const told = async () =>
      weekSchema
        .parse((await cinema.call(getWeek, { week: WEEK })).body)
        .runs.flatMap(({ kind, problems }) =>
          problems.map(({ code, askedAgain }) => [kind, code, askedAgain]),
        );
    const others = [
      ['thursday', 'no-forecast', null],
      ['monday', 'no-forecast', null],
    ];
    expect(await told()).toEqual([...others, ['monday', 'fetch-failed', 'within-the-hour']]);
    const { lastRuns } = healthDetailsSchema.parse((await cinema.call(getHealthDetails)).body);
    expect(lastRuns.monday?.problems.at(-1)?.askedAgain).toBe('within-the-hour');
    cinema.at('2023-06-14T10:00:00Z');
    expect(await told()).toEqual([...others, ['monday', 'fetch-failed', null]]);
    await operational.settleRunItem(page, null);
  });

  it('tells the runs that were missed, and why', async () => {
    const missedAt = async (instant: string) => {
      cinema.at(instant);
      const { missed } = healthDetailsSchema.parse((await cinema.call(getHealthDetails)).body);
      return missed.map(({ week, kind }) => `${week} ${kind}`);
    };
    // Four hours after five in Paris for a forecast, after ten for results.
    expect(await missedAt('2023-06-21T11:59:00Z')).toEqual([]);
    expect(await missedAt('2023-06-21T12:00:00Z')).toEqual([`${WEEK} actuals`]);
    expect(await missedAt('2023-06-22T06:59:00Z')).toHaveLength(1);
    expect(await missedAt('2023-06-22T07:00:00Z')).toEqual([`${WEEK} actuals`, '2023-06-28 thursday']);
    cinema.at('2023-06-26T20:00:00Z');
    const { missed } = healthDetailsSchema.parse((await cinema.call(getHealthDetails)).body);
    expect(missed).toEqual([
      { week: WEEK, kind: 'actuals', due: '2023-06-21T08:00:00.000Z', reason: 'not-started' },
      { week: '2023-06-28', kind: 'thursday', due: '2023-06-22T03:00:00.000Z', reason: 'not-started' },
      { week: '2023-06-28', kind: 'monday', due: '2023-06-26T03:00:00.000Z', reason: 'not-started' },
    ]);
  });
});

describe('a late run', () => {
  it('that adds a film to a week that has begun changes its count', async () => {
    const { operational } = cinema.services();
    cinema.at(AFTER);
    const counted = async () =>
      weeksSchema.parse((await cinema.call(listWeeks)).body).weeks.find(({ week }) => week === '2023-05-31')
        ?.releases;
    const [release] = await operational.listReleases(WEEK);
    if (release === undefined) throw new Error('The seeded week has no release');
    await operational.upsertRelease({ ...release, week: '2023-05-31', filmId: 'first' });
    expect(await counted()).toBe(1);
    await operational.upsertRelease({ ...release, week: '2023-05-31', filmId: 'late' });
    expect(await counted()).toBe(2);
  });
});

describe('the record of a distributor', () => {
  it('counts its films that were forecast before, however the sites spell it', async () => {
    const { operational } = cinema.services();
    await seedWeek(operational, '2022-11-02', 'avant-', { distributor: 'Test Films' });
    await seedActuals(operational, '2022-11-02', 'avant-');
    await operational.recordActuals([
      {
        ...{ week: '2022-11-02', filmId: 'avant-petit', screens: null, source: 'jpbox' },
        admissions: 20_000,
        observedOn: '2023-06-21',
      },
    ]);
    await seedWeek(operational, '2022-11-09', 'test-', { distributor: 'Test Distribution / Autre' });
    await seedActuals(operational, '2022-11-09', 'test-');
    cinema.at(AFTER);
    const recordsIn = async (week: string) =>
      weekSchema
        .parse((await cinema.call(getWeek, { week })).body)
        .releases.map((release) => release.distributorAccuracy);
    expect(new Set(await recordsIn('2022-11-02'))).toEqual(new Set([null]));
    const [record] = await recordsIn('2022-11-09');
    expect(record).toEqual({ films: 3, within2: 2 });
  });
});
