import { afterAll, beforeAll, expect, it } from 'vitest';
import { clipLabel } from '../domain/run-label.ts';
import { testRun } from '../domain/testing-runs.ts';
import { matchFilms } from '../matching/match-films.ts';
import { toReleases } from '../matching/to-releases.ts';
import { activeSources } from '../sources/index.ts';
import { sourceFilm } from '../sources/source-film.ts';
import type { PageRequest, RunScope, SourceFilm } from '../sources/source.ts';
import { followUpsOf, planOf } from '../sources/source-pages.ts';
import { createSqliteOperationalStore } from '../storage/operational/sqlite-operational-store.ts';
import { pageNameOf } from './page-names.ts';

/** What sites might write: 480 characters, of which some are letters of several units. */
const TITLE = 'Une très longue histoire, 今日 👨👩👧👦 '.repeat(20).slice(0, 480);
const SOURCES = activeSources({ tmdbApiKey: 'key', wikimediaEnabled: true });
const RUN = testRun({ state: 'processing' });
const store = createSqliteOperationalStore(':memory:');

beforeAll(async () => {
  await store.migrate();
  await store.startRun(RUN);
});
afterAll(() => store.close());

const scope = (films: Pick<RunScope, 'kind' | 'releases'>): RunScope => ({
  ...{ week: RUN.week, asOf: RUN.asOf },
  ...films,
});

/** Every page that a run asks for when each list names these films. */
function requestsFor(films: readonly SourceFilm[], run: RunScope): PageRequest[] {
  return SOURCES.flatMap((source) => {
    const first = planOf(source, run);
    const own = films.map((film) => ({ ...film, source: source.name }));
    const next = first.flatMap((request) => followUpsOf(source, request, { films: own, missed: [] }, run));
    return [...first, ...next];
  });
}

it('every page and film of a film with a title of 480 characters can be kept as an item of its run', async () => {
  const numbered = sourceFilm({ source: 'allocine', sourceId: '1', title: TITLE, status: 'new' });
  const unnumbered = sourceFilm({
    ...{ source: 'jpbox', sourceId: null, status: 'new' },
    ...{ title: TITLE.toUpperCase().replaceAll('HISTOIRE', 'AVENTURE'), directors: ['Ann Une'] },
  });
  const releases = toReleases(matchFilms([numbered, unnumbered], [], RUN.week), RUN.week, []);
  expect(releases).toHaveLength(2);
  for (const release of releases) await store.upsertRelease(release);
  expect(await store.listReleases(RUN.week)).toHaveLength(2);

  const requests = [
    ...requestsFor([numbered], scope({ kind: 'thursday', releases: [] })),
    ...requestsFor([numbered], scope({ kind: 'monday', releases })),
  ];
  expect(requests.filter(({ label }) => label.length > 480).length).toBeGreaterThan(3);
  const items = requests.map((request) => ({
    ...({ runId: RUN.runId, type: 'page', key: pageNameOf(RUN.runId, request) } as const),
    label: clipLabel(request.label),
  }));
  await store.addRunItems(items);
  const films = releases.map(({ filmId, title }) => ({ key: filmId, label: clipLabel(title) }));
  const { runId, stepVersion: from, stepAt: at } = RUN;
  const moved = await store.moveRun({
    ...{ runId, from, at, films },
    ...{ step: 'build', state: 'processing', finishedAt: null },
  });
  expect(moved).toBe(true);
  const kept = await store.listRunItems(runId);
  expect(kept).toHaveLength(new Set(items.map(({ key }) => key)).size + 2);
});
