import { addWeeks, type IsoDate } from '#shared/domain/cinema-week.ts';
import { judgedFilms, type Reference } from '#shared/monitoring/reference-file.ts';
import { ROLLING_WEEKS } from '#shared/monitoring/performance.ts';
import type { WatchedFilm } from '#shared/monitoring/watch.ts';
import { seededRandom } from '#shared/seeded-random.ts';

/** Windows of thirteen weeks drawn without replacement from those of the reference that were forecast, dated after it. */
export function shuffledWindows(reference: Reference, windows: number, seed: number): WatchedFilm[][] {
  const random = seededRandom(seed);
  const byWeek = [...Map.groupBy(watchedFilms(reference), ({ week }) => week).values()];
  const after = addWeeks(reference.films.at(-1)?.week ?? '', 1);
  return Array.from({ length: windows }, () =>
    drawn(byWeek, ROLLING_WEEKS, random).flatMap((films, index) => {
      const week: IsoDate = addWeeks(after, index);
      return films.map((film) => ({ ...film, week }));
    }),
  );
}

function watchedFilms(reference: Reference): WatchedFilm[] {
  const columns = [...reference.features.columns];
  return judgedFilms(reference, 'monday').map((film) => {
    const row = Number(film.filmId);
    return {
      ...film,
      features: Object.fromEntries(columns.map(([name, values]) => [name, values[row] ?? NaN])),
    };
  });
}

function drawn<T>(all: readonly T[], count: number, random: () => number): T[] {
  const left = [...all];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}
