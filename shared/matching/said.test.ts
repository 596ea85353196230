import { describe, expect, it } from 'vitest';
import { testRelease } from '../domain/testing-films.ts';
import type { MatchVerdict } from '../domain/joined-films.ts';
import type { Release } from '../domain/shapes/release.ts';
import { SOURCES } from '../sources/index.ts';
import { sourceFilm } from '../sources/source-film.ts';
import type { SourceFilm } from '../sources/source.ts';
import { matchFilms } from './match-films.ts';
import { heldApart, type SaidMatch } from './said.ts';
import { toReleases } from './to-releases.ts';

const WEEK = '2026-08-26';
const on = (source: string, id: string | null, title: string, facts: Partial<SourceFilm> = {}): SourceFilm =>
  sourceFilm({ source, sourceId: id, title, status: 'new', ...facts });
const say = (one: SourceFilm, other: SourceFilm, verdict: MatchVerdict): SaidMatch => ({
  films: [
    { filmId: `${one.source}-${one.sourceId ?? ''}`, entries: [one] },
    { filmId: `${other.source}-${other.sourceId ?? ''}`, entries: [other] },
  ],
  verdict,
});
/** The entries of each film found. */
function groups(films: SourceFilm[], said: SaidMatch[], known: Release[] = []): string[] {
  return matchFilms(films, known, WEEK, said)
    .map((match) =>
      match.films
        .map(({ title }) => title)
        .sort()
        .join(' + '),
    )
    .sort();
}

const sea = on('allocine', '1', 'La Mer');
const wind = on('jpbox', '2', 'Le Vent');
const again = on('jpbox', '3', 'La Mer');

describe('what the manager said goes before what agrees', () => {
  it('joins what has nothing in common, and says why', () => {
    expect(groups([sea, wind], [])).toEqual(['La Mer', 'Le Vent']);
    const [match] = matchFilms([wind, sea], [], WEEK, [say(sea, wind, 'same')]);
    expect(match).toMatchObject({ confidence: 1, reasons: [{ fact: 'said' }], weak: [] });
  });

  it('keeps apart what has the same title, whatever a third entry says', () => {
    const third = on('tmdb', '9', 'La Mer');
    expect(groups([sea, again], [])).toEqual(['La Mer + La Mer']);
    for (const films of [
      [sea, again],
      [sea, again, third],
      [third, again, sea],
    ]) {
      const found = matchFilms(films, [], WEEK, [say(sea, again, 'different')]);
      expect(found.length).toBeGreaterThan(1);
      for (const { films: own, weak } of found) {
        expect(own.includes(sea) && own.includes(again)).toBe(false);
        expect(weak.some(({ source }) => source === 'allocine' && own.includes(again))).toBe(false);
      }
    }
  });

  it('joins two entries of one site, and what fits both is not ambiguous any more', () => {
    const twice = on('allocine', '4', 'La Mer');
    const said = [say(sea, twice, 'same')];
    expect(groups([sea, twice, again], [])).toEqual(['La Mer', 'La Mer', 'La Mer']);
    expect(groups([sea, twice, again], said)).toEqual(['La Mer + La Mer + La Mer']);
  });

  it('holds for an entry without a number by its title', () => {
    const numberless = on('jpbox', null, 'Autre chose');
    expect(groups([sea, numberless], [say(sea, numberless, 'same')])).toEqual(['Autre chose + La Mer']);
  });

  it('of which nothing was said yet changes nothing', () => {
    expect(groups([sea, wind], [{ ...say(sea, wind, 'same'), verdict: null }])).toHaveLength(2);
  });
});

describe('a release that was two films', () => {
  const joined = testRelease(WEEK, 'allocine-1', {
    ...{ title: 'La Mer', allocineId: 1, jpboxId: 2, distributor: 'Au vent' },
  });
  const said = [say(sea, wind, 'different')];

  it('loses what it may have of the other', () => {
    const [held] = heldApart([joined], said, SOURCES);
    expect(held).toMatchObject({ allocineId: 1, jpboxId: null, distributor: null });
    const whole = { ...joined, jpboxId: 7 };
    expect(heldApart([whole], said, SOURCES)).toEqual([whole]);
    expect(heldApart([joined], [say(sea, wind, 'same')], SOURCES)).toEqual([joined]);
  });

  it('becomes both again, each with its own id', () => {
    const known = heldApart([joined], said, SOURCES);
    const releases = toReleases(matchFilms([sea, wind], known, WEEK, said), WEEK, known);
    expect(releases.map(({ filmId, allocineId, jpboxId }) => [filmId, allocineId, jpboxId]).sort()).toEqual([
      ['allocine-1', 1, null],
      ['jpbox-2', null, 2],
    ]);
  });
});
