import { expect, it } from 'vitest';
import { shownDrift, type TitledFilm } from './shown-drift.ts';
import { madeWeeks, referenceFrom } from './testing-monitoring.ts';
import { Watch, type WatchedFilm } from './watch.ts';

const reference = referenceFrom(madeWeeks(104));
// What it learns of its reference takes a second: once for all.
const watch = new Watch(reference, 'monday');
const titled = (films: readonly WatchedFilm[]): TitledFilm[] =>
  films.map((film) => ({ ...film, title: `Film ${film.filmId}` }));

function shown(change: WatchedFilm['features'] = {}) {
  const films = madeWeeks(13, { seed: 5, first: '2020-01-01', shift: () => ({ features: change }) });
  const last = watch.reports(films).at(-1);
  if (last === undefined) throw new Error('There is no report');
  return { films, drift: shownDrift(reference, { ...last, films: titled(films) }) };
}

it('shows what a reader knows, with a value of each film', () => {
  const { films, drift } = shown();
  expect(drift.week).toBe('2020-03-25');
  expect(drift.films).toHaveLength(films.length);
  expect(drift.features[0]).toMatchObject({ name: 'admissions', scale: 'ln', unit: 'admissions' });
  const screens = drift.features.find(({ name }) => name === 'screens');
  expect(screens?.recent.values).toHaveLength(films.length);
  const unknown = films.filter(({ features }) => features['screens'] === null).length;
  expect(screens?.recent.values.filter((value) => value === null)).toHaveLength(unknown);
  expect(screens?.recent.missing).toBeCloseTo(unknown / films.length, 3);
});

it('takes at most 120 values of the reference, spread as all of them are', () => {
  const screens = shown().drift.features.find(({ name }) => name === 'screens');
  const { box, values } = screens?.reference ?? { box: null, values: [] };
  expect(values).toHaveLength(120);
  expect(values.filter((value) => value < (box?.q1 ?? NaN))).toHaveLength(30);
  expect(values.filter((value) => value < (box?.median ?? NaN))).toHaveLength(60);
});

it('puts first what moved out of the ordinary, beyond its threshold', () => {
  const [first] = shown({ distributor_films: 0 }).drift.features;
  expect(first).toMatchObject({ name: 'distributor_films', recent: { box: { low: 0, high: 0 } } });
  expect(first?.divergence?.value).toBeGreaterThan(first?.divergence?.threshold ?? NaN);
  const unknown = shown({ distributor_films: 0 }).drift.shares.find(({ kind }) => kind === 'unknown');
  expect(unknown).toMatchObject({ feature: 'distributor_films', value: 1 });
});

it('has no numbers of what no film of the reference has', () => {
  const duration = shown().drift.features.find(({ name }) => name === 'duration');
  expect(duration).toMatchObject({ reference: { box: null, missing: 1, values: [] }, divergence: null });
});

it('leaves out what screens make known where they are not collected', () => {
  const names = ({ drift }: ReturnType<typeof shown>): string[] => drift.features.map(({ name }) => name);
  const [usual, without] = [shown(), shown({ screens: null })];
  expect(usual.drift.screensCollected).toBe(true);
  expect(without.drift.screensCollected).toBe(false);
  expect(names(without)).toEqual(names(usual).filter((name) => name !== 'screens'));
  expect(without.drift.shares.map(({ feature }) => feature)).not.toContain('screens');
});
