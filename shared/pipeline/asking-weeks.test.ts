import { expect, it } from 'vitest';
import { addDays, cinemaWeekOf, type IsoDate } from '../domain/cinema-week.ts';
import { PURPOSES, requestsLeft, type Purpose } from '../domain/request-budget.ts';
import { resultsToAsk, weeksOfAsking } from '../domain/results-to-ask.ts';
import { testRun } from '../domain/testing-runs.ts';
import type { Run } from '../domain/run.ts';
import { film } from '../domain/testing-films.ts';
import { expectedRequests } from '../sources/expected-requests.ts';
import { activeSources } from '../sources/index.ts';
import type { PageRequest, RunScope } from '../sources/source.ts';
import { followUpsOf, pageTypeOf, planOf } from '../sources/source-pages.ts';
import { sourceFilm } from '../sources/source-film.ts';
import { createSqliteOperationalStore } from '../storage/operational/sqlite-operational-store.ts';
import { pageNameOf } from './page-names.ts';
import { BUDGET_SPENT } from '../domain/page-problems.ts';
import { askedOfWeeks } from './results-asked.ts';

/**
 * Eight weeks of fifteen releases each: five stand on the charts, which come out on the Wednesday evening, ten on none;
 * of these nine publish some days later, one never. Eight pages of weeks ahead a week are asked as well. What is
 * simulated is what the sites publish and when; what is asked is decided by the sources and the policy.
 */
const FIRST_WEEK = '2026-01-07';
const WEEKS = Array.from({ length: 8 }, (_, index) => addDays(FIRST_WEEK, 7 * index));
const RELEASES = 15;
const CHARTED = 5;
const BUDGET = 80;
const SOURCES = activeSources({ tmdbApiKey: null, wikimediaEnabled: false });

/** Days after the week's end on which a film's figure is published: the charted with the chart, one never. */
const publishedAfter = (number: number): number =>
  number < CHARTED ? 1 : number === RELEASES - 1 ? Infinity : 1 + (number % 5) * 2;
const idOf = (week: IsoDate, number: number): number => Number(week.replaceAll('-', '')) * 100 + number;
const releasesOf = (week: IsoDate) =>
  Array.from({ length: RELEASES }, (_, number) => ({
    ...film({ title: `Film ${number}`, releaseDate: week }),
    filmId: `allocine-${idOf(week, number)}`,
    week,
    allocineId: idOf(week, number),
    // JPBox-Office does not know every small film.
    jpboxId: number % 3 === 2 ? null : idOf(week, number),
    synopsis: null,
    posterUrl: null,
    scheduledShows: null,
  }));

