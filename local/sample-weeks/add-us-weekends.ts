/**
 * Adds the American weekends to `films.json`, from the second edition of the development data, which is not part of the project:
 * `node local/sample-weeks/add-us-weekends.ts ../shared/data/releases-fr-2026-11.jsonl`
 * All else that `films.json` has stays as `extract.ts` has made it of the first edition.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { titleKey } from '#shared/matching/titles.ts';
import { releaseRow } from '#shared/release-files/release-row.ts';
import { sampleFacts, type SampleFilm } from './sample-films.ts';

/** No run of the sample weeks asks for earlier ones. */
const FIRST = '2023-01-01';

const [, , source] = process.argv;
if (source === undefined) throw new Error('Usage: node local/sample-weeks/add-us-weekends.ts RELEASES.jsonl');
const known = readFileSync(source, 'utf8')
  .split('\n')
  .filter((text) => text !== '')
  .flatMap((text) => {
    const row = releaseRow(JSON.parse(text));
    return Array.isArray(row) ? [] : [row.facts];
  });

function withWeekends({ usWeekends: _before, ...film }: SampleFilm): SampleFilm {
  const key = titleKey(film.title).key;
  const line = known.find(
    ({ title, releaseDate }) => releaseDate === film.releaseDate && titleKey(title).key === key,
  );
  if (line === undefined) throw new Error(`Not in the data: ${film.title}`);
  const usWeekends = (line.usWeekends ?? []).filter(({ friday }) => friday >= FIRST);
  return usWeekends.length === 0 ? film : { ...film, usWeekends };
}

const facts = sampleFacts();
const films = facts.films.map(withWeekends);
writeFileSync(new URL('films.json', import.meta.url), `${JSON.stringify({ ...facts, films }, null, 1)}\n`);
console.log(
  `${films.filter(({ usWeekends }) => usWeekends !== undefined).length} films with American weekends`,
);
