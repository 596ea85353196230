import { describe, expect, it } from 'vitest';
import { addDays } from '../domain/cinema-week.ts';
import type { ErrorCode } from '../error-codes.ts';
import { NiabError } from '../errors.ts';
import type { PageType, Source } from '../sources/source.ts';
import { sourceFilm } from '../sources/source-film.ts';
import type { RawPage } from '../storage/pages/page-store.ts';
import { assembleWeek } from './assemble-week.ts';
import { buildFilmFeatures } from './build-features.ts';
import { collectRun } from './collect-run.ts';
import { parsePage } from './parse-page.ts';
import { planProgramme } from './plan-programme.ts';
import { predictFilm } from './predict.ts';
import { parsedPageId } from './read-page.ts';
import { testPipeline, type TestPipeline } from './testing-pipeline.ts';

const WEEK = '2026-11-25';
const RUN = `${WEEK}-thursday`;
const FRIDAYS = ['2026-11-13', '2026-11-06', '2026-10-30'];
const ONCE = { number: 1, last: 1 };

/** Pages of weekends, which runs can do without. */
const weekends: PageType = {
  kind: 'weekend',
  role: 'facts',
  runs: ['thursday', 'monday'],
  most: 3,
  extra: true,
  finalFrom: ({ subject }) => addDays(subject, 5),
  begin: () =>
    FRIDAYS.map((subject) => ({
      ...{ source: 'abroad', kind: 'weekend', subject, label: subject },
      url: `https://abroad.test/${subject}`,
    })),
  parse: () => ({
    films: [sourceFilm({ source: 'abroad', sourceId: '1', title: 'A Film', status: 'running' })],
    missed: [],
  }),
};
const ABROAD: Source = {
  ...{ name: 'abroad', hosts: ['abroad.test'], rank: 2, listsReleases: false },
  pages: [weekends],
};

const keyOf = (friday: string | undefined, run = RUN): string => `${run}/abroad/weekend/${friday ?? ''}.html`;

/** The pipeline with the site of the releases, and the one abroad, which answers as it is told. */
async function withAbroad(answer: (url: string) => string): Promise<TestPipeline & { asked: string[] }> {
  const asked: string[] = [];
  const pipeline = await testPipeline((url) => {
    if (!url.includes('abroad')) return Promise.resolve('Un film');
    asked.push(url.slice(-10));
    return new Promise((resolve) => resolve(answer(url)));
  });
  const [site] = await pipeline.sources();
  if (site === undefined) throw new Error('no site');
  return Object.assign(pipeline, { asked, sources: () => Promise.resolve([site, ABROAD]) });
}

const refuses = (code: ErrorCode) => (): never => {
  throw new NiabError(code, 'no', { permanent: code !== 'fetch-failed' });
};

async function collected(pipeline: TestPipeline): Promise<void> {
  await collectRun(pipeline, await pipeline.begin({ state: 'collecting' }, []), 'owner');
}

async function pagesOf({ operational }: TestPipeline): Promise<[string, string, string | undefined][]> {
  const items = await operational.listRunItems(RUN);
  return items
    .filter(({ key }) => key.includes('abroad'))
    .map(({ key, state, problem }) => [key, state, problem?.code]);
}

/** Works on the messages of a run until it has ended. */
async function playOut(pipeline: TestPipeline): Promise<void> {
  for (let next = pipeline.sent.shift(); next !== undefined; next = pipeline.sent.shift()) {
    const { queue, message } = next as { queue: string; message: never };
    if (queue === 'parse-page') await parsePage(pipeline, message, ONCE);
    if (queue === 'assemble-week') await assembleWeek(pipeline, message, ONCE);
    if (queue === 'build-features') await buildFilmFeatures(pipeline, message, ONCE);
    if (queue === 'predict') await predictFilm(pipeline, message, ONCE);
    if (queue === 'plan-programme') await planProgramme(pipeline, message, ONCE);
  }
}

describe('a site that refuses what a run can do without', () => {
  it.each(['fetch-refused', 'robots-disallowed'] as const)(
    'is asked once (%s), and the run is whole',
    async (code) => {
      const pipeline = await withAbroad(refuses(code));
      await collected(pipeline);
      expect(pipeline.asked).toEqual(FRIDAYS.slice(0, 1));
      expect(await pagesOf(pipeline)).toEqual([[keyOf(FRIDAYS[0]), 'failed', 'not-given']]);

      await playOut(pipeline);
      expect(await pipeline.operational.getRun(RUN)).toMatchObject({ step: 'end', state: 'done' });

      // When the run is taken up again for another page it is left alone.
      const ended = await pipeline.operational.getRun(RUN);
      if (ended === null) throw new Error('The run is gone');
      pipeline.now += 30 * 3_600_000;
      await collectRun(pipeline, ended, 'another owner');
      expect(pipeline.asked).toHaveLength(1);
    },
  );

  it('has given what it gave before', async () => {
    const pipeline = await withAbroad((url) =>
      url.endsWith(FRIDAYS[0] ?? '') ? 'Des films' : refuses('fetch-refused')(),
    );
    await collected(pipeline);
    expect(pipeline.asked).toEqual(FRIDAYS.slice(0, 2));
    expect(pipeline.kept.has(keyOf(FRIDAYS[0]))).toBe(true);
  });
});

