import { daysBetween, type IsoDate } from '../domain/cinema-week.ts';
import type { Release } from '../domain/release.ts';
import type { SourceFilm } from '../sources/source.ts';
import { CONFIDENT } from './compare.ts';
import { compareTitles, titleKey, type TitleAgreement } from './titles.ts';

export interface UsOpening {
  filmId: string;
  usReleaseDate: IsoDate;
  /** Friday to Sunday, USD. */
  usOpeningUsd: number;
  confidence: number;
}

/** An American chart has no directors: the original title must agree, nearly to the letter. */
const CONFIDENCE: Record<TitleAgreement, number> = {
  exact: 0.9,
  article: 0.85,
  similar: 0.76,
  beginning: 0,
  'main-title': 0,
  none: 0,
};
/** French releases come from two months before the American one to two years after it. */
const EARLIEST_DAYS = -60;
const LATEST_DAYS = 730;

/**
 * US openings of releases. The original title is the key; the French one counts only where no original is known, for
 * a French title can be another film's American one. A release with two candidates gets none.
 */
export function matchUsOpenings(usFilms: readonly SourceFilm[], releases: readonly Release[]): UsOpening[] {
  const pairs: Candidate[] = releases.flatMap((release) =>
    usFilms.flatMap((film) => {
      const confidence = confidenceOf(film, release);
      const { usReleaseDate, usOpeningUsd } = film;
      return confidence < CONFIDENT || usReleaseDate === null || usOpeningUsd === null
        ? []
        : [{ filmId: release.filmId, usTitle: film.title, usReleaseDate, usOpeningUsd, confidence }];
    }),
  );
  const undisputed = pairs.filter((pair) => !pairs.some((other) => disputes(other, pair)));
  return [...new Map(undisputed.map((opening) => [opening.filmId, opening])).values()].map(
    ({ filmId, usReleaseDate, usOpeningUsd, confidence }) => ({
      filmId,
      usReleaseDate,
      usOpeningUsd,
      confidence,
    }),
  );
}

type Candidate = UsOpening & { usTitle: string };

/** Claims the same release for another US film, or the same US film for another release, with as good a title. */
function disputes(other: Candidate, pair: Candidate): boolean {
  const sameRelease = other.filmId === pair.filmId;
  const sameUsFilm = other.usTitle === pair.usTitle && other.usReleaseDate === pair.usReleaseDate;
  return sameRelease !== sameUsFilm && other.confidence >= pair.confidence;
}

function confidenceOf(film: SourceFilm, release: Release): number {
  if (film.usReleaseDate === null) return 0;
  const days = daysBetween(film.usReleaseDate, release.releaseDate);
  if (days < EARLIEST_DAYS || days > LATEST_DAYS) return 0;
  const title = release.originalTitle ?? release.title;
  return CONFIDENCE[compareTitles(titleKey(film.title), titleKey(title))];
}
