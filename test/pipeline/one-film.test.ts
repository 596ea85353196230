import { describe, expect, it } from 'vitest';
import type { Caller } from '#shared/api/endpoint.ts';
import { sayMatch } from '#shared/api/say-match.ts';
import type { MatchVerdict } from '#shared/domain/joined-films.ts';
import { trackRecordsAsOf } from '#shared/pipeline/track-records-as-of.ts';
import { dying } from '../support/dying.ts';
import { usePipelines, type PipelineOptions, type TestPipeline } from '../support/pipeline.ts';

const startPipeline = usePipelines();

const WEEK = '2023-05-31';
const THURSDAY = '2023-05-25T08:30:00Z';
const MONDAY = '2023-05-29T08:30:00Z';
const RESULTS = '2023-06-07T10:30:00Z';
const LATER = '2023-06-12';
const [OLDER, OTHER] = ['allocine-279245', 'jpbox-22618'];

/** On one of the sites the film has other people and another company: its title alone is too little. */
function disguised(body: string): string {
  return [
    'Chris McKay',
    'Nicholas Hoult',
    'Nicolas Cage',
    'Awkwafina',
    'Universal Pictures International France',
  ].reduce((text, name, index) => text.replaceAll(name, `Tout Autre ${'ABCDE'[index] ?? ''}`), body);
}

async function startDisguised(options: PipelineOptions = {}): Promise<TestPipeline> {
  const pipeline = await startPipeline(options);
  pipeline.site.faults.set('jpbox', disguised);
  return pipeline;
}

/** On Thursday both entries are there. */
async function startOnThursday(options?: PipelineOptions): Promise<TestPipeline> {
  const pipeline = await startDisguised(options);
  await pipeline.play(THURSDAY, 'collect-thursday');
  return pipeline;
}

async function playToResults(pipeline: TestPipeline): Promise<void> {
  await pipeline.play(MONDAY, 'collect-monday');
  await pipeline.play(RESULTS, 'collect-wednesday');
}

async function say(
  { services }: Pick<TestPipeline, 'services'>,
  verdict: MatchVerdict,
  caller: Caller = { ...services, manager: 'gérante', services },
): Promise<void> {
  const matches = await services.operational.listMatches(WEEK, WEEK);
  const version = Math.max(0, ...matches.map((match) => match.version));
  await sayMatch(caller, WEEK, { filmId: OTHER, otherFilmId: OLDER, verdict }, version);
}

/** All that the week says of its films; instants apart. */
async function weekOf({ services: { operational } }: Pick<TestPipeline, 'services'>) {
  const forecasts = await operational.listForecasts(WEEK, WEEK);
  return {
    releases: await operational.listReleases(WEEK),
    forecasts: forecasts.map(({ stage, filmId, mean }) => ({ stage, filmId, mean })),
    plans: (await operational.listPlans(WEEK, WEEK)).map(
      ({ stage, room, filmId, expectedTickets, expectedTakings }) => ({
        ...{ stage, room, filmId, expectedTickets, expectedTakings },
      }),
    ),
    actuals: await operational.listActuals(WEEK, WEEK),
  };
}

/** What later weeks learn of this one, each time with another run. */
let asked = 0;
async function learned({ services }: Pick<TestPipeline, 'services'>) {
  asked += 1;
  const records = await trackRecordsAsOf(services, { runId: `asked-${asked}`, stepVersion: 0, asOf: LATER });
  const { market, listings } = records.asOf(LATER);
  return { market, listings };
}
type WeekState = Awaited<ReturnType<typeof weekOf>>;
const ids = ({ releases }: WeekState): string[] => releases.map(({ filmId }) => filmId);

