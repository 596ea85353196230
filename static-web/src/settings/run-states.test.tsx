import { expect, it } from 'vitest';
import type { HealthDetails } from '#shared/api/contract/health.ts';
import { answered, words } from '../test-render.tsx';
import { RunStates } from './run-states.tsx';

const details = (screensFromShows: HealthDetails['screensFromShows']): HealthDetails => ({
  modelVersion: 'test',
  lastRuns: { thursday: null, monday: null, shows: null, actuals: null },
  missed: [],
  requests: { week: '2027-03-10', budget: null, hosts: [] },
  ...{ screensFromShows, queues: [], waiting: 0, givenUp: 0 },
});
const drawn = (since: HealthDetails['screensFromShows']): string =>
  words(answered(<RunStates />, [[['health-details'], details(since)]]));

it('says since when copies are estimated from the shows, of each stage that does so', () => {
  const monday = drawn({ thursday: null, monday: '2027-03-03' });
  expect(monday).toMatch(
    /Depuis la semaine du 3 mars 2027, la prévision de lundi estime les copies d’après les séances annoncées\./u,
  );
  expect(monday).not.toContain('la prévision de jeudi estime');
  expect(drawn({ thursday: null, monday: null })).not.toContain('estime');
});
