import { sampleForecaster } from '../forecasting/testing-forecaster.ts';
import type { Source, SourceFilm } from '../sources/source.ts';
import { sourceFilm } from '../sources/source-film.ts';
import { parseRequested } from '../sources/source-pages.ts';
import { createSqliteAnalyticalStore } from '../storage/analytical/sqlite-analytical-store.ts';
import type { PublishedProgrammes } from '../storage/published/published-programme.ts';
import type { RawPage } from '../storage/pages/page-store.ts';
import type { PublishedProgramme } from '../domain/shapes/public-programme.ts';
import type { PublishedWeek } from '../domain/shapes/published-week.ts';
import type { Pipeline } from './dependencies.ts';
import type { PageParser } from './page-worker/page-parser.ts';
import { testCatalogue } from './catalogue/testing-catalogue.ts';
import { testSteps, type TestSteps } from './testing-steps.ts';

/** The pipeline over SQLite in memory, with a site of its own, and the messages kept instead of sent. */
export interface TestPipeline extends TestSteps, Pipeline {
  kept: Map<string, RawPage>;
}

/** The site has a list of the week's films, which names them one a line, and facts about the first. */
const SITE: Source = {
  name: 'site',
  hosts: ['site.test'],
  rank: 1,
  listsReleases: true,
  pages: [
    {
      kind: 'releases',
      role: 'list',
      runs: ['thursday', 'monday'],
      most: 1,
      begin: ({ week }) => [
        { source: 'site', kind: 'releases', subject: week, url: 'https://site.test/list', label: 'La liste' },
      ],
      parse: (_request, body) => ({ films: body.split('\n').filter(Boolean).map(filmOf), missed: [] }),
    },
    {
      kind: 'facts',
      role: 'facts',
      runs: ['thursday', 'monday'],
      most: 1,
      begin: () => [
        { source: 'site', kind: 'facts', subject: '1', url: 'https://site.test/1', label: 'Un film' },
      ],
      parse: () => ({ films: [], missed: [] }),
    },
  ],
};

/** A source that is made up is known to this thread only. */
const IN_THIS_THREAD: PageParser = {
  parse: (source, request, body, run) =>
    new Promise((resolve) => resolve(parseRequested(source, request, body, run))),
};

function filmOf(title: string): SourceFilm {
  return sourceFilm({ source: 'site', sourceId: title, title, status: 'new' });
}

/** @param fetch answers the text of a page, or rejects. */
export async function testPipeline(
  fetch: (url: string) => Promise<string> = () => Promise.resolve(''),
): Promise<TestPipeline> {
  const steps = await testSteps();
  const kept = new Map<string, RawPage>();
  const published = new Map<string, PublishedWeek>();
  return Object.assign(steps, {
    kept,
    sources: () => Promise.resolve([SITE]),
    client: {
      fetch: async (url: string) => ({
        ...{ status: 'ok' as const, body: await fetch(url), contentType: 'text/plain', etag: null },
        lastModified: null,
      }),
    },
    pages: {
      put: (page: RawPage) => Promise.resolve(void kept.set(page.name, page)),
      get: (name: string) => Promise.resolve(kept.get(name) ?? null),
      list: () => Promise.resolve([...kept.keys()]),
    },
    published: {
      read: (week: string) => Promise.resolve(published.get(week) ?? null),
      write: (week: PublishedWeek) => Promise.resolve(void published.set(week.week, week)),
    },
    publicProgramme: publishedInMemory(),
    catalogue: await testCatalogue(),
    pageParser: IN_THIS_THREAD,
    analytical: createSqliteAnalyticalStore(':memory:'),
    forecaster: sampleForecaster,
    challenger: () => Promise.resolve(null),
    signals: () => Promise.resolve(null),
    claimSeconds: 60,
    requestsAWeek: null,
  });
}

/** As in a blob: a write follows what was read. */
function publishedInMemory(): PublishedProgrammes {
  let programme: PublishedProgramme | null = null;
  let writes = 0;
  const tag = (): string | null => (programme === null ? null : String(writes));
  return {
    read: () => Promise.resolve({ programme, tag: tag() }),
    write: (next, after) => {
      if (after !== tag()) return Promise.resolve(false);
      programme = next;
      writes += 1;
      return Promise.resolve(true);
    },
    state: () => String(writes),
  };
}
