import { expect, it } from 'vitest';
import { addWeeks } from '../domain/cinema-week.ts';
import { testRelease } from '../domain/testing-films.ts';
import { sourceFilm } from '../sources/source-film.ts';
import { withUsWeekends } from './with-us-weekends.ts';

const WEEK = '2023-04-12';
const weekend = (friday: string, grossUsd: number) => ({ friday, grossUsd, theaters: 4_000 });
/** Row of a film that opened on 2023-03-31. */
const row = (friday: string, grossUsd: number, weekNumber: number) =>
  sourceFilm({
    source: 'box-office-mojo',
    sourceId: 'rl1',
    title: 'Brothers',
    status: 'running',
    usReleaseDate: weekNumber === 1 ? friday : null,
    usOpeningUsd: weekNumber === 1 ? grossUsd : null,
    weekNumber,
    usWeekends: [weekend(friday, grossUsd)],
  });

it('a release gets the weekends of its American film, and the others stay as they are', () => {
  const other = testRelease(WEEK, 'b', { title: 'Un autre film' });
  const [brothers, same] = withUsWeekends(
    [testRelease(WEEK, 'a', { title: 'Brothers' }), other],
    [row('2023-04-07', 60, 2), row('2023-03-31', 100, 1)],
  );
  expect(brothers).toMatchObject({
    usReleaseDate: '2023-03-31',
    usOpeningUsd: 100,
    usWeekends: [weekend('2023-03-31', 100), weekend('2023-04-07', 60)],
  });
  expect(same).toBe(other);
});

it('what a site of a better rank tells of a weekend stands, and nothing that is known is lost', () => {
  const known = testRelease(WEEK, 'a', {
    title: 'Brothers',
    usReleaseDate: '2023-03-31',
    usOpeningUsd: 101,
    usWeekends: [weekend('2023-03-31', 101)],
  });
  const [brothers] = withUsWeekends([known], [row('2023-04-07', 60, 2)]);
  expect(brothers).toMatchObject({
    usReleaseDate: '2023-03-31',
    usOpeningUsd: 101,
    usWeekends: [weekend('2023-03-31', 101), weekend('2023-04-07', 60)],
  });
  const [twice] = withUsWeekends([known], [row('2023-03-31', 100, 1)]);
  expect(twice?.usWeekends).toEqual([weekend('2023-03-31', 101)]);
});

it.each([
  [3, ['2023-04-07']],
  [4, undefined],
  [11, undefined],
])('a run of which only weekend %d is known tells the weekends %j, and when it began', (number, fridays) => {
  const [brothers] = withUsWeekends(
    [testRelease(WEEK, 'a', { title: 'Brothers' })],
    [row('2023-04-07', 50_000, number)],
  );
  expect(brothers?.usWeekends?.map(({ friday }) => friday)).toEqual(fridays);
  expect(brothers).toMatchObject({
    usReleaseDate: addWeeks('2023-04-07', 1 - number),
    usOpeningUsd: null,
  });
});

it('a long run tells its weekends once its first one is asked for', () => {
  const [brothers] = withUsWeekends(
    [testRelease(WEEK, 'a', { title: 'Brothers' })],
    [row('2023-04-07', 50_000, 11), row('2023-01-27', 21_000_000, 1)],
  );
  expect(brothers).toMatchObject({
    usOpeningUsd: 21_000_000,
    usWeekends: [weekend('2023-01-27', 21_000_000), weekend('2023-04-07', 50_000)],
  });
});
