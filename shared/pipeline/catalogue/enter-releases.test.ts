import { expect, it } from 'vitest';
import { openCatalogue } from '../../catalogue/open-catalogue.ts';
import { testRelease } from '../../domain/testing-films.ts';
import { publishWeek } from '../publish-week.ts';
import { testPipeline } from '../testing-pipeline.ts';
import { enterReleases } from './enter-releases.ts';
import { testCatalogue } from './testing-catalogue.ts';

const WEEK = '2023-06-07';

it('puts the releases of a week and of those before it into the next version, once', async () => {
  const catalogue = await testCatalogue();
  const pipeline = { ...(await testPipeline()), catalogue };
  const { operational } = pipeline;
  const shown = async () => {
    const { version = '' } = (await (await catalogue.files()).current()) ?? {};
    return openCatalogue(catalogue.kept.get(version) ?? new Uint8Array(), { demonstration: false });
  };
  expect(await enterReleases(pipeline, WEEK)).toBeNull();

  await operational.upsertRelease(
    testRelease('2023-05-31', 'allocine-1', { title: 'Été', directors: ['Ève Œ'] }),
  );
  await publishWeek(pipeline, '2023-05-31');
  await operational.upsertRelease(testRelease(WEEK, 'allocine-2', { title: 'Hiver' }));
  await publishWeek(pipeline, WEEK);
  const first = await enterReleases(pipeline, WEEK);
  expect(first?.madeAt).toBe('2026-11-19T04:01:00.000Z');
  const catalogueThen = await shown();
  expect(catalogueThen.films).toBe(2);
  expect(catalogueThen.film('release-allocine-1')?.credits[0]?.name).toBe('Ève Œ');

  expect(await enterReleases(pipeline, WEEK)).toBeNull();
  await operational.upsertRelease(testRelease(WEEK, 'allocine-2', { title: 'Un hiver' }));
  await publishWeek(pipeline, WEEK);
  expect((await enterReleases(pipeline, WEEK))?.version).not.toBe(first?.version);
  expect((await shown()).film('release-allocine-2')).toMatchObject({
    frenchTitle: 'Un hiver',
    otherTitles: [],
    sources: ['releases'],
  });
  expect((await shown()).films).toBe(2);
});
