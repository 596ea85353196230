import { daysBetween, type IsoDate } from '../domain/cinema-week.ts';
import { comparePeople } from './people.ts';
import { compareTitles, type TitleAgreement, type TitleKey } from './titles.ts';

/** What is known of a film when it is compared with another. */
export interface FilmEvidence {
  titles: TitleKey[];
  originalTitles: TitleKey[];
  releaseDate: IsoDate | null;
  reRelease: boolean;
  directors: readonly string[];
  cast: readonly string[];
  durationMinutes: number | null;
}

/** From this confidence on two entries are taken for one film. */
export const CONFIDENT = 0.75;

/**
 * Confidence, 0 to 1, that a title alone gives. Within one week's list two films with the same title are rare, so the
 * same title is enough where nothing else is known; anything less needs a witness. Set by judgement, checked on the
 * films of 1996 to 2023 (see evaluate.captured.ts).
 */
const TITLE_CONFIDENCE: Record<TitleAgreement, number> = {
  exact: 0.8,
  article: 0.77,
  beginning: 0.77,
  similar: 0.5,
  'main-title': 0.42,
  none: 0,
};

/** 0: contradicting facts or nothing in common. Symmetric. */
export function matchConfidence(a: FilmEvidence, b: FilmEvidence): number {
  if (contradicts(a, b)) return 0;
  const agreement = bestAgreement(a, b);
  const title = TITLE_CONFIDENCE[agreement];
  if (title === 0) return 0;
  const weakTitle = title < CONFIDENT;
  const directors = comparePeople(a.directors, b.directors);
  const cast = comparePeople(a.cast, b.cast);
  const minutes =
    a.durationMinutes === null || b.durationMinutes === null
      ? null
      : Math.abs(a.durationMinutes - b.durationMinutes);
  const days = daysApart(a, b);

  let confidence = title;
  if (directors === 'shared') confidence += weakTitle ? 0.28 : 0.15;
  if (cast === 'shared') confidence += 0.06;
  // An animated film's cast may be the French voices on one site, the original ones on the other.
  if (cast === 'different') confidence -= 0.05;
  if (minutes !== null) confidence += minutes <= 3 ? 0.05 : minutes <= 15 ? 0 : minutes <= 40 ? -0.1 : -0.3;
  if (days !== null) confidence += days <= 7 ? 0.04 : days > 60 ? -0.06 : 0;
  if (agree(a.titles, b.titles) && agree(a.originalTitles, b.originalTitles)) confidence += 0.04;
  return Math.round(Math.min(Math.max(confidence, 0), 1) * 1_000) / 1_000;
}

/** Facts that no likeness outweighs: other directors, other years, another part of a series. */
export function contradicts(a: FilmEvidence, b: FilmEvidence): boolean {
  const directors = comparePeople(a.directors, b.directors);
  if (directors === 'different') return true;
  // A site may give a re-release its first date, another one its new date.
  const reReleased = directors === 'shared' && (a.reRelease || b.reRelease);
  if (!reReleased && yearsApart(a, b)) return true;
  return otherParts(a.titles, b.titles);
}

function bestAgreement(a: FilmEvidence, b: FilmEvidence): TitleAgreement {
  let best: TitleAgreement = 'none';
  for (const left of [...a.titles, ...a.originalTitles]) {
    for (const right of [...b.titles, ...b.originalTitles]) {
      const agreement = compareTitles(left, right);
      if (TITLE_CONFIDENCE[agreement] > TITLE_CONFIDENCE[best]) best = agreement;
    }
  }
  return best;
}

function agree(a: TitleKey[], b: TitleKey[]): boolean {
  return a.some((left) => b.some((right) => TITLE_CONFIDENCE[compareTitles(left, right)] >= CONFIDENT));
}

function daysApart(a: FilmEvidence, b: FilmEvidence): number | null {
  if (a.releaseDate === null || b.releaseDate === null) return null;
  return Math.abs(daysBetween(a.releaseDate, b.releaseDate));
}

function yearsApart(a: FilmEvidence, b: FilmEvidence): boolean {
  const days = daysApart(a, b);
  if (days !== null && days > 400) return true;
  const left = yearsOf(a);
  const right = yearsOf(b);
  return left.some((year) => right.some((other) => Math.abs(year - other) > 1));
}

function yearsOf(film: FilmEvidence): number[] {
  const years = film.titles.map((title) => title.year).filter((year) => year !== null);
  return film.releaseDate === null ? years : [...years, Number(film.releaseDate.slice(0, 4))];
}

/** Both French titles are numbered, and differently: sites may give two parts one original title. */
function otherParts(a: TitleKey[], b: TitleKey[]): boolean {
  return a.some((left) =>
    b.some(
      (right) =>
        left.numbers.length > 0 &&
        right.numbers.length > 0 &&
        left.beginning === null &&
        right.beginning === null &&
        left.numbers.join() !== right.numbers.join(),
    ),
  );
}
