import { describe, expect, it } from 'vitest';
import { everythingMissing } from '../domain/results-to-ask.ts';
import type { Release } from '../domain/shapes/release.ts';
import { matchFilms } from '../matching/match-films.ts';
import { toRelease } from '../matching/to-release.ts';
import { nothingAsked } from '../pipeline/results-asked.ts';
import { expectedRequests } from './expected-requests.ts';
import { SOURCES } from './index.ts';
import type { PageType, RunScope, Source } from './source.ts';
import { followUpsOf, pageTypeOf, parseRequested, planOf } from './source-pages.ts';
import { sourceFilm } from './source-film.ts';

const WEEK = '2026-08-26';

/** A sixth source, all of which stands here: what a folder of its own would hold. */
const list: PageType = {
  kind: 'premieres',
  role: 'list',
  runs: ['thursday', 'monday'],
  most: 1,
  begin: ({ week }) => [
    {
      source: 'gazette',
      kind: 'premieres',
      subject: week,
      url: `https://gazette.test/${week}`,
      label: 'Gazette',
    },
  ],
  parse: (_, body) => ({
    films: body.split('\n').map((line) => {
      const [id = '', title = ''] = line.split('|');
      return sourceFilm({ source: 'gazette', sourceId: id, title, status: 'new', directors: ['Ann Une'] });
    }),
    missed: [],
  }),
  leadsTo: (page) =>
    page.films.map(({ sourceId, title }) => ({
      source: 'gazette',
      kind: 'takings',
      subject: sourceId ?? '',
      url: `https://gazette.test/film/${sourceId ?? ''}`,
      label: title,
    })),
};
const takings: PageType = {
  kind: 'takings',
  role: 'figures',
  runs: ['actuals'],
  most: 3,
  parse: () => ({ films: [], missed: [] }),
};
const gazette: Source = {
  name: 'gazette',
  hosts: ['gazette.test'],
  rank: 6,
  listsReleases: true,
  resultsRank: 3,
  pages: [list, takings],
};

const run = (kind: RunScope['kind'], releases: Release[] = []): RunScope => ({
  week: WEEK,
  kind,
  asOf: WEEK,
  releases,
});

function read(body: string): Release[] {
  const [request] = planOf(gazette, run('thursday'));
  if (request === undefined) throw new Error('no page');
  const { films } = parseRequested(gazette, request, body, run('thursday'));
  return matchFilms(films, [], WEEK).map((match) => toRelease(match, WEEK, [], [...SOURCES, gazette]));
}

describe('a sixth source', () => {
  it('gives whole releases by itself, each with an id of its own', () => {
    const releases = read('7|Le Film\n8|Autre chose');
    expect(releases).toMatchObject([
      { filmId: 'gazette-7', title: 'Le Film', directors: ['Ann Une'], releaseDate: WEEK, allocineId: null },
      { filmId: 'gazette-8', title: 'Autre chose', jpboxId: null },
    ]);
  });

  it('knows its films again, though a release has no field for its id', () => {
    const known = read('7|Le Film');
    const match = matchFilms(
      [sourceFilm({ source: 'gazette', sourceId: '7', title: 'Le Film', status: 'new' })],
      known,
      WEEK,
    );
    expect(match.map((each) => each.known?.filmId)).toEqual(['gazette-7']);
    expect(nothingAsked(WEEK, known, [...SOURCES, gazette]).films).toMatchObject([
      { filmId: 'gazette-7', source: 'gazette' },
    ]);
  });

  it('adds what the others do not know, and gives way to them', () => {
    const films = [
      sourceFilm({ source: 'gazette', sourceId: '7', title: 'Le film', status: 'new', durationMinutes: 90 }),
      sourceFilm({ source: 'jpbox', sourceId: '2', title: 'Le Film', status: 'new' }),
    ];
    const releases = matchFilms(films, [], WEEK).map((each) =>
      toRelease(each, WEEK, [], [...SOURCES, gazette]),
    );
    expect(releases).toMatchObject([
      { filmId: 'jpbox-2', title: 'Le Film', jpboxId: 2, durationMinutes: 90 },
    ]);
  });

  it('is asked in the runs that it names, and for no more pages than it allows', () => {
    expect(planOf(gazette, run('monday'))).toHaveLength(1);
    expect(planOf(gazette, run('actuals'))).toEqual([]);
    expect(planOf(gazette, run('shows'))).toEqual([]);
    const [request] = planOf(gazette, run('thursday'));
    if (request === undefined) throw new Error('no page');
    const page = parseRequested(gazette, request, '1|A\n2|B\n3|C\n4|D', run('thursday'));
    // Figures are for runs that gather results.
    expect(followUpsOf(gazette, request, page, run('thursday'))).toEqual([]);
    expect(followUpsOf(gazette, request, page, run('actuals'))).toHaveLength(3);
    expect(expectedRequests([gazette], 'gazette.test')).toEqual({ 'coming-week': 2, results: 3, shows: 0 });
  });
});

it('of a week that was missed each source is asked what it is asked on the Thursday before, but for a forecast', () => {
  for (const source of SOURCES) {
    const asked = planOf(source, run('thursday')).filter(
      (request) => pageTypeOf(source, request).extra !== true,
    );
    expect(planOf(source, run('backfill'))).toEqual(asked);
  }
  expect(SOURCES.flatMap((source) => planOf(source, run('backfill')))).not.toEqual([]);
  const [request] = planOf(gazette, run('backfill'));
  if (request === undefined) throw new Error('no page');
  const page = parseRequested(gazette, request, '1|A', run('backfill'));
  expect(followUpsOf(gazette, request, page, run('backfill'))).toEqual([]);
  const withFilms = { ...gazette, pages: [list, { ...takings, runs: ['thursday'] as const }] };
  expect(followUpsOf(withFilms, request, page, run('backfill'))).toHaveLength(1);
});

it('every source has names, pages and ranks of its own', () => {
  const unique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;
  expect(unique(SOURCES.map(({ name }) => name))).toBe(true);
  expect(unique(SOURCES.map(({ rank }) => rank))).toBe(true);
  for (const { pages, hosts } of SOURCES) {
    expect(unique(pages.map(({ kind }) => kind))).toBe(true);
    expect(hosts.length).toBeGreaterThan(0);
  }
});

it('no host can be asked for more than it may be in a week by the coming week and its results', () => {
  for (const host of SOURCES.flatMap(({ hosts }) => hosts)) {
    const expected = Object.values(expectedRequests(SOURCES, host)).reduce((sum, count) => sum + count, 0);
    expect(expected, host).toBeLessThanOrEqual(80);
  }
});

it('asks each chart, and of each film the source that is believed first', () => {
  const release = (filmId: string, ids: Partial<Release>): Release =>
    ({ filmId, title: filmId, allocineId: null, jpboxId: null, ...ids }) as Release;
  const asked = nothingAsked(
    WEEK,
    [release('a', { allocineId: 1, jpboxId: 2 }), release('b', { allocineId: 3 }), release('c', {})],
    SOURCES,
  );
  const { charts, figures } = everythingMissing(asked);
  expect([...charts]).toEqual([
    ['jpbox', 'results'],
    ['allocine', 'results'],
  ]);
  expect([...figures].map(([source, films]) => [source, [...films]])).toEqual([
    ['jpbox', ['a']],
    ['allocine', ['b']],
  ]);
});
