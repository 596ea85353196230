import { beforeEach, expect, it } from 'vitest';
import { testRelease } from '../domain/testing-films.ts';
import type { MatchVerdict } from '../domain/joined-films.ts';
import { testSteps, type TestSteps } from '../pipeline/testing-steps.ts';
import { sayMatch } from './say-match.ts';

const WEEK = '2023-06-14';
const OVER = Date.parse('2023-06-23T10:00:00Z');

type Film = 'a' | 'b' | 'c';
let steps: TestSteps;

const found = (...[first, second]: [Film, Film]) => {
  const film = (filmId: Film) => ({ ...testRelease(WEEK, filmId), entries: [] });
  const films: [ReturnType<typeof film>, ReturnType<typeof film>] = [film(first), film(second)];
  return { films, confidence: 0.5, reasons: [] };
};
const record = (filmId: Film, admissions: number, observedOn = '2023-06-22') =>
  steps.operational.recordActuals([
    { ...{ week: WEEK, filmId, admissions, screens: null, source: 'jpbox', observedOn } },
  ]);
const results = async () =>
  (await steps.operational.listActuals(WEEK, WEEK)).map(({ filmId, admissions }) => [filmId, admissions]);

async function say(filmId: Film, otherFilmId: Film, verdict: MatchVerdict): Promise<void> {
  const matches = await steps.operational.listMatches(WEEK, WEEK);
  const version = Math.max(...matches.map((match) => match.version));
  await sayMatch({ ...steps, manager: 'gérante' }, WEEK, { filmId, otherFilmId, verdict }, version);
}

beforeEach(async () => {
  steps = await testSteps();
  steps.now = OVER;
  for (const id of ['a', 'b', 'c']) await steps.operational.upsertRelease(testRelease(WEEK, id));
  await steps.operational.recordMatches(WEEK, [found('a', 'b'), found('b', 'c'), found('a', 'c')], []);
});

it('of three films that are one, the figure is forgotten wherever it stands when two are told apart', async () => {
  await say('a', 'b', 'same');
  await say('b', 'c', 'same');
  await record('a', 250_000);
  await say('b', 'c', 'different');
  expect(await results()).toEqual([]);
  // It was that of the third.
  await record('c', 250_000);
  expect(await results()).toEqual([['c', 250_000]]);
});

it('forgets what stands under a film that was kept before a third came to it', async () => {
  await say('b', 'c', 'same');
  await record('b', 250_000);
  await say('a', 'b', 'same');
  expect(await results()).toEqual([['a', 250_000]]);
  await say('a', 'b', 'different');
  expect(await results()).toEqual([]);
});

it('forgets no figure of a film that has no part in it', async () => {
  await record('a', 250_000);
  await say('b', 'c', 'same');
  await record('b', 9_000);
  await say('b', 'c', 'different');
  expect(await results()).toEqual([['a', 250_000]]);
});
