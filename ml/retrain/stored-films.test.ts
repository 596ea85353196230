import { expect, it } from 'vitest';
import { forecastFilm, observe, testStores } from '#local/exports/testing-stores.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { storedFilms } from './stored-films.ts';
import { weeklyFigures } from './weekly-figures.ts';

const AFTER = '2023-05-31';
const TODAY = '2023-06-26';
const asked = { after: AFTER, today: TODAY, folder: temporaryFolder() };
const silent = (): void => undefined;

it('the store adds the weeks after the history whose results have had a week to come', async () => {
  const stores = await testStores();
  const films = [
    ...['2023-05-31', '2023-06-07', '2023-06-14', '2023-06-21'].map((week) =>
      testRelease(week, week, { title: week }),
    ),
  ];
  for (const film of films) {
    await stores.operational.upsertRelease(film);
    await observe(stores, film, 1_000);
  }
  await stores.operational.upsertRelease(testRelease('2023-06-07', 'x', { title: 'sans résultat' }));
  const { films: found, withoutResult, leftOut } = await storedFilms(stores.operational, asked, silent);
  expect(found.map(({ facts }) => facts.title)).toEqual(['2023-06-07']);
  expect(withoutResult.map(({ facts }) => facts.title)).toEqual(['sans résultat']);
  expect(leftOut).toEqual([]);
});

it('a store without such weeks adds nothing', async () => {
  const { operational } = await testStores();
  const nothing = { films: [], withoutResult: [], leftOut: [] };
  expect(await storedFilms(operational, asked, silent)).toEqual(nothing);
  expect(await storedFilms(operational, { ...asked, after: '2023-06-21' }, silent)).toEqual(nothing);
  expect(await weeklyFigures(operational, TODAY)).toEqual([]);
});

it('what each model’s forecasts came to is told by week', async () => {
  const stores = await testStores();
  const film = testRelease('2023-06-07', 'a');
  await forecastFilm(stores, film, {});
  await observe(stores, film, 40_000);
  expect(await weeklyFigures(stores.operational, TODAY)).toEqual([
    { week: '2023-06-07', model: 'test', films: 1, wape: 0.25, shareOfBestTakings: 1, coverage: 1 },
  ]);
});
