import { execFileSync } from 'node:child_process';
import { setTimeout as passed } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { LayoutChangedError, NiabError, WrongPageError } from '../../errors.ts';
import { parsePage } from '../parse-page.ts';
import { testPipeline, type TestPipeline } from '../testing-pipeline.ts';
import type { PageParser } from './page-parser.ts';
import { WorkerPageParser } from './worker-page-parser.ts';

const WORKER = new URL('./testing-worker.ts', import.meta.url);
const WEEK = '2026-11-25';
const RUN = `${WEEK}-thursday`;
const FIRST = { number: 1, last: 5 };
let pipeline: TestPipeline;

beforeEach(async () => {
  pipeline = await testPipeline();
});

/** What a page of the made up site comes to. */
async function parse(parser: PageParser, body: string): ReturnType<PageParser['parse']> {
  const [source] = await pipeline.sources();
  if (source === undefined) throw new Error('no source');
  const request = {
    source: 'site',
    kind: 'releases',
    subject: WEEK,
    url: 'https://site.test/',
    label: 'Liste',
  };
  return parser.parse(source, request, body, { week: WEEK, kind: 'thursday', asOf: WEEK, releases: [] });
}

const read = (title: string): unknown =>
  expect.objectContaining({ films: [expect.objectContaining({ title })], missed: [] });

describe('a page whose parse never ends', () => {
  it('does not stall the process, says why nothing was read of it, and the next page is read', async () => {
    const parser = new WorkerPageParser({ url: WORKER, timeoutMs: 2_000 });
    let answered = 0;
    const hanging = parse(parser, 'hang');
    const next = parse(parser, 'Un film');
    const done = hanging.then(() => true);
    while (!(await Promise.race([done, passed(10, false)]))) answered += 1;
    expect(answered).toBeGreaterThan(10);
    expect(await hanging).toEqual({
      films: [],
      missed: ["« Liste » : la page n'a pas pu être lue en 2 s"],
    });
    expect(await next).toEqual(read('Un film'));
  });

  it('is a problem of its item, and the run goes on', async () => {
    pipeline.pageParser = new WorkerPageParser({ url: WORKER, timeoutMs: 2_000 });
    const names = ['1', '2'].map((subject) => `${RUN}/site/releases/${subject}.html`);
    await pipeline.begin({}, names);
    const [first = '', second = ''] = names;
    const page = {
      url: 'https://site.test/',
      fetchedAt: '2026-11-19T04:00:00.000Z',
      contentType: 'text/html',
    };
    const put = (name: string, body: string): Promise<void> =>
      pipeline.pages.put({ ...page, name, body, etag: null, lastModified: null });
    await put(first, 'hang');
    await put(second, 'Un film');
    await parsePage(pipeline, { runId: RUN, pageName: first }, FIRST);
    await parsePage(pipeline, { runId: RUN, pageName: second }, FIRST);
    expect(await pipeline.item(first)).toMatchObject({
      state: 'failed',
      problem: { code: 'rows-missed', detail: `« ${first} » : la page n'a pas pu être lue en 2 s` },
    });
    expect(await pipeline.item(second)).toMatchObject({ state: 'done', problem: null });
    expect(pipeline.sent.map(({ queue }) => queue)).toEqual(['assemble-week']);
  });
});

it('a page that needs more memory than there is says so, and the next page is read', async () => {
  const parser = new WorkerPageParser({ url: WORKER, memoryMb: 32 });
  expect(await parse(parser, 'use memory')).toEqual({
    films: [],
    missed: ["« Liste » : la page n'a pas pu être lue avec 32 Mo de mémoire"],
  });
  expect(await parse(parser, 'Un film')).toEqual(read('Un film'));
});

describe('what a parser throws in its thread is what it was', () => {
  it.each([
    ['throw layout', LayoutChangedError, { code: 'layout-changed', selector: '.x', permanent: true }],
    ['throw wrong page', WrongPageError, { code: 'wrong-page', message: 'Page: another week' }],
    ['throw field', NiabError, { code: 'unknown-page', field: 'subject', permanent: false }],
    ['throw another', Error, { message: 'x is undefined' }],
  ])('%s', async (body, type, expected) => {
    const error: unknown = await parse(new WorkerPageParser({ url: WORKER }), body).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject(expected);
  });
});

it('a worker that ends is an error of its page, and the next page is read by a new one', async () => {
  const parser = new WorkerPageParser({ url: WORKER });
  await expect(parse(parser, 'end')).rejects.toThrow('has ended with 3');
  expect(await parse(parser, 'Un film')).toEqual(read('Un film'));
});

it('a worker is kept for the next page', async () => {
  const parser = new WorkerPageParser({ url: WORKER });
  const workers = (): number =>
    process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
  await parse(parser, 'Un film');
  const before = workers();
  for (const title of ['Un', 'Deux', 'Trois']) expect(await parse(parser, title)).toEqual(read(title));
  expect(workers()).toBe(before);
});

it('an idle worker lets its process end', () => {
  const script = `
    const { WorkerPageParser } = await import(${JSON.stringify(new URL('./worker-page-parser.ts', import.meta.url).href)});
    const { jpbox } = await import(${JSON.stringify(new URL('../../sources/jpbox/jpbox.ts', import.meta.url).href)});
    const request = { source: 'jpbox', kind: 'releases', subject: '${WEEK}', url: '', label: '' };
    const run = { week: '${WEEK}', kind: 'thursday', asOf: '${WEEK}', releases: [] };
    await new WorkerPageParser().parse(jpbox, request, '<p>', run).catch((error) => console.log(error.code));
  `;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    timeout: 15_000,
  });
  expect(printed.trim()).toBe('layout-changed');
});
