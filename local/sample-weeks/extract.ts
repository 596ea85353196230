/**
 * Makes `films.json` from the development data, which is not part of the project:
 * `node local/sample-weeks/extract.ts ../shared/data/releases-fr-2026-11.jsonl`
 * What is there was made of the first edition of these. The second knows some thirty US openings more, of small films, and no
 * genre where the first had a country; the sample weeks stay as their history was told.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cinemaWeekOf } from '#shared/domain/cinema-week.ts';
import type { Money } from '#shared/domain/shapes/release.ts';
import { SAMPLE_ID_START, SAMPLE_WEEKS, type SampleFacts, type SampleFilm } from './sample-films.ts';

interface Line {
  title: string;
  originalTitle: string | null;
  releaseDate: string;
  distributor: string | null;
  directors: string[];
  cast: string[];
  genres: string[];
  countries: string[];
  languages: string[];
  durationMinutes: number | null;
  budget: Money | null;
  usReleaseDate: string | null;
  usOpeningUsd: number | null;
  screens: number | null;
  allocineId: number | null;
  jpboxId: number | null;
  firstWeekAdmissions: number;
  admissionsSource: 'jpbox' | 'allocine';
}

/** The same film a second time, under its original title. */
const DUPLICATES = new Set(['An Cailín Ciúin', "The Pope's Exorcist", 'A Noiva', 'Nelson']);

/** Names that were split at their spaces. */
const SPLIT_COUNTRIES: [string, string][] = [
  ['Corée,du,Sud', 'Corée du Sud'],
  ['Arabie,Saoudite', 'Arabie Saoudite'],
  ['République,tchèque', 'République tchèque'],
];

const COUNTRY_NAMES: Record<string, string> = { 'Etats-Unis': 'U.S.A.' };
const LANGUAGE_NAMES: Record<string, string | null> = { ARABIC: 'Arabe', Autre: null };
/** A country in the place of the genre is how a documentary came out of its page. */
const GENRE_NAMES: Record<string, string> = {
  France: 'Documentaire',
  Allemagne: 'Documentaire',
  'Animation 3D': 'Animation',
};

/** US opening weekends that the data lack or misspell (a digit is missing in the first), as Box Office Mojo has them. */
const US_OPENINGS: Record<string, number> = {
  'Guardians of the Galaxy Vol. 3': 118_414_021,
  'Spider-Man: Across The Spider-Verse': 120_663_589,
  Elemental: 29_602_429,
  'Evil Dead Rise': 24_504_315,
};

/** Less than this made no film that opened in cinemas: the amount is broken. */
const SMALLEST_BUDGET = 300_000;

function clean(line: Line): Omit<SampleFilm, 'allocineId' | 'sampleAllocineId'> {
  const title = line.title.replace(/ \(2023\)$/, '');
  const originalTitle = line.originalTitle?.replace(/ \(2023\)$/, '') ?? null;
  return {
    title,
    jpboxTitle: line.title === title ? null : line.title,
    originalTitle: originalTitle === title ? null : originalTitle,
    releaseDate: line.releaseDate,
    distributor: line.distributor,
    directors: line.directors.filter((name) => name !== 'no information'),
    cast: line.cast,
    genres: line.genres.map((genre) => GENRE_NAMES[genre] ?? genre),
    countries: countriesOf(line.countries),
    languages: line.languages.flatMap((language) => {
      const name = LANGUAGE_NAMES[language] === undefined ? language : LANGUAGE_NAMES[language];
      return name === null ? [] : [name];
    }),
    durationMinutes: line.durationMinutes,
    budget: line.budget !== null && line.budget.amount >= SMALLEST_BUDGET ? line.budget : null,
    usReleaseDate: line.usReleaseDate,
    usOpeningUsd: US_OPENINGS[line.originalTitle ?? line.title] ?? line.usOpeningUsd,
    screens: line.screens,
    jpboxId: line.jpboxId,
    firstWeekAdmissions: line.firstWeekAdmissions,
    admissionsSource: line.admissionsSource,
  };
}

function countriesOf(countries: string[]): string[] {
  let joined = countries.join(',');
  for (const [split, name] of SPLIT_COUNTRIES) joined = joined.replace(split, name);
  return joined === '' ? [] : joined.split(',').map((country) => COUNTRY_NAMES[country] ?? country);
}

/** A film that neither site's id is known of, or whose id another film has, gets one that is marked as a sample. */
function withIds(lines: Line[]): SampleFilm[] {
  const taken = new Set<number>();
  let sampleIds = 0;
  return lines.map((line) => {
    const shared = line.allocineId !== null && taken.has(line.allocineId);
    if (line.allocineId !== null) taken.add(line.allocineId);
    const sample = shared || (line.allocineId === null && line.jpboxId === null);
    return {
      ...clean(line),
      allocineId: sample ? SAMPLE_ID_START + ++sampleIds : line.allocineId,
      sampleAllocineId: sample,
    };
  });
}

const [, , source] = process.argv;
if (source === undefined) throw new Error('Usage: node local/sample-weeks/extract.ts RELEASES.jsonl');
const all = readFileSync(source, 'utf8')
  .split('\n')
  .filter((text) => text !== '')
  .map((text) => JSON.parse(text) as Line);
const weeks = new Set(SAMPLE_WEEKS);
const inWeeks = all.filter((line) => weeks.has(cinemaWeekOf(line.releaseDate)));
const facts: SampleFacts = {
  note: `Facts of the sample weeks, made by extract.ts. An allocineId from ${SAMPLE_ID_START + 1} on is a sample: the film's own is not known.`,
  films: withIds(inWeeks.filter((line) => !DUPLICATES.has(line.title))),
  otherUsOpenings: all.flatMap((line) =>
    !weeks.has(cinemaWeekOf(line.releaseDate)) &&
    line.usOpeningUsd !== null &&
    line.usReleaseDate !== null &&
    line.usReleaseDate >= '2023-01-01' &&
    line.usReleaseDate <= '2023-07-05'
      ? [
          {
            title: (line.originalTitle ?? line.title).replace(/ \(\d{4}\)$/, ''),
            usReleaseDate: line.usReleaseDate,
            usOpeningUsd: line.usOpeningUsd,
          },
        ]
      : [],
  ),
};
writeFileSync(new URL('films.json', import.meta.url), `${JSON.stringify(facts, null, 1)}\n`);
console.log(`${facts.films.length} films, ${facts.otherUsOpenings.length} other US openings`);
