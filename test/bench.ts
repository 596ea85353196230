/**
 * `npm run bench`: how fast the product is on this machine. Nothing here is a test; compare figures of one run.
 * `--only load` leaves out the rest, `--against FOLDER` puts the same load on another checkout in turn.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { startAzurite } from '#local/azurite.ts';
import { sampleAnswer } from '#local/sample-weeks/site/routes.ts';
import { filmsOfWeek, SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import { PORTS } from '#local/ports.ts';
import { MOST_ROOMS } from '#shared/domain/most-rooms.ts';
import { addDays } from '#shared/domain/cinema-week.ts';
import { chooseProgramme, chooseRooms } from '#shared/domain/programme.ts';
import { cinemaWith } from '#shared/domain/testing-rooms.ts';
import { everythingMissing } from '#shared/domain/results-to-ask.ts';
import { nothingAsked } from '#shared/pipeline/results-asked.ts';
import { activeSources, SOURCES } from '#shared/sources/index.ts';
import { parseRequested, planOf } from '#shared/sources/source-pages.ts';
import { apiBreakdown } from './support/api-breakdown.ts';
import { startFunctions } from './support/functions-process.ts';
import { hostileFigures } from './support/hostile-figures.ts';
import { loadFigures } from './support/load/load-figures.ts';
import { medianOf } from './support/median-of.ts';
import { modelFigures } from './support/model/model-figures.ts';
import { networkFigures } from './support/replayed/network-figures.ts';
import { growthByWholePages, wholePageWork } from './support/whole-pages.ts';

const WEEK = '2023-06-07';
const READERS = 50;

interface Figure {
  what: string;
  value: string;
}

const { only, against = null } = parseArgs({
  options: { only: { type: 'string' }, against: { type: 'string' } },
}).values;
const PARTS: Record<string, () => Figure[] | Promise<Figure[]>> = {
  parsing,
  wholePages,
  hostile: hostileFigures,
  model: () => modelFigures(WEEK),
  api,
  optimiser,
  chainAndApi,
  load: () => loadFigures(against),
  network: networkFigures,
};
if (only !== undefined && !(only in PARTS))
  throw new Error(`--only: one of ${Object.keys(PARTS).join(', ')}`);
const figures: Figure[] = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (only === undefined || only === name) figures.push(...(await part()));
}
const gigabytes = Math.round(totalmem() / 2 ** 30);
console.log(
  `\n${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GiB, Node ${process.version}\n`,
);
console.log('| what | measured |\n|---|---|');
for (const { what, value } of figures) console.log(`| ${what} | ${value} |`);

async function parsing(): Promise<Figure[]> {
  const now = new Date(`${addDays(WEEK, 14)}T10:00:00Z`);
  const figures: Figure[] = [];
  for (const source of activeSources({ tmdbApiKey: null, wikimediaEnabled: false })) {
    for (const kind of ['monday', 'actuals'] as const) {
      const asOf = addDays(WEEK, kind === 'monday' ? -2 : 7);
      const results = everythingMissing(nothingAsked(WEEK, [], SOURCES));
      const run = { week: WEEK, kind, asOf, releases: [], results };
      for (const request of planOf(source, run)) {
        const address = request.url.replace('https://', '/');
        const page = sampleAnswer(address, now, 'http://127.0.0.1');
        if (page === null) continue;
        const name = `${source.name}, ${request.kind}`;
        const ms = await medianOf(name, () => parseRequested(source, request, page.body, run));
        const size = Math.round(page.body.length / 1_000);
        figures.push({ what: `parse ${name} (${size} kB)`, value: `${ms.toFixed(1)} ms` });
      }
    }
  }
  return figures;
}

/** Real pages of JPBox-Office are 3.5 to 4.1 MB. */
async function wholePages(): Promise<Figure[]> {
  const { cut, uncut } = wholePageWork();
  const [read, whole] = [await medianOf('cut', cut), await medianOf('uncut', uncut)];
  const share = ((100 * read) / whole).toFixed(1);
  return [
    {
      what: 'read a whole page of JPBox-Office (3.5 MB), and the same page uncut',
      value: `${read.toFixed(0)} ms, ${whole.toFixed(0)} ms: ${share} %`,
    },
    { what: 'growth of a process that reads five of them', value: `${growthByWholePages()} MB` },
  ];
}

/** The largest cinema that can be, and more films than a week has. */
async function optimiser(): Promise<Figure[]> {
  const settings = cinemaWith(...Array.from({ length: MOST_ROOMS }, (_, i) => 60 + 30 * i));
  const candidates = Array.from({ length: 40 }, (_, i) => {
    const p50 = 600_000 * 0.9 ** i;
    return { filmId: String(i), forecast: { p10: p50 / 2, p50, p90: p50 * 2, mean: 1.15 * p50 } };
  });
  const rooms = await medianOf('rooms', () => chooseRooms(candidates, settings));
  const programme = await medianOf('programme', () => chooseProgramme(candidates, settings));
  return [
    {
      what: `choose from ${candidates.length} films for ${MOST_ROOMS} rooms, and the same with its money`,
      value: `${rooms.toFixed(1)} ms, ${programme.toFixed(1)} ms`,
    },
  ];
}

/** What a film costs on its way through the prediction API; `npm run bench:api` puts the whole of it beside another service. */
async function api(): Promise<Figure[]> {
  const parts = await apiBreakdown();
  return parts.map(({ what, milliseconds }) => ({
    what: `prediction API, CPU time of a film: ${what}`,
    value: `${milliseconds.toFixed(3)} ms`,
  }));
}

/** The sample weeks through timers, pages, queues, model and databases; then 50 readers of the result. */
async function chainAndApi(): Promise<Figure[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'niab-bench-'));
  const azurite = await startAzurite();
  const functions = startFunctions(azurite.connectionString, dataDir);
  try {
    const start = performance.now();
    await functions.ready;
    const seconds = (performance.now() - start) / 1_000;
    const films = 2 * SAMPLE_WEEKS.reduce((sum, week) => sum + filmsOfWeek(week).length, 0);
    return [
      {
        what: `whole chain, ${films} forecasts of ${SAMPLE_WEEKS.length} weeks with their results, start included`,
        value: `${seconds.toFixed(0)} s, ${(films / seconds).toFixed(1)} films a second`,
      },
      ...(await latency('/api/weeks')),
      ...(await latency(`/api/weeks/${WEEK}`)),
      ...(await latency('/api/history')),
      ...(await latency('/api/monitoring')),
    ];
  } finally {
    await functions.kill();
    await azurite.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Fifteen seconds, the readers' first requests on new connections included. */
async function latency(route: string): Promise<Figure[]> {
  const url = `http://127.0.0.1:${PORTS.functions}${route}`;
  const options = { url, connections: READERS, duration: 15 };
  const { latency: ms, requests, non2xx } = await autocannon(options);
  if (non2xx > 0) throw new Error(`${route}: ${non2xx} answers were no success`);
  const value = `p50 ${ms.p50} ms, p99 ${ms.p99} ms, ${Math.round(requests.average)} requests a second`;
  return [{ what: `\`GET ${route}\`, ${READERS} readers at once`, value }];
}
