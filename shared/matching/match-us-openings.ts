import type { IsoDate } from '../domain/cinema-week.ts';
import type { Release } from '../domain/shapes/release.ts';
import type { SourceFilm } from '../sources/source.ts';
import { CONFIDENT_US_SCORE, compareWithUs, releaseEvidenceOf, usEvidenceOf } from './compare-us.ts';
import { confidenceOf, type MatchReason } from './score.ts';

export interface UsOpening {
  filmId: string;
  usReleaseDate: IsoDate;
  /** Friday to Sunday, USD. */
  usOpeningUsd: number;
  /** That the American film is the release, 0 to 1. */
  confidence: number;
  reasons: MatchReason[];
}

/** Two candidates that are about as likely: neither is taken. */
const CLEARLY_BETTER = 1;

/**
 * US openings of releases, by the original, the French and the American title and by what else is known: where the
 * film comes from, when and how large it opened. A release has at most one American film and the reverse; a release or
 * an American film with two candidates that fit about as well gets none.
 */
export function matchUsOpenings(usFilms: readonly SourceFilm[], releases: readonly Release[]): UsOpening[] {
  const rows = openingsOf(usFilms);
  const pairs = releases.flatMap((release) => {
    const evidence = releaseEvidenceOf(release);
    return rows.flatMap((row): Candidate[] => {
      const comparison = compareWithUs(row.evidence, evidence);
      return comparison === null || comparison.score < CONFIDENT_US_SCORE - CLEARLY_BETTER
        ? []
        : [{ filmId: release.filmId, row, ...comparison }];
    });
  });
  return pairs
    .filter((pair) => pair.score >= CONFIDENT_US_SCORE && !pairs.some((other) => disputes(other, pair)))
    .map(({ filmId, row, score, reasons }) => ({
      filmId,
      usReleaseDate: row.evidence.date,
      usOpeningUsd: row.evidence.openingUsd,
      confidence: confidenceOf(score),
      reasons,
    }));
}

type Row = ReturnType<typeof openingsOf>[number];

interface Candidate {
  filmId: string;
  row: Row;
  score: number;
  reasons: MatchReason[];
}

/** The first weekends among the rows; a film that several pages name counts once. */
function openingsOf(usFilms: readonly SourceFilm[]) {
  const rows = usFilms.flatMap((film) => {
    const evidence = usEvidenceOf(film);
    return evidence === null ? [] : [{ key: `${evidence.title.key} ${evidence.date}`, evidence }];
  });
  return [...new Map(rows.map((row) => [row.key, row])).values()];
}

/** Claims the same release for another US film, or the same US film for another release, about as well. */
function disputes(other: Candidate, pair: Candidate): boolean {
  const sameRelease = other.filmId === pair.filmId;
  const sameRow = other.row === pair.row;
  return sameRelease !== sameRow && other.score > pair.score - CLEARLY_BETTER;
}
