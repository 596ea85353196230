import { describe, expect, it } from 'vitest';
import { testForecast } from '../domain/testing-forecasts.ts';
import { testRelease } from '../domain/testing-films.ts';
import { publishWeek } from './publish-week.ts';
import { testPipeline } from './testing-pipeline.ts';

const WEEK = '2023-06-07';

describe('a week that is published', () => {
  it('has its releases with the latest forecast of each stage, and nothing that is not ours to give', async () => {
    const pipeline = await testPipeline();
    const { operational, published } = pipeline;
    const film = testRelease(WEEK, 'allocine-1', {
      title: 'Un',
      synopsis: 'Long.',
      posterUrl: 'https://x.test/1',
      usWeekends: [{ friday: '2023-05-26', grossUsd: 1_000, theaters: 2 }],
    });
    await operational.upsertRelease(film);
    await operational.upsertRelease(testRelease(WEEK, 'allocine-2', { title: 'Deux' }));
    await operational.upsertForecast(testForecast({ week: WEEK, mean: 1_000 }));
    const later = { modelVersion: 'later', createdAt: '2023-06-01T08:00:00.000Z' };
    await operational.upsertForecast(testForecast({ week: WEEK, mean: 2_000, ...later }));
    await publishWeek(pipeline, WEEK);
    const given = await published.read(WEEK);
    expect(given).toMatchObject({ week: WEEK, publishedAt: '2026-11-19T04:01:00.000Z' });
    const [one, two] = given?.releases.toSorted((a, b) => a.filmId.localeCompare(b.filmId)) ?? [];
    expect(one).toMatchObject({
      title: 'Un',
      usWeekends: [{ friday: '2023-05-26', grossUsd: 1_000, theaters: 2 }],
      forecasts: { thursday: { mean: 2_000, ...later }, monday: null },
    });
    expect(two).toMatchObject({ title: 'Deux', forecasts: { thursday: null, monday: null } });
    expect(two).not.toHaveProperty('usWeekends');
    expect(JSON.stringify(given)).not.toMatch(/synopsis|poster|explanation/i);
  });
});
