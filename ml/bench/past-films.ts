import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sampleFacts } from '#local/sample-weeks/sample-films.ts';
import { SAMPLE_MODEL } from '#local/settings.ts';
import { decodeRecords } from '#shared/features/records/records-file.ts';
import type { StatTable } from '#shared/features/records/stored-stats.ts';
import type { PastFilm } from '#shared/features/stat.ts';
import { tag } from '#shared/features/tags.ts';
import { canonicalGenres } from '#shared/features/vocabulary/genres.ts';
import { describedFilm, type DescribedFilm } from './described-film.ts';

/** A film with its result, national first-week admissions. */
export interface PastResult {
  film: Partial<DescribedFilm>;
  firstWeekAdmissions: number;
}

/** Groups that are all but one country, as the sample weeks call it. */
const COUNTRIES: Partial<Record<string, string>> = { fr: 'France', us: 'U.S.A.', japan: 'Japon' };

/** What is in the project of films and their results: those of the sample weeks with all their facts, and many that are but remembered. */
export function pastFilms(): PastResult[] {
  const samples = sampleFacts().films.map((facts) => ({
    film: describedFilm(facts),
    firstWeekAdmissions: facts.firstWeekAdmissions,
  }));
  return [...rememberedFilms(), ...samples];
}

/**
 * The films that the track records of the sample weeks' model remember, by year: above 20,000 admissions, with their title, screens, main
 * genre, and the names of companies and people in the records' spelling.
 */
export function rememberedFilms(): PastResult[] {
  const file = join(SAMPLE_MODEL, 'track-records.bin.gz');
  const { stats } = decodeRecords(gunzipSync(readFileSync(file)));
  const names = namesByTag(stats);
  const labels = genreLabels();
  const remembered = new Set<PastFilm>();
  for (const [, { bestFilm, lastFilm }] of stats) {
    if (bestFilm !== null) remembered.add(bestFilm);
    if (lastFilm !== null) remembered.add(lastFilm);
  }
  return [...remembered].sort((a, b) => a.year - b.year).map((film) => resultOf(film, names, labels));
}

/** Records' names, `director:…` and so on, by the tags that films bear of them. */
function namesByTag(stats: StatTable): Map<number, string> {
  const names = new Map<number, string>();
  for (const [record] of stats) {
    const name = record.replace(/^groupGenre:/, 'genre:');
    if (/^(distributor|director|person|genre):/.test(name)) names.set(tag(name), name);
  }
  return names;
}

function resultOf(
  { title, year, screens, firstWeekAdmissions, tags }: PastFilm,
  names: ReadonlyMap<number, string>,
  labels: ReadonlyMap<string, string>,
): PastResult {
  const known = tags.flatMap((each) => names.get(each) ?? []);
  const of = (kind: string): string[] =>
    known.filter((name) => name.startsWith(`${kind}:`)).map((name) => name.slice(kind.length + 1));
  const directors = of('director');
  const [distributor = null] = of('distributor');
  const [group = '', genre = ''] = of('genre')[0]?.split('|') ?? [];
  const [label, country] = [labels.get(genre), COUNTRIES[group]];
  return {
    film: {
      title,
      // The day is not remembered.
      releaseDate: `${year}-07-01`,
      distributor,
      directors,
      cast: of('person').filter((name) => !directors.includes(name)),
      genres: label === undefined ? [] : [label],
      countries: country === undefined ? [] : [country],
      screens: screens === 0 ? null : screens,
    },
    firstWeekAdmissions,
  };
}

/** What the sample weeks call each genre. */
function genreLabels(): Map<string, string> {
  const labels = new Map<string, string>();
  for (const label of sampleFacts().films.flatMap(({ genres }) => genres)) {
    const [genre, ...others] = canonicalGenres([label]);
    if (genre !== undefined && others.length === 0 && !labels.has(genre)) labels.set(genre, label);
  }
  return labels;
}
