import { addWeeks, type IsoDate } from '#shared/domain/cinema-week.ts';
import { judgedFilms, type Reference, type ReferenceRun } from '#shared/monitoring/reference-file.ts';
import { OF_SCREENS } from '#shared/monitoring/screens-collected.ts';
import { ROLLING_WEEKS } from '#shared/monitoring/performance.ts';
import type { WatchedFilm } from '#shared/monitoring/watch.ts';
import { seededRandom } from '#shared/seeded-random.ts';

/** Whether the windows' films are seen and forecast with screens, as far as these are known, or all without. */
export const WINDOW_RUNS = ['monday', 'mondayWithoutScreens'] as const satisfies readonly ReferenceRun[];
export type WindowRun = (typeof WINDOW_RUNS)[number];

/** Windows of thirteen weeks drawn without replacement from those of the reference that were forecast, dated after it. */
export function shuffledWindows(
  reference: Reference,
  run: WindowRun,
  { windows, seed }: { windows: number; seed: number },
): WatchedFilm[][] {
  const random = seededRandom(seed);
  const byWeek = [...Map.groupBy(watchedFilms(reference, run), ({ week }) => week).values()];
  const after = addWeeks(reference.films.at(-1)?.week ?? '', 1);
  return Array.from({ length: windows }, () =>
    drawn(byWeek, ROLLING_WEEKS, random).flatMap((films, index) => {
      const week: IsoDate = addWeeks(after, index);
      return films.map((film) => ({ ...film, week }));
    }),
  );
}

function watchedFilms(reference: Reference, run: WindowRun): WatchedFilm[] {
  const columns = [...reference.features.columns].filter(
    ([name]) => run === 'monday' || !OF_SCREENS.has(name),
  );
  return judgedFilms(reference, run).map((film) => {
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
