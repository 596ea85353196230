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
  const candidates = usFilms.map((film) => ({ film, key: titleKey(film.title) }));
  const pairs: Candidate[] = releases.flatMap((release) => {
    const key = titleKey(release.originalTitle ?? release.title);
    return candidates.flatMap(({ film, key: usKey }) => {
      const { title: usTitle, usReleaseDate, usOpeningUsd } = film;
      if (usReleaseDate === null || usOpeningUsd === null) return [];
      if (!couldBe(usReleaseDate, release.releaseDate)) return [];
      const confidence = CONFIDENCE[compareTitles(usKey, key)];
      if (confidence < CONFIDENT) return [];
      return [{ filmId: release.filmId, usTitle, usReleaseDate, usOpeningUsd, confidence }];
    });
  });
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

function couldBe(usReleaseDate: IsoDate, frenchReleaseDate: IsoDate): boolean {
  const days = daysBetween(usReleaseDate, frenchReleaseDate);
  return days >= EARLIEST_DAYS && days <= LATEST_DAYS;
}
