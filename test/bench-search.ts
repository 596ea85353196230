/**
 * `npm run bench:search`: how often the search of films finds what was meant by noisy queries, how long it takes, and how long
 * recommending takes.
 * `--queries FILE` has them with every accepted answer, one a line as JSON; `--http URL` asks a running product for them too,
 * at 50 requests a second, e.g. `http://127.0.0.1:7071`; `--json` ends with one line for programs, in process.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '#local/settings.ts';
import { BESIDE } from './support/beside.ts';
import { runCommand } from './support/command.ts';
import { recommendAll } from './support/search-bench/measure-recommending.ts';
import { searchAll } from './support/search-bench/measure-search.ts';
import { openLoop } from './support/search-bench/open-loop.ts';
import { readQueries } from './support/search-bench/queries.ts';
import {
  jsonLine,
  markdownHttp,
  markdownRecommended,
  markdownSearch,
} from './support/search-bench/report.ts';
import { shippedCatalogue } from './support/search-bench/shipped-catalogue.ts';

/** Requests a second. */
const RATE = 50;
/** The first warms up; the others' median is told. */
const ROUNDS = 6;

await runCommand(async () => {
  const { json, queries, http } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      queries: { type: 'string', default: path.join(root, BESIDE.queries.path) },
      http: { type: 'string' },
    },
  }).values;
  const asked = readQueries(queries);
  const catalogue = shippedCatalogue();
  const searched = searchAll(catalogue, asked, ROUNDS);
  console.log(`${markdownSearch(searched)}\n`);
  console.log(`${markdownRecommended(await recommendAll(catalogue))}\n`);
  if (http !== undefined) {
    const urls = asked.map(({ query }) =>
      String(new URL(`/api/v1/films?query=${encodeURIComponent(query)}`, http)),
    );
    // Compilers and indexes of the product, which a running one has done.
    await openLoop(urls, RATE);
    console.log(`${markdownHttp(await openLoop(urls, RATE), RATE)}\n`);
    const titles = asked.map(({ answers: [film] }) => film?.imdbId ?? '');
    const liked = titles.map((id) => String(new URL(`/api/v1/recommendations?like=${id}`, http)));
    await openLoop(liked.slice(0, RATE), RATE);
    console.log(`Recommendations\n\n${markdownHttp(await openLoop(liked, RATE), RATE)}\n`);
  }
  if (json) console.log(jsonLine(searched));
  return 0;
});
