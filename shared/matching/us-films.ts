import type { UsWeekend } from '../domain/shapes/release.ts';
import { firstFridayOf, weekendsOnce } from '../domain/us-weekends.ts';
import { MOST_US_WEEKENDS } from '../domain/us-weekend-limits.ts';
import type { SourceFilm } from '../sources/source.ts';
import type { UsEvidence } from './compare-us.ts';
import { distributorKey } from './distributors.ts';
import { titleKey } from './titles.ts';

/** A film in US cinemas, as the pages of several weekends tell of it. */
export interface UsFilm {
  evidence: UsEvidence;
  /** What its first weekend made, USD; null where no page of that one was read. */
  openingUsd: number | null;
  /** Oldest first. */
  weekends: UsWeekend[];
}

/** A film on the page of one weekend. */
interface Row {
  film: SourceFilm;
  weekend: UsWeekend;
  /** The Friday of its first weekend. */
  first: string;
}

/**
 * The films of the pages of weekends, each once: rows are one film if they have one id on the site, else if they have one title
 * and the same first weekend.
 */
export function usFilmsOf(rows: readonly SourceFilm[]): UsFilm[] {
  const films = Map.groupBy(rows.flatMap(rowsOf), ({ film, first }) =>
    film.sourceId === null ? `${titleKey(film.title).key} ${first}` : `${film.source} ${film.sourceId}`,
  );
  return [...films.values()].flatMap(filmOf);
}

function rowsOf(film: SourceFilm): Row[] {
  const { weekNumber, usReleaseDate } = film;
  // Whatever has been there for years is no film that opens in France.
  if (weekNumber !== null && weekNumber > MOST_US_WEEKENDS) return [];
  const number = Math.max(1, weekNumber ?? 1);
  return (film.usWeekends ?? []).map((weekend) => ({
    film,
    weekend,
    first: usReleaseDate ?? firstFridayOf(weekend.friday, number),
  }));
}

function filmOf(rows: readonly Row[]): UsFilm[] {
  const [earliest] = rows.toSorted((a, b) => (a.weekend.friday < b.weekend.friday ? -1 : 1));
  if (earliest === undefined) return [];
  const weekends = weekendsOnce(rows.map(({ weekend }) => [weekend]));
  const openingUsd = rows.map(({ film }) => film.usOpeningUsd).find((usd) => usd !== null) ?? null;
  const { film, first } = earliest;
  return [
    {
      evidence: {
        title: titleKey(film.title),
        date: first,
        openingUsd: openingUsd ?? Math.max(...weekends.map(({ grossUsd }) => grossUsd)),
        distributor: distributorKey(film.distributor),
      },
      openingUsd,
      weekends,
    },
  ];
}
