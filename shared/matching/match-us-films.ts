import type { IsoDate } from '../domain/cinema-week.ts';
import type { Release, UsWeekend } from '../domain/shapes/release.ts';
import type { SourceFilm } from '../sources/source.ts';
import { CONFIDENT_US_SCORE, compareWithUs, releaseEvidenceOf } from './compare-us.ts';
import { confidenceOf, type MatchReason } from './score.ts';
import { usFilmsOf, type UsFilm } from './us-films.ts';

/** How a release did in US cinemas. */
export interface UsRun {
  filmId: string;
  /** The Friday of its first weekend, which may be before all that are known. */
  usReleaseDate: IsoDate;
  /** Friday to Sunday, USD; null where nothing is known of the first weekend. */
  usOpeningUsd: number | null;
  /** Those that are known, oldest first. */
  usWeekends: UsWeekend[];
  /** That the American film is the release, 0 to 1. */
  confidence: number;
  reasons: MatchReason[];
}

/** Two candidates that are about as likely: neither is taken. */
const CLEARLY_BETTER = 1;

/**
 * US weekends of releases, by the original, the French and the American title and by what else is known: where the
 * film comes from, when and how large it opened. A release has at most one American film and the reverse; a release or
 * an American film with two candidates that fit about as well gets none.
 *
 * @param rows films on the pages of weekends.
 */
export function matchUsFilms(rows: readonly SourceFilm[], releases: readonly Release[]): UsRun[] {
  const usFilms = usFilmsOf(rows);
  const pairs = releases.flatMap((release) => {
    const evidence = releaseEvidenceOf(release);
    return usFilms.flatMap((usFilm): Candidate[] => {
      const comparison = compareWithUs(usFilm.evidence, evidence);
      return comparison === null || comparison.score < CONFIDENT_US_SCORE - CLEARLY_BETTER
        ? []
        : [{ filmId: release.filmId, usFilm, ...comparison }];
    });
  });
  return pairs
    .filter((pair) => pair.score >= CONFIDENT_US_SCORE && !pairs.some((other) => disputes(other, pair)))
    .map(({ filmId, usFilm, score, reasons }) => ({
      filmId,
      usReleaseDate: usFilm.evidence.date,
      usOpeningUsd: usFilm.openingUsd,
      usWeekends: usFilm.weekends,
      confidence: confidenceOf(score),
      reasons,
    }));
}

interface Candidate {
  filmId: string;
  usFilm: UsFilm;
  score: number;
  reasons: MatchReason[];
}

/** Claims the same release for another US film, or the same US film for another release, about as well. */
function disputes(other: Candidate, pair: Candidate): boolean {
  const sameRelease = other.filmId === pair.filmId;
  const sameUsFilm = other.usFilm === pair.usFilm;
  return sameRelease !== sameUsFilm && other.score > pair.score - CLEARLY_BETTER;
}
