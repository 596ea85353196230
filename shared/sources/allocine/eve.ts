import { addDays, type IsoDate } from '../../domain/cinema-week.ts';
import type { SourceFilm } from '../source.ts';
import { statusIn } from '../source-film.ts';

/**
 * What a film's date on Allociné makes of it for a week. A film that is dated the Tuesday before the week and stands
 * among its releases opens in it: previews on the eve are frequent, and were it counted to the week of that Tuesday,
 * its "first week" would be one day. Its release is the Wednesday, and the eve belongs to its previews.
 */
export function releaseIn(
  week: IsoDate,
  releaseDate: IsoDate | null,
): Pick<SourceFilm, 'releaseDate' | 'status'> {
  if (releaseDate === addDays(week, -1)) return { releaseDate: week, status: 'new' };
  return { releaseDate, status: statusIn(week, releaseDate) };
}
