import { expect, it } from 'vitest';
import { addWeeks, stageDate, type Stage } from '../../domain/cinema-week.ts';
import { testRelease } from '../../domain/testing-films.ts';
import { FIRST_SHOWS_WEEK, simulatedShows } from '../../domain/testing-shows.ts';
import { seededRandom } from '../../seeded-random.ts';
import { buildFilmFeatures } from '../build-features.ts';
import { testPipeline, type TestPipeline } from '../testing-pipeline.ts';
import { keepReading, keepWeeks } from './testing-weeks.ts';

const WEEKS = 14;
const WEEK = addWeeks(FIRST_SHOWS_WEEK, WEEKS);
const FILMS = { told: 180, untold: null, unseen: null };

/** The features of a week's films as the run of a stage builds them. */
async function built(pipeline: TestPipeline, stage: Stage) {
  const runId = `${WEEK}-${stage}`;
  const run = { runId, week: WEEK, kind: stage, asOf: stageDate(WEEK, stage), step: 'build' } as const;
  await pipeline.begin(run, [], Object.keys(FILMS));
  for (const [filmId, screens] of Object.entries(FILMS)) {
    await pipeline.analytical.films.upsert({
      ...{ id: `${filmId}@${runId}`, week: WEEK, runId, release: testRelease(WEEK, filmId, { screens }) },
      ...{ matchConfidence: 1, matchReasons: [], weakMatches: [], pages: [] },
    });
  }
  for (const filmId of Object.keys(FILMS)) {
    await buildFilmFeatures(pipeline, { runId, filmId }, { number: 1, last: 5 });
  }
  const documents = await pipeline.analytical.features.between(WEEK, WEEK);
  return (filmId: keyof typeof FILMS) => documents.find(({ id }) => id === `${filmId}@${runId}`);
}

it('takes screens from the shows where no number is told, and says that it did', async () => {
  const pipeline = await testPipeline();
  const past = simulatedShows({ weeks: WEEKS, random: seededRandom(1) });
  await keepWeeks(pipeline, past, 'monday');
  await keepReading(pipeline, { week: WEEK, filmId: 'told', shows: 30 }, 'monday');
  await keepReading(pipeline, { week: WEEK, filmId: 'untold', shows: 600 }, 'monday');

  const monday = await built(pipeline, 'monday');
  const estimate = monday('untold')?.estimatedScreens;
  expect(estimate?.screens).toBeGreaterThan(200);
  expect(monday('untold')?.features).toMatchObject({
    screens: Math.log(estimate?.screens ?? NaN),
    screens_spread: estimate?.spread,
    screens_rivals: Math.log(estimate?.screens ?? NaN) - Math.log(180),
  });
  // A number that is told is exact, whatever the shows say.
  expect(monday('told')?.features).toMatchObject({ screens: Math.log(180), screens_spread: 0 });
  expect(monday('told')).toMatchObject({ estimatedScreens: null, widestRival: estimate?.screens });
  expect(monday('unseen')).toMatchObject({ estimatedScreens: null, widestRival: estimate?.screens });
  expect(monday('unseen')?.screensEstimatedSince).toBe(WEEK);
  expect(monday('unseen')?.features['screens']).toBeNull();

  // Nothing has been read on any Thursday.
  const thursday = await built(pipeline, 'thursday');
  expect(thursday('untold')?.features).toMatchObject({ screens: null, screens_spread: null });
  expect(thursday('untold')).toMatchObject({
    ...{ estimatedScreens: null, widestRival: null, screensEstimatedSince: null },
  });
});

it('puts what is told of a film before its shows, in the forecast that was told it', async () => {
  const pipeline = await testPipeline();
  await keepWeeks(pipeline, simulatedShows({ weeks: WEEKS, random: seededRandom(1) }), 'thursday');
  await keepReading(pipeline, { week: WEEK, filmId: 'untold', shows: 600 }, 'thursday');
  await keepReading(pipeline, { week: WEEK, filmId: 'unseen', shows: 90 }, 'thursday');
  const screens = { kind: 'number', screens: 77 } as const;
  const films = [{ filmId: 'untold', facts: { screens, usOpening: null }, version: 0 }];
  const toldAt = '2027-04-08T08:00:00.000Z';
  await pipeline.operational.tellFacts({ week: WEEK, toldAt, toldBy: null, films, runId: null });

  const thursday = await built(pipeline, 'thursday');
  const estimate = thursday('untold')?.estimatedScreens;
  expect(estimate?.screens).toBeGreaterThan(200);
  expect(thursday('untold')?.features['screens']).toBe(Math.log(estimate?.screens ?? NaN));
  const told = await pipeline.analytical.features.get(WEEK, `untold@${WEEK}-thursday@1`);
  expect(told).toMatchObject({
    features: { screens: Math.log(77), screens_spread: 0 },
    estimatedScreens: null,
    // The other film's are estimated still.
    widestRival: thursday('unseen')?.estimatedScreens?.screens,
  });
});
