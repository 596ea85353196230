import { readdirSync } from 'node:fs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type { Telling } from '#shared/api/answer-body.ts';
import { ANSWERS } from '#shared/api/contract/answers.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { faultOfAnswer } from '#test/support/fuzz/contract.ts';
import { handler as putActuals } from '../actuals-put.ts';
import { handler as listDecisions } from '../decisions-list.ts';
import { handler as previewFacts } from '../facts-preview-post.ts';
import { handler as putFacts } from '../facts-put.ts';
import { handler as getFigures } from '../figures-get.ts';
import { handler as putFilmFacts } from '../film-facts-put.ts';
import { handler as putRentalRate } from '../film-rental-rate-put.ts';
import { handler as getHealthDetails } from '../health-details-get.ts';
import { handler as getHealth } from '../health-get.ts';
import { handler as getHistory } from '../history-get.ts';
import { handler as putMatch } from '../match-put.ts';
import { handler as listMatches } from '../matches-list.ts';
import { handler as getMonitoring } from '../monitoring-get.ts';
import { handler as evaluateProgramme } from '../programme-evaluation-get.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as getAffinities } from '../public-affinities-get.ts';
import { handler as getPublicProgramme } from '../public-programme-get.ts';
import { handler as deleteSettings } from '../settings-delete.ts';
import { handler as evaluateSettings } from '../settings-evaluation-post.ts';
import { handler as getSettings } from '../settings-get.ts';
import { handler as putSettings } from '../settings-put.ts';
import { handler as previewTickets } from '../tickets-preview-post.ts';
import { handler as putTickets } from '../tickets-put.ts';
import { handler as getWeek } from '../week-get.ts';
import { handler as listWeeks } from '../weeks-list.ts';
import { foundMatch } from './found-match.ts';
import { seedActuals, seedWeek } from './seeded-week.ts';
import { useCinema, WEEK, type Reply } from './served-cinema.ts';

const cinema = useCinema();
/** It has not begun when tickets of the other are entered. */
const NEXT = '2023-06-28';
const TOLD = { screens: { kind: 'wide' }, usOpening: null };
const NEW_SETTINGS = { ...DEFAULT_SETTINGS, effectiveFrom: WEEK, ticketPrice: 9 };

/** Every function with a request that it answers with 200, in an order in which the changes follow each other. */
const FUNCTIONS = {
  'weeks-list': () => cinema.call(listWeeks),
  'programme-put': () =>
    cinema.call(putProgramme, {
      ...{ week: WEEK, version: 0 },
      body: { rooms: [{ room: 1, filmId: 'petit' }], reason: 'Un essai', notObtained: ['moyen'] },
    }),
  'public-affinities-get': () => cinema.call(getAffinities),
  'public-programme-get': () => cinema.call(getPublicProgramme),
  'decisions-list': () => cinema.call(listDecisions, { week: WEEK }),
  'programme-evaluation-get': () =>
    cinema.call(evaluateProgramme, { week: WEEK, query: [['room', '1:grand']] }),
  'settings-put': () => cinema.call(putSettings, { version: 0, body: NEW_SETTINGS }),
  'settings-get': () => cinema.call(getSettings),
  'settings-evaluation-post': () => cinema.call(evaluateSettings, { body: NEW_SETTINGS }),
  'settings-delete': () => cinema.call(deleteSettings, { week: WEEK, version: 1 }),
  'health-get': () => cinema.call(getHealth),
  'health-details-get': () => cinema.call(getHealthDetails),
  'actuals-put': () =>
    cinema.call(putActuals, {
      ...{ week: WEEK, version: 0 },
      body: { rooms: [{ room: 2, filmId: 'petit', tickets: 12 }] },
    }),
  'match-put': () =>
    cinema.call(putMatch, {
      ...{ week: WEEK, version: 0 },
      body: { filmId: 'grand', otherFilmId: 'moyen', verdict: 'different' },
    }),
  'matches-list': () => cinema.call(listMatches),
  'tickets-preview-post': () =>
    cinema.call(previewTickets, {
      headers: { 'content-type': 'text/csv' },
      body: Buffer.from('Semaine;Salle;Film;Billets\n07/06/2023;1;Titre de grand;12'),
    }),
  'tickets-put': () =>
    cinema.call(putTickets, {
      body: { weeks: [{ week: WEEK, version: 1, rooms: [{ room: 1, filmId: 'grand', tickets: 7 }] }] },
    }),
  'facts-preview-post': () =>
    cinema.call(previewFacts, {
      ...{ week: NEXT, headers: { 'content-type': 'text/csv' } },
      body: Buffer.from('film;copies\nTitre de n-grand;350 à 600'),
    }),
  'facts-put': () =>
    cinema.call(putFacts, { week: NEXT, body: { films: [{ filmId: 'n-petit', version: 0, facts: TOLD }] } }),
  'film-facts-put': () =>
    cinema.call(putFilmFacts, { week: NEXT, filmId: 'n-grand', version: 0, body: TOLD }),
  'film-rental-rate-put': () =>
    cinema.call(putRentalRate, { week: NEXT, filmId: 'n-grand', version: 0, body: { rentalRate: 0.4 } }),
  'week-get': () => cinema.call(getWeek, { week: NEXT }),
  'figures-get': () => cinema.call(getFigures),
  'history-get': () => cinema.call(getHistory),
  'monitoring-get': () => cinema.call(getMonitoring),
} satisfies Record<keyof typeof ANSWERS, () => Promise<Reply>>;

