import { describe, expect, it } from 'vitest';
import { testRelease } from '#shared/domain/testing-films.ts';
import { testForecast } from '#shared/domain/testing-forecasts.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { testRun } from '#shared/domain/testing-runs.ts';
import type { Actual, FoundMatch, SaidPair } from '../entities.ts';
import type { OperationalStore } from '../operational-store.ts';
import * as reads from '../reads.ts';

const AT = '2009-06-01T10:00:00.000Z';

export function describeMatches(store: () => OperationalStore): void {
  const say = (week: string, change: Partial<SaidPair> = {}, version = 0): Promise<boolean> =>
    store().sayMatch(
      {
        ...{ week, filmId: 'a', otherFilmId: 'b', verdict: 'same', saidAt: AT, saidBy: 'gérante' },
        ...{ joined: [], restored: [], forgotten: [], assembledAgain: null, recordedAgain: false },
        ...change,
      },
      version,
    );
  const matches = (week: string) => store().listMatches(week, week);

  describe('pairs of films', () => {
    it('are found, found anew, and forgotten while nothing was said of them', async () => {
      const week = '2009-01-14';
      await store().recordMatches(week, [found('a', 'b'), found('a', 'c')], []);
      await store().recordMatches(week, [found('a', 'b', 0.4)], [{ filmId: 'a', otherFilmId: 'c' }]);
      expect(await matches(week)).toEqual([
        {
          ...{ ...found('a', 'b', 0.4), week, filmId: 'a', otherFilmId: 'b' },
          ...{ verdict: null, version: 0, saidAt: null, saidBy: null },
        },
      ]);
      expect(await matches('2009-01-21')).toEqual([]);
    });

    it('keep what was said of them', async () => {
      const week = '2009-01-21';
      await store().recordMatches(week, [found('a', 'b')], []);
      expect(await say(week)).toBe(true);
      await store().recordMatches(week, [found('a', 'b', 0.4)], [{ filmId: 'a', otherFilmId: 'b' }]);
      expect(await matches(week)).toMatchObject([
        { confidence: 0.4, verdict: 'same', version: 1, saidAt: AT, saidBy: 'gérante' },
      ]);
    });

    it('take a word only after the version of the week that is stored, and if they are there', async () => {
      const week = '2009-01-28';
      await store().recordMatches(week, [found('a', 'b'), found('a', 'c')], []);
      const joined = [{ filmId: 'b', forecastAs: 'a', resultAs: 'a' }];
      expect(await say(week, { joined }, 1)).toBe(false);
      expect(await say(week, { joined, otherFilmId: 'd' })).toBe(false);
      expect((await store().readAll({ joined: reads.joinedFilms(week, week) })).joined).toEqual([]);
      const answers = await Promise.all(['b', 'c'].map((otherFilmId) => say(week, { otherFilmId })));
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await say(week, { verdict: 'different' }, 1)).toBe(true);
      expect(await say(week, { verdict: 'same' }, 1)).toBe(false);
    });
  });

  describe('films that count as another one', () => {
    /** Everything that names films, of a week with a, b and c. */
    async function seed(week: string): Promise<void> {
      for (const id of ['a', 'b', 'c']) {
        await store().upsertRelease(testRelease(week, id));
        await store().upsertForecast(testForecast({ week, filmId: id }));
      }
      await store().recordMatches(week, [found('a', 'b')], []);
      await store().savePlan(
        ['c', 'b'].map((filmId, i) => ({
          ...{ week, stage: 'thursday', modelVersion: 'test', room: i + 1, filmId },
          ...{ expectedTickets: 1, expectedTakings: 10, createdAt: AT },
        })),
      );
      const decision = { week, rooms: inRooms('b', 'c'), reason: '', decidedAt: AT, decidedBy: 'moi' };
      await store().addDecision({ ...decision, notObtained: ['a', 'b', 'd'] }, 0);
      await store().recordActuals([actual(week, 'b', 20), actual(week, 'c', 30)]);
      await store().saveTicketsOfWeeks([
        {
          week,
          entries: [{ room: 1, filmId: 'b', tickets: 5, enteredAt: AT, enteredBy: 'moi' }],
          version: 0,
        },
      ]);
    }
    const shown = async (week: string): Promise<unknown> => {
      const [decision] = await store().listDecisions(week, week);
      expect(await store().listDecisionHistory(week)).toEqual([decision]);
      return {
        releases: (await store().listReleases(week)).map(({ filmId, sameAs }) => [filmId, sameAs]),
        forecasts: (await store().listForecasts(week, week)).map(({ filmId }) => filmId),
        plan: (await store().listPlans(week, week)).map(({ filmId }) => filmId),
        decided: decision?.rooms?.map(({ filmId }) => filmId),
        notObtained: decision?.notObtained,
        actuals: (await store().listActuals(week, week)).map(({ filmId, admissions, alsoOf }) => [
          ...[filmId, admissions, alsoOf],
        ]),
        tickets: (await store().listCinemaTickets(week, week)).map(({ filmId }) => filmId),
      };
    };
    const APART = {
      releases: [
        ['a', undefined],
        ['b', undefined],
        ['c', undefined],
      ],
      forecasts: ['a', 'b', 'c'],
      plan: ['c', 'b'],
      decided: ['b', 'c'],
      notObtained: ['a', 'b', 'd'],
      actuals: [
        ['b', 20, undefined],
        ['c', 30, undefined],
      ],
      tickets: ['b'],
    };

    it('do so wherever films are named, with one write, and are themselves again after another', async () => {
      const week = '2009-02-11';
      await seed(week);
      expect(await shown(week)).toEqual(APART);
      await say(week, { joined: [{ filmId: 'b', forecastAs: 'a', resultAs: 'a' }] });
      expect(await shown(week)).toEqual({
        ...APART,
        ...{ releases: [APART.releases[0], APART.releases[2]], forecasts: ['a', 'c'], plan: ['c', 'a'] },
        ...{ decided: ['a', 'c'], notObtained: ['a', 'd'], tickets: ['a'] },
        actuals: [
          ['a', 20, ['b']],
          ['c', 30, undefined],
        ],
      });
      const asked = { counts: reads.releaseCounts(week, week), titles: reads.titles(week, week) };
      const { counts, titles, sold } = await store().readAll({ ...asked, sold: reads.soldRooms(week, week) });
      expect(counts.get(week)).toBe(2);
      expect(sold).toMatchObject([{ filmId: 'a', admissions: 20 }]);
      expect(titles.map(({ withdrawn }) => withdrawn)).toEqual([false, true, false]);
      await say(week, { verdict: 'different' }, 1);
      expect(await shown(week)).toEqual(APART);
    });

    it('keep their forecasts, programmes and decisions where only the result counts for another', async () => {
      const week = '2009-02-18';
      await seed(week);
      await say(week, { joined: [{ filmId: 'b', forecastAs: 'b', resultAs: 'a' }] });
      expect(await shown(week)).toEqual({
        ...APART,
        releases: [APART.releases[0], ['b', 'a'], APART.releases[2]],
        actuals: [
          ['a', 20, ['b']],
          ['c', 30, undefined],
        ],
        tickets: ['a'],
      });
      const { titles } = await store().readAll({ titles: reads.titles(week, week) });
      expect(titles.map(({ filmId, withdrawn, sameAs }) => [filmId, withdrawn, sameAs])).toEqual([
        ...[
          ['a', false, undefined],
          ['b', false, 'a'],
          ['c', false, undefined],
        ],
      ]);
      const known = async () =>
        (await store().readAll({ known: reads.knownResults(week, week, '2010-01-07') })).known;
      expect(await known()).toMatchObject([
        { filmId: 'a', observedAs: 'b', admissions: 20 },
        { filmId: 'c' },
      ]);
      await store().recordActuals([actual(week, 'a', 25)]);
      expect(await store().listActuals(week, week)).toMatchObject([{ filmId: 'a', admissions: 25 }, {}]);
      expect(await known()).toMatchObject([
        { filmId: 'a', observedAs: 'a', admissions: 25 },
        { filmId: 'c' },
      ]);
      // A release that is stored anew does not keep what follows from a word.
      for (const release of await store().listReleases(week)) await store().upsertRelease(release);
      await say(week, { verdict: 'different' }, 1);
      expect((await store().listReleases(week)).filter(({ sameAs }) => sameAs !== undefined)).toEqual([]);
    });

    it('have their result on its own where only the forecast counted for another', async () => {
      const week = '2009-02-25';
      await seed(week);
      await say(week, { joined: [{ filmId: 'b', forecastAs: 'a', resultAs: 'b' }] });
      expect(await shown(week)).toEqual({
        ...{ ...APART, forecasts: ['a', 'c'], plan: ['c', 'a'], decided: ['a', 'c'] },
        notObtained: ['a', 'd'],
      });
    });

    it('are in the track record of a distributor once', async () => {
      const week = '2009-03-04';
      await seed(week);
      for (const id of ['a', 'b']) {
        await store().upsertRelease(testRelease(week, id, { distributor: 'Une seule' }));
      }
      await store().recordActuals([actual(week, 'a', 25)]);
      const films = async (): Promise<number | undefined> => {
        const { records } = await store().readAll({ records: reads.distributorAccuracies(week, week) });
        return records.find(({ distributor }) => distributor === 'Une seule')?.films;
      };
      expect(await films()).toBe(2);
      await say(week, { joined: [{ filmId: 'b', forecastAs: 'b', resultAs: 'a' }] });
      expect(await films()).toBe(1);
    });
  });

  describe('a word on a pair', () => {
    it('restores a release, forgets results and takes runs up again, all with it', async () => {
      const week = '2009-03-11';
      await store().recordMatches(week, [found('a', 'b')], []);
      await store().upsertRelease(testRelease(week, 'a', { withdrawn: true }));
      await store().recordActuals([actual(week, 'a', 20), actual(week, 'c', 20)]);
      const run = (kind: 'thursday' | 'monday' | 'actuals', state: 'done' | 'collecting') =>
        store().startRun(testRun({ runId: `${week}-${kind}`, week, kind, state, finishedAt: null }));
      await run('thursday', 'done');
      await run('monday', 'collecting');
      await run('actuals', 'done');
      const change = { restored: ['a'], forgotten: ['a', 'b'], recordedAgain: true } as const;
      await say(week, { ...change, assembledAgain: `${week}-thursday` });
      expect((await store().listReleases(week)).map(({ filmId }) => filmId)).toEqual(['a']);
      expect((await store().listActuals(week, week)).map(({ filmId }) => filmId)).toEqual(['c']);
      const under = { state: 'processing', stepVersion: 1, finishedAt: null, stepAt: AT, startedAt: AT };
      expect(await store().getRun(`${week}-thursday`)).toMatchObject({ ...under, step: 'assemble' });
      expect(await store().getRun(`${week}-actuals`)).toMatchObject({ ...under, step: 'record' });
      await say(week, { verdict: 'different', assembledAgain: `${week}-monday` }, 1);
      // It reads its pages, and must not be left as it was.
      expect(await store().getRun(`${week}-monday`)).toMatchObject({
        ...{ state: 'collecting', step: 'fetch', stepVersion: 1 },
      });
      expect(await store().getRun(`${week}-actuals`)).toMatchObject({ stepVersion: 1 });
    });
  });
}

function found(first: string, second: string, confidence = 0.5): FoundMatch {
  return {
    films: [filmOf(first), filmOf(second)],
    confidence,
    reasons: [{ fact: 'title', verdict: 'similar', weight: 3.8 }],
  };
}

function filmOf(filmId: string): FoundMatch['films'][number] {
  const { title, originalTitle, releaseDate, directors, durationMinutes, distributor } = testRelease(
    '2009-01-14',
    filmId,
  );
  const entries = [{ source: 'allocine', sourceId: filmId, title: 'Été' }];
  return { filmId, title, originalTitle, releaseDate, directors, durationMinutes, distributor, entries };
}

function actual(week: string, filmId: string, admissions: number): Actual {
  return { week, filmId, admissions, screens: null, source: 'jpbox', observedOn: '2010-01-06' };
}
