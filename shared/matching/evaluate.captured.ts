import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, cinemaWeekOf } from '../domain/cinema-week.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';
import type { SourceFilm } from '../sources/source.ts';
import { sourceFilm } from '../sources/source-film.ts';
import { evaluatesAll } from './evaluates-all.ts';
import { matchFilms } from './match-films.ts';

/**
 * How often the matching is right on the films released in France from 1996 to 2023, which are not part of the
 * repository. The list holds each film once, as two sites together know it, so the second site's view is derived from
 * the first: titles cut at 40 characters, no day, no names, in the harder view no original title and no length either.
 * That makes recall look better than on two real sites; wrong matches are what this measures honestly, for every film
 * meets all others of its week, of the next week and of the next year. (Two real pages of one week are compared in
 * sources/captured-pages.captured.ts.)
 */
const lines = readFileSync(
  new URL('../../../shared/data/releases-fr-2026-11.jsonl', import.meta.url),
  'utf8',
).trim();
const films = lines
  .split('\n')
  .map((line, index) => ({ ...(JSON.parse(line) as ReleaseFacts), id: String(index) }));
type Film = (typeof films)[number];

const weeks = Map.groupBy(films, (film) => cinemaWeekOf(film.releaseDate));
/** One week in six unless the whole is asked for: all of them take half a minute. */
const evaluated = [...weeks].filter((_, index) => evaluatesAll || index % 6 === 0);
/** What a sixth of them may have less by chance. */
const SAMPLING = evaluatesAll ? 0 : 0.01;
const count = evaluated.reduce((sum, [, released]) => sum + released.length, 0);

function whole(film: Film): SourceFilm {
  const { title, releaseDate, directors, cast, durationMinutes } = film;
  const originalTitle = film.originalTitle === title ? null : film.originalTitle;
  return sourceFilm({
    source: 'allocine',
    sourceId: film.id,
    status: 'new',
    title,
    originalTitle,
    releaseDate,
    directors,
    cast,
    durationMinutes,
  });
}

function shortened({ id, title, originalTitle, durationMinutes }: Film, titleOnly: boolean): SourceFilm {
  return sourceFilm({
    source: 'jpbox',
    sourceId: id,
    status: 'new',
    title: title.length > 39 ? `${title.slice(0, 39)}.` : title,
    ...(titleOnly ? {} : { originalTitle, durationMinutes }),
  });
}

/** Matches each week's films with those that a second site lists for the week that begins `days` later. */
function evaluate(days: number, titleOnly: boolean): { right: number; wrong: number } {
  const found = { right: 0, wrong: 0 };
  for (const [week, released] of evaluated) {
    const others = weeks.get(addDays(week, days)) ?? [];
    const lists = [...released.map(whole), ...others.map((film) => shortened(film, titleOnly))];
    for (const match of matchFilms(lists, [], week)) {
      if (match.films.length < 2) continue;
      const ids = new Set(match.films.map((film) => film.sourceId));
      found[ids.size === 1 ? 'right' : 'wrong'] += 1;
    }
  }
  return found;
}

describe('11,733 films on two sites', () => {
  it('97 % are found by all that a second site says, none is taken for another film of its week', () => {
    const { right, wrong } = evaluate(0, false);
    expect(right / count).toBeGreaterThan(0.97 - SAMPLING);
    expect(wrong).toBe(0);
  });

  it('96 % are found by the title alone, none is taken for another film of its week', () => {
    const { right, wrong } = evaluate(0, true);
    expect(right / count).toBeGreaterThan(0.96 - SAMPLING);
    expect(wrong).toBe(0);
  });

  it.each([
    // "Mary à tout prix" stands twice in the list, a week apart: that match is right.
    [7, 1],
    // "L'Etrange Noël de Mr. Jack" came back in 3D two years running.
    [364, 1],
  ])('none is taken for another film that opens %i days later', (days, inListTwice) => {
    const { right, wrong } = evaluate(days, true);
    expect(right).toBe(0);
    if (evaluatesAll) expect(wrong).toBe(inListTwice);
    else expect(wrong).toBeLessThanOrEqual(inListTwice);
  });
});
