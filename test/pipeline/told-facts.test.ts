import { describe, expect, it } from 'vitest';
import type { Caller } from '#shared/api/endpoint.ts';
import { tellFacts } from '#shared/api/tell-facts.ts';
import type { ToldFacts } from '#shared/domain/shapes/told-facts.ts';
import * as reads from '#shared/storage/operational/reads.ts';
import { dying } from '../support/dying.ts';
import { usePipelines, type PipelineOptions, type TestPipeline } from '../support/pipeline.ts';

const startPipeline = usePipelines();

const WEEK = '2023-05-31';
const THURSDAY = '2023-05-25T08:30:00Z';
const MONDAY = '2023-05-29T08:30:00Z';
const NOTHING: ToldFacts = { screens: null, usOpening: null };
const MANY: ToldFacts = { screens: { kind: 'number', screens: 700 }, usOpening: null };
const FEW: ToldFacts = { screens: { kind: 'class', screensClass: 'under-50' }, usOpening: null };

async function startOnThursday(options?: PipelineOptions): Promise<TestPipeline> {
  const pipeline = await startPipeline(options);
  await pipeline.play(THURSDAY, 'collect-thursday');
  return pipeline;
}

async function tell(
  { services }: Pick<TestPipeline, 'services'>,
  films: Record<string, ToldFacts>,
  caller: Caller = { ...services, manager: 'gérante', services },
): Promise<void> {
  const tellings = await services.operational.listToldFacts(WEEK, WEEK);
  await tellFacts(
    caller,
    WEEK,
    Object.entries(films).map(([filmId, facts]) => ({
      ...{ filmId, facts, fields: { filmId: 'filmId', version: 'version', friday: 'friday' } },
      version: tellings.find((telling) => telling.filmId === filmId)?.revision ?? 0,
    })),
  );
}

/** All that the week says of its films; instants apart. */
async function weekOf({ services: { operational } }: Pick<TestPipeline, 'services'>) {
  const { forecasts, plans } = await operational.readAll({
    forecasts: reads.forecasts(WEEK, WEEK),
    plans: reads.plans(WEEK, WEEK),
  });
  return {
    forecasts: forecasts.map(({ stage, filmId, revision, mean }) => ({ stage, filmId, revision, mean })),
    plans: plans.map(({ stage, room, filmId, expectedTickets }) => ({
      stage,
      room,
      filmId,
      expectedTickets,
    })),
  };
}
type WeekState = Awaited<ReturnType<typeof weekOf>>;
const automatic = ({ forecasts }: WeekState) => forecasts.filter(({ revision }) => revision === 0);
const told = ({ forecasts }: WeekState) => forecasts.filter(({ revision }) => revision > 0);
const featuresOf = async ({ services }: TestPipeline, filmId: string, stage: string, revision: number) =>
  services.analytical.features.get(WEEK, `${filmId}@${WEEK}-${stage}${revision === 0 ? '' : `@${revision}`}`);

/** Two films of the week. */
function filmsOf(week: WeekState): [one: string, other: string] {
  const [one, other] = automatic(week).map(({ filmId }) => filmId);
  if (one === undefined || other === undefined) throw new Error('too few films');
  return [one, other];
}