async function simulate() {
  const store = createSqliteOperationalStore(':memory:');
  await store.migrate();
  const runDays: Record<string, string[]> = {};
  const filmAsks = new Map<string, string[]>();
  let day = FIRST_WEEK;
  let budgetSpent = 0;

  const ask = async (host: string, purpose: Purpose): Promise<boolean> => {
    const week = cinemaWeekOf(day);
    const rows = (await store.listRequests(week)).filter((row) => row.host === host);
    const asked = Object.fromEntries(rows.map((row) => [row.purpose, row.requests]));
    const expected = { ...expectedRequests(SOURCES, host), 'weeks-ahead': 8 };
    if (requestsLeft(purpose, asked, expected, BUDGET) === 0) {
      budgetSpent += 1;
      return false;
    }
    await store.countRequests({ week, host, purpose, requests: 1 });
    return true;
  };
  const hostOf = (request: PageRequest): string => new URL(request.url).host;

  /** The agenda and calendar, and a page of each film, on Thursday and on Monday. */
  const forecast = async (week: IsoDate, kind: 'thursday' | 'monday'): Promise<void> => {
    const scope: RunScope = { week, kind, asOf: day, releases: [] };
    for (const source of SOURCES) {
      for (const request of planOf(source, scope)) {
        expect(await ask(hostOf(request), 'coming-week')).toBe(true);
        const films = releasesOf(week).flatMap((release) => {
          const id = source.name === 'jpbox' ? release.jpboxId : release.allocineId;
          return id === null
            ? []
            : [
                sourceFilm({
                  source: source.name,
                  sourceId: String(id),
                  title: release.title,
                  status: 'new',
                }),
              ];
        });
        for (const page of followUpsOf(source, request, { films, missed: [] }, scope)) {
          expect(await ask(hostOf(page), 'coming-week')).toBe(true);
        }
      }
    }
    await store.startRun(runOf(week, kind, `${week}-${kind}`));
  };
  const runOf = (week: IsoDate, kind: Run['kind'], runId: string): Run =>
    testRun({
      runId,
      week,
      kind,
      asOf: day,
      modelVersion: 'test',
      state: 'done',
      startedAt: `${day}T08:00:00.000Z`,
      finishedAt: null,
    });

  const gather = async (week: IsoDate): Promise<void> => {
    const [asked] = await askedOfWeeks(
      { operational: store, sources: () => Promise.resolve(SOURCES) },
      [week],
      day,
    );
    const results = asked === undefined ? null : resultsToAsk(asked, day);
    if (results === null) return;
    const runId = `${week}-actuals-${day}`;
    await store.startRun(runOf(week, 'actuals', runId));
    runDays[week] = [...(runDays[week] ?? []), day];
    const scope: RunScope = { week, kind: 'actuals', asOf: day, releases: releasesOf(week), results };
    const age = (Date.parse(day) - Date.parse(addDays(week, 7))) / 86_400_000;
    const publish = async (source: string, subject: string): Promise<boolean> => {
      const number = Number(subject) % 100;
      if (age < publishedAfter(number)) return false;
      await store.recordActuals([
        {
          week,
          filmId: `allocine-${idOf(week, number)}`,
          admissions: 1_000,
          screens: null,
          source,
          observedOn: day,
        },
      ]);
      return true;
    };
    for (const source of SOURCES) {
      const waiting = planOf(source, scope);
      for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
        const { role } = pageTypeOf(source, request);
        const revises = role === 'chart' && results.charts.get(source.name) === 'revisions';
        const given = await ask(hostOf(request), revises ? 'revisions' : 'results');
        const key = pageNameOf(runId, request);
        await store.addRunItems([{ runId, type: 'page', key, label: request.label }]);
        if (!given) {
          await store.settleRunItem(
            { runId, type: 'page', key, round: 0 },
            { code: BUDGET_SPENT, detail: '' },
          );
          continue;
        }
        if (role === 'figures') {
          filmAsks.set(request.subject, [...(filmAsks.get(request.subject) ?? []), day]);
          const found = await publish(source.name, request.subject);
          await store.settleRunItem(
            { runId, type: 'page', key, round: 0 },
            found ? null : { code: 'rows-missed', detail: '' },
          );
          continue;
        }
        if (age < 1) {
          await store.settleRunItem(
            { runId, type: 'page', key, round: 0 },
            { code: 'wrong-page', detail: '' },
          );
          continue;
        }
        const charted = releasesOf(week).slice(0, CHARTED);
        for (const { allocineId } of charted) await publish(source.name, String(allocineId));
        await store.settleRunItem({ runId, type: 'page', key, round: 0 }, null);
        const films = charted.map((release) =>
          sourceFilm({
            source: source.name,
            sourceId: String(release.allocineId),
            title: release.title,
            status: 'new',
          }),
        );
        waiting.push(...followUpsOf(source, request, { films, missed: [] }, scope));
      }
    }
  };

  for (const week of WEEKS) for (const release of releasesOf(week)) await store.upsertRelease(release);
  for (let number = 0; number < 7 * (WEEKS.length + 7); number += 1) {
    const week = cinemaWeekOf(day);
    for (const past of weeksOfAsking(week)) if (WEEKS.includes(past)) await gather(past);
    const weekday = number % 7;
    const coming = addDays(week, 7);
    if (weekday === 1) await forecast(coming, 'thursday');
    if (weekday === 2) for (let ahead = 0; ahead < 8; ahead += 1) await ask('www.allocine.fr', 'weeks-ahead');
    if (weekday === 5) await forecast(coming, 'monday');
    if (weekday === 0 || weekday === 6) await ask('www.allocine.fr', 'shows');
    day = addDays(day, 1);
  }
  const counted = await Promise.all(
    Array.from({ length: WEEKS.length + 7 }, (_, index) =>
      store.listRequests(addDays(FIRST_WEEK, 7 * index)),
    ),
  );
  const actuals = await store.listActuals(FIRST_WEEK, WEEKS.at(-1) ?? '');
  await store.close();
  return { runDays, filmAsks, counted, actuals, budgetSpent };
}

it('eight weeks: no site is asked for more than its budget, and every result that is published is found', async () => {
  const { runDays, filmAsks, counted, actuals, budgetSpent } = await simulate();

  for (const week of counted) {
    for (const host of new Set(week.map((row) => row.host))) {
      const sum = week.filter((row) => row.host === host).reduce((total, row) => total + row.requests, 0);
      expect(sum).toBeLessThanOrEqual(BUDGET);
    }
  }
  expect(budgetSpent).toBe(0);
  expect(new Set(counted.flat().map((row) => row.purpose))).toEqual(new Set(PURPOSES));

  // All but the one that never publishes.
  expect(actuals).toHaveLength(WEEKS.length * (RELEASES - 1));
  const age = (week: IsoDate, date: IsoDate): number =>
    (Date.parse(date) - Date.parse(addDays(week, 7))) / 86_400_000;
  for (const week of WEEKS) {
    // The chart is not there on day 0; the last films publish by day 9; the one that never does is asked weekly.
    expect((runDays[week] ?? []).map((date) => age(week, date))).toEqual([
      0, 1, 3, 6, 7, 13, 14, 20, 21, 27, 28, 34,
    ]);
    const never = filmAsks.get(String(idOf(week, RELEASES - 1))) ?? [];
    expect(never.map((date) => age(week, date))).toEqual([1, 3, 6, 13, 20, 27, 34]);
    // A charted film is never asked for on a page of its own.
    expect(filmAsks.has(String(idOf(week, 0)))).toBe(false);
  }
});
