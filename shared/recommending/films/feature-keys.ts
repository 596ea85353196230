import type { CatalogueFilm } from '../../catalogue/catalogue.ts';
import type { Job } from '../../catalogue/film.ts';

const [DECADE, HALF_DECADE] = [10, 5];
const MINUTES = 15;
const LONGEST = 12;
const CAST: readonly Job[] = ['actor', 'actress', 'cast'];

type Facts = Pick<CatalogueFilm, 'genres' | 'countries' | 'year' | 'durationMinutes' | 'credits'>;

/** A film's features as ml/reco/MODEL_FORMAT.md names them, each once. */
export function featureKeys({ genres, countries, year, durationMinutes, credits }: Facts): string[] {
  const sorted = [...genres].sort();
  const pairs = sorted.flatMap((first, i) =>
    sorted.slice(i + 1).map((second) => `genres:${first}+${second}`),
  );
  const keys = [...sorted.map((genre) => `genre:${genre}`), ...pairs];
  for (const country of countries) keys.push(`country:${country}`);
  if (year !== null)
    keys.push(`decade:${roundedDown(year, DECADE)}`, `half:${roundedDown(year, HALF_DECADE)}`);
  if (durationMinutes !== null)
    keys.push(`length:${Math.min(LONGEST, Math.floor(durationMinutes / MINUTES))}`);
  for (const { job, id } of credits) keys.push(`${CAST.includes(job) ? 'cast' : job}:${id}`);
  return [...new Set(keys)];
}

function roundedDown(year: number, step: number): number {
  return year - (year % step);
}
