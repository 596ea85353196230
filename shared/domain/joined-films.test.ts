import { describe, expect, it } from 'vitest';
import { contradiction, joinedFilms, type FilmPair, type JoinedFilm } from './joined-films.ts';

const said = (filmId: string, otherFilmId: string, verdict: FilmPair['verdict']): FilmPair => ({
  filmId,
  otherFilmId,
  verdict,
});
const counts = (filmId: string, forecastAs: string, resultAs: string): JoinedFilm => ({
  filmId,
  forecastAs,
  resultAs,
});
const before = (pairs: FilmPair[], held: JoinedFilm[] = []): JoinedFilm[] => joinedFilms(pairs, held, false);
const after = (pairs: FilmPair[], held: JoinedFilm[] = []): JoinedFilm[] => joinedFilms(pairs, held, true);

describe('two films that are one', () => {
  it('count as the older in all things before the week begins', () => {
    expect(before([said('a', 'b', 'same')])).toEqual([counts('b', 'a', 'a')]);
  });

  it('count as the older in their results alone once it has begun', () => {
    expect(after([said('a', 'b', 'same')])).toEqual([counts('b', 'b', 'a')]);
  });

  it('and others that are one with them count as the oldest of all', () => {
    const pairs = [said('b', 'c', 'same'), said('a', 'b', 'same'), said('x', 'y', null)];
    expect(before(pairs)).toEqual([counts('b', 'a', 'a'), counts('c', 'a', 'a')]);
    expect(before(pairs.toReversed())).toEqual(before(pairs));
  });
});

describe('two films that are two after all', () => {
  const [one, two] = [[said('a', 'b', 'same')], [said('a', 'b', 'different')]];

  it('are as they were', () => {
    expect(before(two, before(one))).toEqual([]);
    expect(after(two, after(one))).toEqual([]);
  });

  it('have their own results once the week has begun, and leave its forecast as it was', () => {
    expect(after(two, before(one))).toEqual([counts('b', 'a', 'b')]);
    expect(after(one, after(two, before(one)))).toEqual([counts('b', 'a', 'a')]);
  });
});

describe('what is said', () => {
  it('contradicts itself where other pairs make one of what is two', () => {
    const pairs = [said('a', 'b', 'same'), said('b', 'c', 'same')];
    expect(contradiction([...pairs, said('a', 'c', 'different')])).toMatchObject({ otherFilmId: 'c' });
    expect(contradiction([...pairs, said('a', 'd', 'different'), said('a', 'c', null)])).toBeNull();
  });
});