describe('what the functions answer', () => {
  it('has the type that the contract says, no field less and none more', () => {
    type Told<H> = H extends Telling<infer T> ? T : never;
    type Said<N extends keyof typeof ANSWERS> = z.infer<(typeof ANSWERS)[N]>;
    expectTypeOf<Told<typeof putActuals>>().toEqualTypeOf<Said<'actuals-put'>>();
    expectTypeOf<Told<typeof listDecisions>>().toEqualTypeOf<Said<'decisions-list'>>();
    expectTypeOf<Told<typeof previewFacts>>().toEqualTypeOf<Said<'facts-preview-post'>>();
    expectTypeOf<Told<typeof putFacts>>().toEqualTypeOf<Said<'facts-put'>>();
    expectTypeOf<Told<typeof getFigures>>().toEqualTypeOf<Said<'figures-get'>>();
    expectTypeOf<Told<typeof putFilmFacts>>().toEqualTypeOf<Said<'film-facts-put'>>();
    expectTypeOf<Told<typeof putRentalRate>>().toEqualTypeOf<Said<'film-rental-rate-put'>>();
    expectTypeOf<Told<typeof getHealthDetails>>().toEqualTypeOf<Said<'health-details-get'>>();
    expectTypeOf<Told<ReturnType<typeof getHealth>>>().toEqualTypeOf<Said<'health-get'>>();
    expectTypeOf<Told<typeof getHistory>>().toEqualTypeOf<Said<'history-get'>>();
    expectTypeOf<Told<typeof putMatch>>().toEqualTypeOf<Said<'match-put'>>();
    expectTypeOf<Told<typeof listMatches>>().toEqualTypeOf<Said<'matches-list'>>();
    expectTypeOf<Told<typeof getMonitoring>>().toEqualTypeOf<Said<'monitoring-get'>>();
    expectTypeOf<Told<typeof evaluateProgramme>>().toEqualTypeOf<Said<'programme-evaluation-get'>>();
    expectTypeOf<Told<typeof putProgramme>>().toEqualTypeOf<Said<'programme-put'>>();
    expectTypeOf<Told<typeof getAffinities>>().toEqualTypeOf<Said<'public-affinities-get'>>();
    expectTypeOf<Told<typeof getPublicProgramme>>().toEqualTypeOf<Said<'public-programme-get'>>();
    expectTypeOf<Told<typeof evaluateSettings>>().toEqualTypeOf<Said<'settings-evaluation-post'>>();
    expectTypeOf<Told<typeof deleteSettings>>().toEqualTypeOf<Said<'settings-delete'>>();
    expectTypeOf<Told<typeof getSettings>>().toEqualTypeOf<Said<'settings-get'>>();
    expectTypeOf<Told<typeof putSettings>>().toEqualTypeOf<Said<'settings-put'>>();
    expectTypeOf<Told<typeof previewTickets>>().toEqualTypeOf<Said<'tickets-preview-post'>>();
    expectTypeOf<Told<typeof putTickets>>().toEqualTypeOf<Said<'tickets-put'>>();
    expectTypeOf<Told<typeof getWeek>>().toEqualTypeOf<Said<'week-get'>>();
    expectTypeOf<Told<typeof listWeeks>>().toEqualTypeOf<Said<'weeks-list'>>();
  });

  it('is written down for each of them', () => {
    const files = readdirSync(new URL('..', import.meta.url)).filter((name) => name.endsWith('.ts'));
    expect(Object.keys(ANSWERS)).toEqual(files.map((name) => name.replace(/\.ts$/, '')).sort());
  });

  it('has nothing that types do not see and the contract does not know', async () => {
    const { operational } = cinema.services();
    await operational.recordMatches(WEEK, [foundMatch('grand', 'moyen', 0.4)], []);
    await seedActuals(operational, WEEK);
    await seedWeek(operational, NEXT, 'n-');
    const faults: [string, number, string | null][] = [];
    for (const [name, ask] of Object.entries(FUNCTIONS)) {
      if (name === 'actuals-put') cinema.at('2023-06-21T10:00:00Z');
      const { status, body } = await ask();
      faults.push([name, status, faultOfAnswer(name, body)]);
    }
    expect(faults).toEqual(Object.keys(FUNCTIONS).map((name) => [name, 200, null]));
  });
});
