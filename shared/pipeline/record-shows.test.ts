import { expect, it } from 'vitest';
import { sourceFilm } from '../sources/source-film.ts';
import { assembleWeek } from './assemble-week.ts';
import { testPipeline } from './testing-pipeline.ts';

const WEEK = '2026-11-25';
const RUN = `${WEEK}-thursday`;

it('keeps shows under the day on which their page was fetched, however late it is read, and whatever others are', async () => {
  const pipeline = await testPipeline();
  const page = `${RUN}/site/releases/${WEEK}.html`;
  await pipeline.begin({ step: 'assemble' }, [page]);
  await pipeline.operational.settleRunItem(await pipeline.item(page), null);
  // Others of the run came a day later, of which one says nothing of shows: neither makes the first reading a later one.
  const films = [
    { fetchedAt: '2026-11-19T04:00:00.000Z', title: 'Un film', scheduledShows: 120 },
    { fetchedAt: '2026-11-20T04:00:00.000Z', title: 'Autre chose', scheduledShows: null },
    { fetchedAt: '2026-11-20T04:00:00.000Z', title: 'Le dernier', scheduledShows: 40 },
  ];
  for (const { fetchedAt, title, scheduledShows } of films) {
    await pipeline.analytical.parsedPages.upsert({
      ...{ id: title, week: WEEK, runId: RUN, pageName: page, fetchedAt, parsedAt: fetchedAt },
      ...{ source: 'site', kind: 'releases' },
      films: [sourceFilm({ source: 'site', sourceId: title, title, status: 'new', scheduledShows })],
    });
  }
  pipeline.now = Date.parse('2026-11-24T08:00:00Z');
  await assembleWeek(pipeline, { runId: RUN }, { number: 1, last: 5 });
  const kept = await pipeline.analytical.shows.between(WEEK, WEEK);
  expect(kept.map(({ observedOn, scheduledShows }) => [observedOn, scheduledShows]).sort()).toEqual([
    ['2026-11-19', 120],
    ['2026-11-20', 40],
  ]);
});
