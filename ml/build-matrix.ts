/**
 * Writes the training matrix: `node ml/build-matrix.ts [releases.jsonl] [directory]`. A row per film in order of
 * time, built by the same code as in service from the track records as they stood before the film's run. `full` has
 * the facts as listed on Monday; `masked` has them thinned at random, as other sites or earlier days would list them; `thursday`
 * has the American start as Thursday's run knew it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cinemaWeekOf, stageDate } from '#shared/domain/cinema-week.ts';
import type { ReleaseFacts } from '#shared/domain/shapes/release.ts';
import { buildFeatures } from '#shared/features/build-features.ts';
import type { Features } from '#shared/features/contract.ts';
import { americanStartFeatures } from '#shared/features/groups/american-start.ts';
import { TrackRecords } from '#shared/features/track-records.ts';
import { seededRandom } from '#shared/seeded-random.ts';
import { maskedFacts } from './masked-facts.ts';
import { byWeek } from './by-week.ts';
import { readFilms } from './read-films.ts';
import { releasesPath } from './settings.ts';
import { suspectRows } from './suspect-rows.ts';
import { terminalBar } from './terminal-bar.ts';

const [path = releasesPath(), directory = join(import.meta.dirname, '.cache')] = process.argv.slice(2);
const rows = (await readFilms(path)).filter((row) => row.firstWeekAdmissions !== null);
const suspects = suspectRows(rows);
const weeks = byWeek(rows, ({ facts }) => cinemaWeekOf(facts.releaseDate));
const records = TrackRecords.empty();
const random = seededRandom(20_230_401);
const full: Features[] = [];
const masked: Features[] = [];
/** What Thursday's run knew of the American start; whatever else it knew, Monday's knew just so. */
const thursday: Features[] = [];
const films: object[] = [];
const bar = terminalBar('Training matrix', 'weeks');

for (const [index, [week, released]] of weeks.entries()) {
  const asOf = stageDate(week, 'monday');
  for (const row of released) {
    const competitors = released.filter((other) => other !== row).map(({ facts }) => facts);
    const context = { stage: 'monday' as const, week, asOf, competitors };
    full.push(buildFeatures(row.facts, context, records));
    masked.push(buildFeatures(maskedFacts(row.facts, random), context, records));
    thursday.push(americanStartFeatures(row.facts, stageDate(week, 'thursday')));
    const { title, releaseDate, distributor, countries, screens } = row.facts;
    films.push({
      title,
      releaseDate,
      week,
      distributor,
      countries,
      screens,
      listed: whatIsListed(row.facts),
      firstWeekAdmissions: row.firstWeekAdmissions,
      suspect: suspects.has(row),
    });
  }
  for (const row of released) if (!suspects.has(row)) records.reveal(row.facts, row.firstWeekAdmissions ?? 0);
  bar.show(index + 1, weeks.length);
}
bar.end();
console.error(
  `training matrix: ${suspects.size} suspect rows, ${full.length} films of ${weeks.length} weeks`,
);

const columns = Object.keys(full[0] ?? {});
const american = Object.keys(thursday[0] ?? {});
mkdirSync(directory, { recursive: true });
writeFileSync(join(directory, 'full.f64'), numbers(full, columns));
writeFileSync(join(directory, 'masked.f64'), numbers(masked, columns));
writeFileSync(join(directory, 'thursday.f64'), numbers(thursday, american));
writeFileSync(join(directory, 'matrix.json'), JSON.stringify({ columns, american, films }));

/** How completely a film was collected: no feature, because it tells the film's source and with it its size. */
function whatIsListed({
  languages,
  originalTitle,
  directors,
  cast,
  genres,
  countries,
}: ReleaseFacts): object {
  return {
    languages: languages.length,
    originalTitle: originalTitle === null ? 0 : 1,
    directors: directors.length,
    cast: cast.length,
    genres: genres.length,
    countries: countries.length,
    shortNameOfAmerica: countries.includes('U.S.A.') ? 1 : 0,
  };
}

/** Row-major float64, NaN where a value is unknown. */
function numbers(features: readonly Features[], names: readonly string[]): Float64Array {
  const values = new Float64Array(features.length * names.length);
  features.forEach((row, r) => names.forEach((name, c) => (values[r * names.length + c] = row[name] ?? NaN)));
  return values;
}
