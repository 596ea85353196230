import { addWeeks, type IsoDate } from '../domain/cinema-week.ts';
import { filmsShown } from '../domain/room-films.ts';
import type { Decision, ReleaseTitle } from '../storage/operational/entities.ts';

/**
 * The films of which weeks can have tickets: their releases, without those that are withdrawn, and the films of the week
 * before that they were decided to keep.
 *
 * @param titles of the weeks, and of the one before the first.
 */
export function titlesByWeek(
  titles: readonly ReleaseTitle[],
  decisions: readonly Decision[],
): Map<IsoDate, ReleaseTitle[]> {
  const byWeek = Map.groupBy(titles, ({ week }) => week);
  const released = (week: IsoDate): ReleaseTitle[] =>
    (byWeek.get(week) ?? []).filter(({ withdrawn }) => !withdrawn);
  const keptIn = (week: IsoDate): ReleaseTitle[] => {
    const own = new Set((byWeek.get(week) ?? []).map(({ filmId }) => filmId));
    const decision = decisions.find((each) => each.week === week);
    const kept = filmsShown(decision?.rooms ?? []).filter((filmId) => !own.has(filmId));
    return released(addWeeks(week, -1)).flatMap(({ sameAs, ...film }) =>
      kept.includes(film.filmId) ? [{ ...film, week }] : [],
    );
  };
  return new Map([...byWeek.keys()].map((week) => [week, [...released(week), ...keptIn(week)]]));
}