describe('what is told of a film', () => {
  it('makes a forecast beside the automatic one, until it is taken back', async () => {
    const pipeline = await startOnThursday();
    const { services, clock } = pipeline;
    const before = await weekOf(pipeline);
    const [one, rival] = filmsOf(before);
    const given = await services.published.read(WEEK);
    clock.advance(3_600_000);
    await tell(pipeline, { [one]: MANY });
    await pipeline.settled();

    const after = await weekOf(pipeline);
    expect(automatic(after)).toEqual(before.forecasts);
    expect(told(after)).toMatchObject([{ stage: 'thursday', filmId: one, revision: 1 }]);
    expect(await featuresOf(pipeline, one, 'thursday', 1)).toMatchObject({
      told: { ...MANY, revision: 1 },
      features: { screens: Math.log(700), screens_spread: 0, screens_rivals: null },
    });
    const plain = await featuresOf(pipeline, one, 'thursday', 0);
    expect(plain?.features).toMatchObject({ screens: null, screens_spread: null });
    expect(plain).not.toHaveProperty('told');
    // Other applications are told nothing of it.
    const now = await services.published.read(WEEK);
    const published = (week: typeof now) => week?.releases.map(({ forecasts }) => forecasts.thursday?.mean);
    expect(published(now)).toEqual(published(given));
    expect(JSON.stringify(now)).not.toContain('revision');
    expect(await pipeline.run(`${WEEK}-thursday`)).toMatchObject({ state: 'done', step: 'end' });

    // Its rival's copies count for it.
    await tell(pipeline, { [rival]: FEW });
    await pipeline.settled();
    const both = await weekOf(pipeline);
    const ofSecond = told(both).filter(({ revision }) => revision === 2);
    expect(ofSecond.map(({ filmId }) => filmId).toSorted()).toEqual([one, rival].toSorted());
    expect((await featuresOf(pipeline, one, 'thursday', 2))?.features['screens_rivals']).toBeCloseTo(
      Math.log(700 / 19),
    );
    expect(await featuresOf(pipeline, rival, 'thursday', 2)).toMatchObject({
      features: { screens: Math.log(19), screens_spread: 1.11 },
    });

    await tell(pipeline, { [one]: NOTHING, [rival]: NOTHING });
    await pipeline.settled();
    const back = await weekOf(pipeline);
    expect(automatic(back)).toEqual(before.forecasts);
    expect(back.plans).toEqual(before.plans);
    expect(told(back)).toEqual(told(both));
  });

  it('is known on Monday, and changes no automatic forecast', async () => {
    const pipeline = await startOnThursday();
    const [one] = filmsOf(await weekOf(pipeline));
    const us = { friday: '2023-05-19', grossUsd: 60_000_000, theaters: 4_000 };
    await tell(pipeline, { [one]: { ...MANY, usOpening: us } });
    await pipeline.settled();
    await pipeline.play(MONDAY, 'collect-monday');
    const week = await weekOf(pipeline);
    expect(told(week).map(({ stage, filmId, revision }) => [stage, filmId, revision])).toEqual([
      ['monday', one, 1],
      ['thursday', one, 1],
    ]);
    for (const stage of ['thursday', 'monday']) {
      expect(await featuresOf(pipeline, one, stage, 1)).toMatchObject({
        features: { us_theaters: Math.log(4_000), screens: Math.log(700) },
      });
    }

    const untold = await startOnThursday();
    await untold.play(MONDAY, 'collect-monday');
    expect(automatic(week)).toEqual((await weekOf(untold)).forecasts);
  });

  it('has every film forecast by the model that was deployed since, with the features that it asks for', async () => {
    const pipeline = await startOnThursday();
    const { services } = pipeline;
    const before = await weekOf(pipeline);
    const [one] = filmsOf(before);
    // As an earlier version kept them, which knew fewer.
    for (const { filmId } of automatic(before)) {
      const kept = await featuresOf(pipeline, filmId, 'thursday', 0);
      if (kept === null) throw new Error(`no features of ${filmId}`);
      const { rivals: _, ...features } = kept.features;
      await services.analytical.features.upsert({ ...kept, features });
    }
    const forecaster = await services.forecaster();
    services.forecaster = () => Promise.resolve({ ...forecaster, modelVersion: 'newer' });
    await tell(pipeline, { [one]: MANY });
    await pipeline.settled();
    expect(await pipeline.run(`${WEEK}-thursday`)).toMatchObject({
      state: 'done',
      step: 'end',
      problems: [],
    });
    const forecasts = await services.operational.listForecasts(WEEK, WEEK);
    const newer = forecasts.filter(
      ({ modelVersion, revision }) => modelVersion === 'newer' && revision === 0,
    );
    expect(newer.map(({ filmId, mean }) => [filmId, mean]).toSorted()).toEqual(
      before.forecasts.map(({ filmId, mean }) => [filmId, mean]).toSorted(),
    );
  });

  it('counts at a stage only as far as it was over before its day, whenever it is told', async () => {
    const pipeline = await startOnThursday();
    const [one] = filmsOf(await weekOf(pipeline));
    // Between Thursday's run and Monday's, which comes late.
    pipeline.clock.set(new Date(MONDAY));
    const us = { friday: '2023-05-26', grossUsd: 60_000_000, theaters: 4_000 };
    await tell(pipeline, { [one]: { screens: null, usOpening: us } });
    await pipeline.settled();
    await pipeline.play('2023-05-29T12:00:00Z', 'collect-monday');
    expect((await featuresOf(pipeline, one, 'thursday', 1))?.features['us_theaters']).toBeNull();
    expect((await featuresOf(pipeline, one, 'monday', 1))?.features['us_theaters']).toBe(Math.log(4_000));
  });
});

