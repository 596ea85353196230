import { describe, expect, it } from 'vitest';
import { useAzurite } from '#test/support/azurite.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { encodeCatalogue } from './catalogue/file/encode.ts';
import { openCatalogue } from './catalogue/open-catalogue.ts';
import { testingContent } from './catalogue/testing-content.ts';
import { ServedRecommender } from './open-recommender.ts';
import { otherModelFiles, shippedModel, shippedModelFiles } from './recommending/testing-recommending.ts';
import { createBlobRecommenderFiles } from './storage/recommenders/blob-recommender-files.ts';
import type { RecommenderFiles } from './storage/recommenders/recommender-files.ts';

const azurite = useAzurite();
const [OTHER, BROKEN, GONE] = ['0123456789ab', 'bbbbbbbbbbbb', 'cccccccccccc'] as const;
const SHIPPED = shippedModel().version;
const file = await encodeCatalogue(testingContent());
const [on, off] = [
  openCatalogue(file, { demonstration: true }),
  openCatalogue(file, { demonstration: false }),
];

describe('what recommends', () => {
  const blobs = (): RecommenderFiles =>
    createBlobRecommenderFiles({ connectionString: azurite.connectionString });

  async function point(version: string): Promise<void> {
    const before = (await blobs().current())?.version ?? null;
    await blobs().point({ version, before: [], at: '2026-11-30T04:00:00.000Z' }, before);
  }

  async function publish(version: string, model: { manifest: string; file: Uint8Array }): Promise<void> {
    await blobs().store(version, { ...model, judged: null });
    await point(version);
  }

  /** As a process recommends that is started at midnight, with what was told to its log and how often it asked the storage. */
  function served(files: RecommenderFiles = blobs(), patienceMs = 30_000) {
    const errors: unknown[] = [];
    let [now, asked] = [new Date('2026-11-30T00:00:00Z'), 0];
    const recommenders = new ServedRecommender({
      published: () => {
        asked += 1;
        return Promise.resolve(files);
      },
      shipped: () => Promise.resolve(shippedModel()),
      patienceMs,
      clock: { now: () => now },
      onError: (error) => errors.push(error),
    });
    return {
      errors,
      recommenders,
      asked: () => asked,
      at: (time: string) => (now = new Date(`2026-11-30T${time}Z`)),
      model: async (catalogue: Catalogue = on) => (await recommenders.of(catalogue)).model,
      /** What the answer says it is made by, beside what the tag would say. */
      told: async () => {
        const own = await recommenders.of(on);
        const recommend = await own.recommender();
        return [own.model, recommend({ likes: ['tt0111161'], limit: 3 }).model];
      },
    };
  }

  it('is the model of the package until one is published, and that after some minutes, with nobody waiting', async () => {
    const { told, at, recommenders, errors } = served();
    expect(await told()).toEqual([SHIPPED, SHIPPED]);
    await publish(OTHER, otherModelFiles(OTHER));
    at('00:04:59');
    expect(await told()).toEqual([SHIPPED, SHIPPED]);
    at('00:05:00');
    expect(await told()).toEqual([SHIPPED, SHIPPED]);
    await recommenders.looked();
    expect(await told()).toEqual([OTHER, OTHER]);
    expect(await served().told()).toEqual([OTHER, OTHER]);
    expect(errors).toEqual([]);
  });

  it('goes back with the model that stands, within the same minutes', async () => {
    await blobs().store(SHIPPED, { ...shippedModelFiles(), judged: null });
    const { told, at, recommenders } = served();
    expect(await told()).toEqual([OTHER, OTHER]);
    await point(SHIPPED);
    at('00:05:00');
    await told();
    await recommenders.looked();
    expect(await told()).toEqual([SHIPPED, SHIPPED]);
  });

  it('answers a call that began before another model came by the one of before, as its tag says', async () => {
    await point(SHIPPED);
    const { at, recommenders, model } = served();
    const begun = await recommenders.of(on);
    await point(OTHER);
    at('00:05:00');
    await model();
    await recommenders.looked();
    expect(await model()).toBe(OTHER);
    const { model: made } = (await begun.recommender())({ likes: [], limit: 1 });
    expect([begun.model, made]).toEqual([SHIPPED, SHIPPED]);
  });

  it.each([
    ['is broken', BROKEN, { manifest: '{}', file: Uint8Array.of(1) }],
    ['is another one', BROKEN, otherModelFiles(OTHER)],
    ['is gone', GONE, null],
  ])('stays the model before where the next one %s, which the log is told', async (_, version, model) => {
    await point(OTHER);
    const read = (of: string) =>
      of === version ? Promise.resolve(model && { ...model, judged: null }) : blobs().read(of);
    const { told, at, recommenders, errors } = served({ ...blobs(), read });
    expect(await told()).toEqual([OTHER, OTHER]);
    await point(version);
    at('00:10:00');
    await told();
    await recommenders.looked();
    expect(await told()).toEqual([OTHER, OTHER]);
    expect(errors).toMatchObject([{ code: 'bad-model' }]);
  });

  it('is the model of the package while the storage does not answer', async () => {
    const silent = { ...blobs(), current: () => Promise.withResolvers<null>().promise };
    expect(await served(silent, 1).told()).toEqual([SHIPPED, SHIPPED]);
  });

  it('are facts alone without the demonstration, and no storage is asked', async () => {
    const { model, asked, recommenders } = served();
    await recommenders.prepare(off);
    expect([await model(off), asked()]).toEqual([null, 0]);
  });

  it('is made ahead for an edition, once, and for the model that takes the place of another', async () => {
    await point(SHIPPED);
    const { recommenders, at, model } = served();
    await recommenders.prepare(on);
    const first = await recommenders.of(on);
    expect(await recommenders.of(on)).toBe(first);
    const isReady = async (): Promise<boolean> => {
      const own = await recommenders.of(on);
      const late = Promise.resolve().then(() => null);
      return (await Promise.race([own.recommender(), late])) !== null;
    };
    expect(await isReady()).toBe(true);
    await point(OTHER);
    at('00:05:00');
    await model();
    await recommenders.looked();
    expect([await model(), await isReady()]).toEqual([OTHER, true]);
  });

  it('tells the log, and not whoever serves the catalogue, that an index could not be made ahead', async () => {
    const broken = {
      ...on,
      filmsOf: () => {
        throw new Error('broken');
      },
    };
    const { recommenders, errors } = served();
    await recommenders.prepare(broken);
    expect(errors).toMatchObject([{ message: 'broken' }]);
  });
});
