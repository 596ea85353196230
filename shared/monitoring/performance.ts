import { addWeeks, type IsoDate } from '../domain/cinema-week.ts';
import { outside, type Bands, type Outside, type ReferenceBands } from './bands.ts';
import { figuresOf, type Figures } from './figures.ts';
import { SLICES, type JudgedFilm, type Slice } from './judged-film.ts';
import { inOneGo, type Pieces } from './pieces.ts';
import { sumsByWeek, type WeekSums } from './week-sums.ts';

/** Weeks of a quarter: a week has ten to twenty films, too few to say much. */
export const ROLLING_WEEKS = 13;
/** Weeks within which a change that halves admissions has to be seen. */
export const RECENT_WEEKS = 3;

/** Figures beside what they are by chance. */
export interface BandedFigures extends Figures {
  bands: Bands | null;
  outside: Outside[];
}

/** The windows that end with a week. */
export interface WeekPerformance {
  week: IsoDate;
  /** The week alone, it and the two before it, it and the twelve before it. */
  own: BandedFigures;
  recent: BandedFigures;
  rolling: BandedFigures;
}

/**
 * Of each week with a film of the slice, oldest first: it alone and the windows that end with it, by the calendar: weeks that were
 * not forecast leave a window shorter.
 */
export function performanceByWeek(
  films: readonly JudgedFilm[],
  slice: Slice,
  bands: ReferenceBands,
): WeekPerformance[] {
  return inOneGo(performancePieces(films, slice, bands));
}

function* performancePieces(
  films: readonly JudgedFilm[],
  slice: Slice,
  bands: ReferenceBands,
  only?: IsoDate,
): Pieces<WeekPerformance[]> {
  const weeks = sumsByWeek(films, slice);
  const banded = (last: IsoDate, length: number): BandedFigures => {
    const first = addWeeks(last, 1 - length);
    return withBands(
      weeks.filter(({ week }) => first <= week && week <= last),
      slice,
      bands,
    );
  };
  const performance: WeekPerformance[] = [];
  for (const { week } of weeks) {
    if (only !== undefined && week !== only) continue;
    const own = banded(week, 1);
    yield;
    const recent = banded(week, RECENT_WEEKS);
    yield;
    performance.push({ week, own, recent, rolling: banded(week, ROLLING_WEEKS) });
    yield;
  }
  return performance;
}

/** The same of each slice that has films; of one week where only that is asked for. */
export function* performanceBySlice(
  films: readonly JudgedFilm[],
  bands: ReferenceBands,
  only?: IsoDate,
): Pieces<Map<Slice, WeekPerformance[]>> {
  const bySlice = new Map<Slice, WeekPerformance[]>();
  for (const slice of SLICES) bySlice.set(slice, yield* performancePieces(films, slice, bands, only));
  return bySlice;
}

function withBands(weeks: readonly WeekSums[], slice: Slice, of: ReferenceBands): BandedFigures {
  const figures = figuresOf(weeks);
  const bands = of.of(slice, figures.films);
  return { ...figures, bands, outside: outside(figures.measures, bands) };
}
