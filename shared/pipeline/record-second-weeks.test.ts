import { beforeEach, describe, expect, it } from 'vitest';
import { testRelease } from '../domain/testing-films.ts';
import type { Release } from '../domain/shapes/release.ts';
import { SOURCES } from '../sources/index.ts';
import { sourceFilm } from '../sources/source-film.ts';
import type { SourceFilm } from '../sources/source.ts';
import * as reads from '../storage/operational/reads.ts';
import { recordRun } from './record-actuals.ts';
import { testPipeline, type TestPipeline } from './testing-pipeline.ts';

/** Whose results are recorded, and the week before, whose films are in their second one. */
const [WEEK, BEFORE] = ['2026-11-11', '2026-11-04'] as const;
const DAY = '2026-11-18';
const FIRST = { number: 1, last: 5 };
let pipeline: TestPipeline;

beforeEach(async () => {
  pipeline = await testPipeline();
  pipeline.sources = () => Promise.resolve(SOURCES);
  await release(WEEK, 'nouveau', { jpboxId: 1, allocineId: 100 });
  await release(BEFORE, 'ancien', { jpboxId: 2, allocineId: 200 });
});

function release(week: string, filmId: string, facts: Partial<Release>): Promise<void> {
  return pipeline.operational.upsertRelease({ ...testRelease(week, filmId), ...facts });
}

function row(
  source: string,
  sourceId: number | null,
  weekNumber: number | null,
  admissions: number,
): SourceFilm {
  const id = sourceId === null ? null : String(sourceId);
  return sourceFilm({ source, sourceId: id, title: 'Un film', status: 'running', admissions, weekNumber });
}

/** Records what pages of a run say; a run may be recorded twice. */
async function record(films: SourceFilm[], day: string = DAY, kind = 'chart'): Promise<void> {
  const runId = `${WEEK}-actuals-${day}`;
  if ((await pipeline.operational.getRun(runId)) === null) {
    await pipeline.begin({ runId, week: WEEK, kind: 'actuals', asOf: day, step: 'record' }, []);
  }
  for (const [source, own] of Map.groupBy(films, (film) => film.source)) {
    const name = `${runId}/${source}/${kind}/${WEEK}.html`;
    await pipeline.analytical.parsedPages.upsert({
      ...{ id: name, week: WEEK, runId, pageName: name, source, kind, films: own },
      ...{ fetchedAt: `${day}T08:00:00.000Z`, parsedAt: `${day}T08:00:00.000Z` },
    });
  }
  await recordRun(pipeline, { runId }, FIRST);
}

const kept = async () => (await pipeline.operational.readAll({ all: reads.secondWeeks(BEFORE, WEEK) })).all;
const second = (admissions: number, source = 'jpbox', observedOn: string = DAY) => ({
  ...{ week: BEFORE, filmId: 'ancien', admissions, source, observedOn },
});

describe('what a chart says of films in their second week', () => {
  it('is kept with the week of their release, beside the results of the new ones', async () => {
    await record([row('jpbox', 1, 1, 90_000), row('jpbox', 2, 2, 50_000)]);
    expect(await kept()).toEqual([second(50_000)]);
    expect(await pipeline.operational.listActuals(BEFORE, WEEK)).toMatchObject([
      { week: WEEK, filmId: 'nouveau', admissions: 90_000 },
    ]);
  });

  it.each([
    ['another week of its run', row('jpbox', 2, 3, 50_000)],
    ['no week', row('jpbox', 2, null, 50_000)],
    ['a film that is no release of the week before', row('jpbox', 1, 2, 50_000)],
    ['a title without an id', row('jpbox', null, 2, 50_000)],
    ["another site's number", row('allocine', 2, 2, 50_000)],
    ['more people than there can be', row('jpbox', 2, 2, 50_000_000)],
  ])('is not taken from a row of %s', async (_, wrong) => {
    await record([row('jpbox', 1, 1, 90_000), wrong]);
    expect(await kept()).toEqual([]);
  });

  it("is not taken from a film's own page, which tells of the run's week as its first", async () => {
    await record([row('jpbox', 2, 2, 50_000)], DAY, 'figures');
    expect(await kept()).toEqual([]);
  });

  it('is believed of the better source, whichever came last', async () => {
    await record([row('allocine', 200, 2, 48_000)], '2026-11-17');
    expect(await kept()).toEqual([second(48_000, 'allocine', '2026-11-17')]);
    await record([row('allocine', 200, 2, 49_000), row('jpbox', 2, 2, 50_000)]);
    expect(await kept()).toEqual([second(50_000)]);
    await record([row('allocine', 200, 2, 51_000)], '2026-11-19');
    expect(await kept()).toEqual([second(50_000)]);
  });

  it('is the same when it is recorded twice, and when nothing has changed', async () => {
    await record([row('jpbox', 2, 2, 50_000)]);
    await record([row('jpbox', 2, 2, 50_000)]);
    await record([row('jpbox', 2, 2, 50_000)], '2026-11-25');
    expect(await kept()).toEqual([second(50_000)]);
    await record([row('jpbox', 2, 2, 52_000)], '2026-12-02');
    expect(await kept()).toEqual([second(52_000, 'jpbox', '2026-12-02')]);
  });

  it('of a run that comes late leaves what has been observed since', async () => {
    await record([row('jpbox', 2, 2, 52_000)], '2026-12-02');
    await record([row('jpbox', 2, 2, 50_000)]);
    expect(await kept()).toEqual([second(52_000, 'jpbox', '2026-12-02')]);
  });

  it('is of nobody where the film did not open in the week before', async () => {
    await release(BEFORE, 'ancien', { jpboxId: 2, withdrawn: true });
    await record([row('jpbox', 2, 2, 50_000)]);
    expect(await kept()).toEqual([]);
  });

  it('of a film that counts as another one is that one’s', async () => {
    await release(BEFORE, 'doublon', { jpboxId: 3 });
    const pair = { week: BEFORE, filmId: 'ancien', otherFilmId: 'doublon', verdict: 'same' } as const;
    await pipeline.operational.recordMatches(
      BEFORE,
      [{ films: [facts('ancien'), facts('doublon')], confidence: 0.5, reasons: [] }],
      [],
    );
    await pipeline.operational.sayMatch(
      {
        ...{ ...pair, saidAt: '2026-11-10T08:00:00.000Z', saidBy: 'moi' },
        joined: [{ filmId: 'doublon', forecastAs: 'doublon', resultAs: 'ancien' }],
        ...{ restored: [], forgotten: [], assembledAgain: null, recordedAgain: false },
      },
      0,
    );
    await record([row('jpbox', 3, 2, 50_000)]);
    expect(await kept()).toEqual([second(50_000)]);
  });
});

function facts(filmId: string) {
  return {
    ...{ filmId, title: filmId, originalTitle: null, releaseDate: BEFORE, distributor: null },
    ...{ directors: [], durationMinutes: null, entries: [] },
  };
}