describe('two entries that may be one film', () => {
  it('are kept apart and written down until somebody says more', async () => {
    const pipeline = await startOnThursday();
    const { operational } = pipeline.services;
    expect(ids(await weekOf(pipeline))).toEqual(expect.arrayContaining([OLDER, OTHER]));
    const [match, ...others] = await operational.listMatches(WEEK, WEEK);
    expect(others).toEqual([]);
    expect(match).toMatchObject({
      ...{ filmId: OLDER, otherFilmId: OTHER, verdict: null, version: 0 },
      films: [
        { title: 'Renfield', entries: [{ source: 'allocine', sourceId: '279245' }] },
        { title: 'Renfield', entries: [{ source: 'jpbox', sourceId: '22618' }] },
      ],
    });
    await pipeline.play(MONDAY, 'collect-monday');
    expect(await operational.listMatches(WEEK, WEEK)).toMatchObject([{ filmId: OLDER, verdict: null }]);
  });

  it('that are one before the week begins are forecast and planned anew, and as before when they are two', async () => {
    const pipeline = await startOnThursday();
    const { operational } = pipeline.services;
    const apart = await weekOf(pipeline);
    pipeline.clock.advance(60_000);
    await say(pipeline, 'same');
    await pipeline.settled();
    const joined = await weekOf(pipeline);
    expect(ids(joined)).toEqual(ids(apart).filter((filmId) => filmId !== OTHER));
    expect(joined.releases.find(({ filmId }) => filmId === OLDER)).toMatchObject({ jpboxId: 22_618 });
    expect(joined.forecasts.map(({ filmId }) => filmId).toSorted()).toEqual(ids(joined).toSorted());
    const made = (await operational.listForecasts(WEEK, WEEK)).map(({ createdAt }) => createdAt);
    expect(made.every((instant) => instant >= pipeline.clock.now().toISOString().slice(0, 16))).toBe(true);
    // Other applications read the same.
    const given = await pipeline.services.published.read(WEEK);
    expect(given?.releases.map(({ filmId, forecasts }) => [filmId, forecasts.thursday?.mean])).toEqual(
      ids(joined).map((id) => [id, joined.forecasts.find(({ filmId }) => filmId === id)?.mean]),
    );
    expect((await pipeline.run(`${WEEK}-thursday`)).items.map(({ key }) => key)).not.toContain(OTHER);

    await say(pipeline, 'different');
    await pipeline.settled();
    expect(await weekOf(pipeline)).toEqual(apart);
  });

  it('are one in every later matching: on Monday, and for results', async () => {
    const pipeline = await startOnThursday();
    await say(pipeline, 'same');
    await pipeline.settled();
    await playToResults(pipeline);
    const week = await weekOf(pipeline);
    expect(week.forecasts.filter(({ filmId }) => filmId === OLDER).map(({ stage }) => stage)).toEqual([
      'monday',
      'thursday',
    ]);
    const { forecasts, plans } = week;
    expect(JSON.stringify({ forecasts, plans, ids: ids(week) })).not.toContain(OTHER);
    expect(week.actuals.map(({ filmId }) => filmId).toSorted()).toEqual(ids(week).toSorted());
    expect(await pipeline.run(`${WEEK}-monday`)).toMatchObject({ state: 'done' });
  });
});

describe('once the week has begun', () => {
  it('results alone are regrouped, and told apart again', async () => {
    const pipeline = await startOnThursday();
    await playToResults(pipeline);
    const apart = await weekOf(pipeline);
    const learnedApart = await learned(pipeline);
    const stored = await pipeline.services.operational.listForecasts(WEEK, WEEK);
    const published = (week: WeekState, filmId: string) =>
      week.actuals.find((each) => each.filmId === filmId);
    expect(published(apart, OTHER)).toMatchObject({ admissions: 25_984, source: 'jpbox' });
    expect(published(apart, OLDER)).toBeUndefined();

    await say(pipeline, 'same');
    await pipeline.settled();
    const joined = await weekOf(pipeline);
    expect(await pipeline.services.operational.listForecasts(WEEK, WEEK)).toEqual(stored);
    expect([joined.plans, joined.forecasts, ids(joined)]).toEqual([apart.plans, apart.forecasts, ids(apart)]);
    // Its figure, once.
    expect(published(joined, OLDER)).toMatchObject({ admissions: 25_984, source: 'jpbox', alsoOf: [OTHER] });
    expect(published(joined, OTHER)).toBeUndefined();
    // Later weeks learn of the one film, then of the other again.
    const learnedJoined = await learned(pipeline);
    expect(learnedJoined.market).toEqual(learnedApart.market);
    expect(learnedJoined.listings).not.toEqual(learnedApart.listings);

    await say(pipeline, 'different');
    await pipeline.settled();
    expect(await weekOf(pipeline)).toEqual(apart);
    expect(await learned(pipeline)).toEqual(learnedApart);
  });

  it('what was joined before has two results, and the one forecast that it had', async () => {
    const pipeline = await startOnThursday();
    await say(pipeline, 'same');
    await pipeline.settled();
    await playToResults(pipeline);
    const joined = await weekOf(pipeline);
    const learnedJoined = await learned(pipeline);
    await say(pipeline, 'different');
    await pipeline.settled();
    const apart = await weekOf(pipeline);
    expect([apart.forecasts, apart.plans]).toEqual([joined.forecasts, joined.plans]);
    expect(ids(apart)).toEqual([...ids(joined), OTHER].toSorted());
    expect(joined.actuals).toHaveLength(apart.actuals.length);
    const filmsWithResult = ({ actuals }: WeekState): string[] =>
      actuals.flatMap(({ filmId }) => ([OLDER, OTHER].includes(filmId) ? [filmId] : []));
    expect([filmsWithResult(joined), filmsWithResult(apart)]).toEqual([[OLDER], [OTHER]]);
    expect((await learned(pipeline)).market).toEqual(learnedJoined.market);
  });
});

