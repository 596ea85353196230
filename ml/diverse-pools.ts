/**
 * `node ml/diverse-pools.ts < POOLS`: of each line `{ films, scores }` (MovieLens' ids, best first) the ten films that the service
 * would show, as a line of ids. For `npm run reco:evaluate`, which measures what that costs.
 */
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { openCatalogue } from '#shared/catalogue/open-catalogue.ts';
import { readShippedCatalogue } from '#shared/open-catalogue.ts';
import { diverse } from '#shared/recommending/choosing/diverse.ts';

const SHOWN = 10;
const poolSchema = z.object({ films: z.array(z.int()), scores: z.array(z.number()) });

const catalogue = openCatalogue(await readShippedCatalogue(), { demonstration: true });
for await (const line of createInterface({ input: process.stdin })) {
  const { films, scores } = poolSchema.parse(JSON.parse(line));
  const pool = films.map((id, i) => {
    const film = catalogue.filmOfMovieLens(id);
    if (film === null) throw new Error(`The catalogue of the package has no film ${id} of MovieLens`);
    return { id, film, score: scores[i] ?? 0 };
  });
  console.log(JSON.stringify(diverse(pool, SHOWN).map(({ id }) => id)));
}
