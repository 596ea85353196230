import type { ComparableFilm } from '../domain/shapes/forecast.ts';
import { canonicalFilm, type CanonicalFilm } from '../features/canonical-film.ts';
import type { StatReader } from '../features/reading.ts';
import { genresKey, key, titleKeys, tokenPairKeys } from '../features/keys.ts';
import type { PastFilm } from '../features/stat.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';

const SHOWN = 4;
/** Weight of what two films share, in ln units of difference in size. */
const WORTH: Record<string, number> = { franchise: 4, director: 1.5, cast: 1, distributor: 0.5, genre: 0.5 };
const SAME_SIZE = 1.6;
const YEARS_PER_UNIT = 8;

/** Past films that share most with the film and were of about its size, the most telling first. */
export function comparableFilms(facts: ReleaseFacts, median: number, records: StatReader): ComparableFilm[] {
  const film = canonicalFilm(facts);
  const year = Number(facts.releaseDate.slice(0, 4));
  const found = new Map<PastFilm, Set<string>>();
  for (const [share, name] of placesToLook(film)) {
    const stat = records.stat(name);
    for (const past of [stat?.lastFilm, stat?.bestFilm]) {
      if (past !== undefined && past !== null)
        found.set(past, (found.get(past) ?? new Set<string>()).add(share));
    }
  }
  return [...found]
    .map(([past, shares]) => {
      const distance = Math.abs(Math.log(past.firstWeekAdmissions / median));
      if (distance < Math.log(SAME_SIZE)) shares.add('size');
      const worth = [...shares].reduce((sum, share) => sum + (WORTH[share] ?? 0), 0);
      return { past, shares, score: worth - distance - (year - past.year) / YEARS_PER_UNIT };
    })
    .sort((a, b) => b.score - a.score || a.past.title.localeCompare(b.past.title))
    .slice(0, SHOWN)
    .map(({ past: { title, year: released, firstWeekAdmissions, screens }, shares }) => {
      return { title, year: released, firstWeekAdmissions, screens, shares: [...shares] };
    });
}

function placesToLook(film: CanonicalFilm): [share: string, name: string][] {
  const { distributors, group, mainGenre, directors, cast } = film;
  const places: [string, string[]][] = [
    ['franchise', [...titleKeys(film), ...tokenPairKeys(film)]],
    ['director', directors.map((name) => key('director', name))],
    ['cast', cast.map((name) => key('actor', name))],
    [
      'distributor',
      distributors.flatMap((name) => [
        genresKey(film, name),
        key('distributorGroupGenre', name, group, mainGenre),
      ]),
    ],
    ['genre', [...distributors.map((name) => genresKey(film, name)), key('groupGenre', group, mainGenre)]],
  ];
  return places.flatMap(([share, names]) => names.map((name): [string, string] => [share, name]));
}