it('a site that is silent is waited for once, is missing to its run, and is asked for all of it when it answers', async () => {
  let isSilent = true;
  const pipeline = await withAbroad(() => (isSilent ? refuses('fetch-failed')() : 'Des films'));
  await collected(pipeline);
  expect(pipeline.asked).toHaveLength(1);
  await playOut(pipeline);
  const ended = await pipeline.operational.getRun(RUN);
  if (ended === null) throw new Error('The run is gone');
  expect(ended).toMatchObject({ step: 'end', state: 'partial' });

  isSilent = false;
  pipeline.now += 3_600_000;
  await collectRun(pipeline, ended, 'another owner');
  expect(pipeline.asked).toEqual([FRIDAYS[0], ...FRIDAYS]);
  await playOut(pipeline);
  expect(await pipeline.operational.getRun(RUN)).toMatchObject({ step: 'end', state: 'done' });
});

describe('a page that an earlier run has kept', () => {
  const kept = (run: string, friday: string, fetchedAt: string) =>
    ({
      ...{
        name: keyOf(friday, run),
        url: `https://abroad.test/${friday}`,
        fetchedAt,
        contentType: 'text/plain',
      },
      ...{ body: 'gardé', etag: null, lastModified: null },
    }) as const;

  /** Kept, and read. */
  async function keep(pipeline: TestPipeline, page: RawPage, week: string): Promise<void> {
    const { name, fetchedAt } = page;
    pipeline.kept.set(name, page);
    const [runId = ''] = name.split('/');
    await pipeline.analytical.parsedPages.upsert({
      ...{ id: parsedPageId(name), week, runId, pageName: name, fetchedAt, parsedAt: fetchedAt },
      ...{ source: 'abroad', kind: 'weekend', films: [] },
    });
  }

  it.each([
    [RUN, 'thursday', '2026-11-18-thursday'],
    [`${WEEK}-monday`, 'monday', RUN],
  ] as const)('is asked for again by %s where nobody could read it', async (runId, kind, before) => {
    const pipeline = await withAbroad(() => 'Des films');
    const [, second = ''] = FRIDAYS;
    const riddle = { ...kept(before, second, '2026-11-19T04:00:00.000Z'), body: 'Are you human?' };
    pipeline.kept.set(riddle.name, riddle);
    const asOf = kind === 'monday' ? '2026-11-23' : '2026-11-19';
    await collectRun(pipeline, await pipeline.begin({ runId, kind, asOf, state: 'collecting' }, []), 'owner');
    expect(pipeline.asked).toContain(second);
    expect(pipeline.kept.get(keyOf(second, runId))).toMatchObject({ body: 'Des films' });
  });

  it('as it will stay is kept again without asking, with the day on which it was fetched', async () => {
    const pipeline = await withAbroad(() => 'Des films');
    const [latest = '', second = '', third = ''] = FRIDAYS;
    // Fetched on the Monday after it, when its figures were estimates, and on the Thursday.
    for (const page of [
      kept('2026-11-18-monday', latest, '2026-11-16T04:00:00.000Z'),
      kept('2026-11-18-thursday', second, '2026-11-12T04:00:00.000Z'),
      kept('2026-11-18-monday', third, '2026-11-05T04:00:00.000Z'),
    ])
      await keep(pipeline, page, '2026-11-18');
    await collected(pipeline);
    expect(pipeline.asked).toEqual([latest]);
    expect(pipeline.kept.get(keyOf(second))).toMatchObject({
      body: 'gardé',
      fetchedAt: '2026-11-12T04:00:00.000Z',
    });
    expect(pipeline.kept.get(keyOf(third))).toMatchObject({ body: 'gardé' });
    expect(pipeline.kept.get(keyOf(latest))).toMatchObject({ body: 'Des films' });
    expect(pipeline.sent.filter(({ queue }) => queue === 'parse-page')).toHaveLength(5);
  });

  it('serves a Monday as it served its Thursday', async () => {
    const pipeline = await withAbroad(() => 'Des films');
    const [latest = '', second = ''] = FRIDAYS;
    const page = kept(RUN, second, '2026-11-12T04:00:00.000Z');
    await keep(pipeline, page, WEEK);
    const monday = { runId: `${WEEK}-monday`, kind: 'monday', asOf: '2026-11-23' } as const;
    await collectRun(pipeline, await pipeline.begin({ ...monday, state: 'collecting' }, []), 'owner');
    expect(pipeline.asked).not.toContain(second);
    expect(pipeline.asked).toContain(latest);
  });
});
