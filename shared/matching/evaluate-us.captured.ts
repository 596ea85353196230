import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { addDays, cinemaWeekOf, daysBetween } from '../domain/cinema-week.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';
import { sourceFilm } from '../sources/source-film.ts';
import { evaluatesAll } from './evaluates-all.ts';
import { matchUsFilms } from './match-us-films.ts';

/**
 * How often a release gets its American opening, on real rows under their American titles: the films released in France
 * from 1996 to 2023 and all American releases, which are not part of the repository. What a release already tells of
 * its American opening is taken away first. A row is the film's if both have one id on TMDB, or if one of the row's
 * weekends has the gross that the list has for the film.
 */
type Film = ReleaseFacts & { id: string; tmdbId?: number };
interface Row {
  title: string;
  tmdbId: number | null;
  /** Friday and gross of each weekend. */
  w: [string, number][];
}

const data = new URL('../../../shared/data/', import.meta.url);
const linesOf = (text: string): string[] => text.trim().split('\n');

const films = linesOf(readFileSync(new URL('releases-fr-2026-11.jsonl', data), 'utf8')).map(
  (line, index): Film => ({ ...(JSON.parse(line) as Omit<Film, 'id'>), id: String(index) }),
);
const rows = linesOf(gunzipSync(readFileSync(new URL('us-weekends-1995_2026-04.jsonl.gz', data))).toString())
  .map((line) => JSON.parse(line) as Row)
  .flatMap((row) => {
    const [first] = row.w;
    if (first === undefined) return [];
    const [usReleaseDate, usOpeningUsd] = first;
    const usWeekends = [{ friday: usReleaseDate, grossUsd: usOpeningUsd, theaters: null }];
    const facts = { title: row.title, status: 'running' as const, usReleaseDate, usOpeningUsd, usWeekends };
    return [
      { row, date: usReleaseDate, film: sourceFilm({ source: 'box-office-mojo', sourceId: null, ...facts }) },
    ];
  });
/** One week in ten, for all of them take minutes; a sample of these unless the whole is asked for. */
const weeks = [...Map.groupBy(films, (film) => cinemaWeekOf(film.releaseDate))].filter(
  (_, index) => index % (evaluatesAll ? 10 : 100) === 0,
);
/** Each is the film itself, of which the list has neither the id nor this weekend. */
const KNOWN_OTHERS = [
  'South Park, le film (1999-08-25): South Park: Bigger, Longer & Uncut',
  'Terreurpointcom (2003-06-25): FearDotCom',
  "Alien, le huitième passager (The Director's Cut) (2003-11-12): Alien,Alien",
  'Sanctum 3D (2011-02-23): Sanctum',
];

function isFilm({ tmdbId, w }: Row, film: Film): boolean {
  if (film.tmdbId !== undefined && film.tmdbId === tmdbId) return true;
  const { usReleaseDate, usOpeningUsd } = film;
  const [first] = w;
  if (usReleaseDate === null || usOpeningUsd === null || first === undefined) return false;
  return (
    Math.abs(daysBetween(first[0], usReleaseDate)) <= 60 && w.some(([, gross]) => gross === usOpeningUsd)
  );
}

it(
  'of the American openings of 13 months, 93 % go to their release, and none to a namesake',
  {
    timeout: 120_000,
  },
  () => {
    const count = { there: 0, right: 0 };
    const others: string[] = [];
    for (const [week, released] of weeks) {
      const recent = rows.filter(({ date }) => date >= addDays(week, -400) && date <= addDays(week, 5));
      const releases = released.map((film) => ({
        ...film,
        usReleaseDate: null,
        usOpeningUsd: null,
        filmId: film.id,
        week,
        synopsis: null,
        posterUrl: null,
        scheduledShows: null,
      }));
      const openings = matchUsFilms(
        recent.map(({ film }) => film),
        releases,
      );
      for (const film of released) {
        if (recent.some(({ row }) => isFilm(row, film))) count.there += 1;
        const opening = openings.find(({ filmId }) => filmId === film.id);
        if (opening === undefined) continue;
        const taken = recent.filter(
          ({ date, film: { usOpeningUsd } }) =>
            date === opening.usReleaseDate && usOpeningUsd === opening.usOpeningUsd,
        );
        if (taken.some(({ row }) => isFilm(row, film))) count.right += 1;
        else others.push(`${film.title} (${film.releaseDate}): ${taken.map(({ row }) => row.title).join()}`);
      }
    }
    expect(count.there).toBe(evaluatesAll ? 369 : 40);
    expect(count.right / count.there).toBeGreaterThan(0.93);
    expect(evaluatesAll ? KNOWN_OTHERS.filter((other) => !others.includes(other)) : []).toEqual([]);
    expect(others.filter((other) => !KNOWN_OTHERS.includes(other))).toEqual([]);
  },
);