describe('a telling that is repeated or disturbed', () => {
  it('is told once, by whomever it is told again', async () => {
    const pipeline = await startOnThursday();
    const [one] = filmsOf(await weekOf(pipeline));
    await Promise.all([1, 2, 3].map(() => tell(pipeline, { [one]: MANY })));
    await pipeline.settled();
    const once = await weekOf(pipeline);
    for (const queue of ['build-features', 'predict'] as const) {
      await pipeline.services.queues.send(queue, { runId: `${WEEK}-thursday`, filmId: one });
    }
    await tell(pipeline, { [one]: MANY });
    await pipeline.settled();
    expect(await weekOf(pipeline)).toEqual(once);
    expect(told(once)).toHaveLength(1);
    expect(await pipeline.services.operational.listToldFacts(WEEK, WEEK)).toMatchObject([{ revision: 1 }]);
  });

  it('leaves the week as it was, or the next catch-up finishes it, wherever its process dies', async () => {
    const pipeline = await startOnThursday();
    const [one] = filmsOf(await weekOf(pipeline));
    const facts = [MANY, NOTHING, FEW, NOTHING];
    let deaths = 0;
    for (let survived = 0; ; survived += 1) {
      const next = facts[survived % facts.length] ?? NOTHING;
      const { caller, isDead } = dying(pipeline, survived);
      await tell(pipeline, { [one]: next }, caller).catch(() => undefined);
      if (!isDead()) break;
      deaths += 1;
      // Nobody repeats it.
      pipeline.clock.advance(3_600_000);
      await pipeline.host.fireTimer('catch-up');
      await pipeline.settled();
      const [telling] = await pipeline.services.operational.listToldFacts(WEEK, WEEK);
      const week = await weekOf(pipeline);
      const revisions = told(week).map(({ revision }) => revision);
      const holds = (telling?.facts.screens ?? null) !== null;
      expect(revisions.includes(telling?.revision ?? -1)).toBe(holds);
      expect(await pipeline.run(`${WEEK}-thursday`)).toMatchObject({ state: 'done', problems: [] });
    }
    expect(deaths).toBeGreaterThan(5);
  });

  const steps = ['parse-page', 'assemble-week', 'build-features', 'predict', 'plan-programme'] as const;

  it.each(steps)('over a slow store holds, though %s is under way', async (step) => {
    const pipeline = await startOnThursday({ storeDelayMs: 1 });
    const [one, rival] = filmsOf(await weekOf(pipeline));
    const { queues } = pipeline.services;
    const send = queues.send.bind(queues);
    const tellings: Promise<void>[] = [];
    queues.send = async (queue, message) => {
      await send(queue, message);
      if (queue !== step || tellings.length > 0) return;
      tellings.push(tell(pipeline, { [one]: MANY }), tell(pipeline, { [rival]: FEW }));
    };
    await pipeline.play(MONDAY, 'collect-monday');
    expect(tellings).toHaveLength(2);
    await Promise.all(tellings);
    await pipeline.settled();
    const monday = told(await weekOf(pipeline)).filter(
      ({ stage, revision }) => stage === 'monday' && revision === 2,
    );
    expect(monday.map(({ filmId }) => filmId).toSorted()).toEqual([one, rival].toSorted());
    expect(await pipeline.run(`${WEEK}-monday`)).toMatchObject({ state: 'done', problems: [] });
  });
});