describe('a process that dies while something is said', () => {
  it('leaves the week as it was, or the next catch-up finishes it, wherever it dies', async () => {
    const pipeline = await startOnThursday();
    const apart = await weekOf(pipeline);
    await say(pipeline, 'same');
    await pipeline.settled();
    const wanted = { different: apart, same: await weekOf(pipeline) };
    let verdict: MatchVerdict = 'same';
    let deaths = 0;
    for (let survived = 0; ; survived += 1) {
      const next = verdict === 'same' ? 'different' : 'same';
      const { caller, isDead } = dying(pipeline, survived);
      await say(pipeline, next, caller).catch(() => undefined);
      if (!isDead()) break;
      deaths += 1;
      const [match] = await pipeline.services.operational.listMatches(WEEK, WEEK);
      verdict = match?.verdict ?? verdict;
      // Nobody repeats it.
      pipeline.clock.advance(3_600_000);
      await pipeline.host.fireTimer('catch-up');
      await pipeline.settled();
      expect(await weekOf(pipeline)).toEqual(wanted[verdict]);
    }
    expect(deaths).toBeGreaterThan(5);
  });

  it('has said it once, however often it is said again', async () => {
    const pipeline = await startOnThursday();
    await Promise.allSettled([say(pipeline, 'same'), say(pipeline, 'same'), say(pipeline, 'same')]);
    await pipeline.settled();
    const once = await weekOf(pipeline);
    await say(pipeline, 'same');
    await pipeline.settled();
    expect(await weekOf(pipeline)).toEqual(once);
    expect(await pipeline.services.operational.listMatches(WEEK, WEEK)).toMatchObject([{ version: 1 }]);
  });
});

describe('a word in the middle of a run', () => {
  const steps = ['parse-page', 'assemble-week', 'predict', 'plan-programme'] as const;

  it.each(steps)('over a slow store holds, though %s is under way', async (step) => {
    const pipeline = await startOnThursday({ storeDelayMs: 1 });
    const { queues } = pipeline.services;
    const send = queues.send.bind(queues);
    const said: Promise<void>[] = [];
    queues.send = async (queue, message) => {
      await send(queue, message);
      if (queue === step && said.length === 0) said.push(say(pipeline, 'same'));
    };
    await pipeline.play(MONDAY, 'collect-monday');
    expect(said).toHaveLength(1);
    await Promise.all(said);
    await pipeline.settled();
    const week = await weekOf(pipeline);
    expect(ids(week)).not.toContain(OTHER);
    const run = await pipeline.run(`${WEEK}-monday`);
    expect(run.state).toBe('done');
    expect(run.items.map(({ key }) => key)).not.toContain(OTHER);
    const monday = week.forecasts.flatMap(({ stage, filmId }) => (stage === 'monday' ? [filmId] : []));
    expect(monday.toSorted()).toEqual(ids(week).toSorted());
    expect(week.plans.map(({ filmId }) => filmId)).not.toContain(OTHER);
  });
});
