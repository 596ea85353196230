import { describe, expect, it } from 'vitest';
import type { CatalogueFilm } from '../catalogue/catalogue.ts';
import { openCatalogue } from '../catalogue/open-catalogue.ts';
import { withReleases } from '../catalogue/with-releases.ts';
import { testRelease } from '../domain/testing-films.ts';
import { likeness } from './choosing/diverse.ts';
import { createRecommender, type Recommended, type Wanted } from './recommender.ts';
import { shippedCatalogue, shippedCatalogueFile, shippedModel } from './testing-recommending.ts';

const [AMELIE, LEON, HARRY_POTTER] = ['tt0211915', 'tt0110413', 'tt0241527'];
const [on, off] = [shippedCatalogue(true), shippedCatalogue(false)];
const byModel = await createRecommender(on, shippedModel());
const byFacts = await createRecommender(off, null);
const ask = (wanted: Partial<Wanted>) => byModel({ likes: [], limit: 10, ...wanted });
const idsOf = (films: readonly Recommended[]): string[] => films.map(({ film }) => film.id);

describe('films with ratings', () => {
  it('are recommended for likes, which are not among them, and name the likes', () => {
    const { by, model, films } = ask({ likes: [AMELIE, LEON] });
    expect([by, model, films.length]).toEqual(['ratings', shippedModel().version, 10]);
    expect(idsOf(films)).not.toEqual(expect.arrayContaining([AMELIE]));
    expect(idsOf(films)).not.toEqual(ask({}).films.map(({ film }) => film.id));
    const named = new Set(films.flatMap(({ because }) => because.map(({ film }) => film.id)));
    expect([...named].toSorted()).toEqual([LEON, AMELIE].toSorted());
  });

  it('say what they share with the like', () => {
    const { films } = ask({ likes: [HARRY_POTTER] });
    const next = films.find(({ film }) => film.frenchTitle?.startsWith('Harry Potter'));
    const shared = next?.because[0]?.shared;
    expect(shared).toMatchObject({ decade: 2000 });
    expect(shared?.genres).toContain('Fantasy');
    expect(shared?.people.map(({ name }) => name)).toContain('Daniel Radcliffe');
  });

  it('fit the filters, and are none that was seen', () => {
    const filters = { genre: 'Comedy', decade: 1990 } as const;
    const { films } = ask({ likes: [AMELIE], ...filters, limit: 50 });
    expect(films.length).toBe(50);
    for (const { film } of films) {
      expect([film.genres.includes('Comedy'), film.year !== null && Math.floor(film.year / 10)]).toEqual([
        true,
        199,
      ]);
    }
    const seen = idsOf(films).slice(0, 5);
    const others = idsOf(ask({ likes: [AMELIE], ...filters, seen, limit: 50 }).films);
    expect(others.filter((id) => seen.includes(id))).toEqual([]);
  });

  it('are those of most likes where nothing is known', () => {
    const { films } = ask({ likes: ['tt9999999'] });
    expect(films.flatMap(({ because }) => because)).toEqual([]);
    expect(idsOf(films)).toContain('tt0111161');
  });

  it('are not ten of one series', () => {
    for (const like of [HARRY_POTTER, 'tt0120737', 'tt0076759', 'tt0114709']) {
      const { films } = ask({ likes: [like] });
      const liked = on.film(like);
      const series = films.filter(({ film }) => liked !== null && likeness(film, liked) >= 0.5);
      expect(series.length).toBeLessThanOrEqual(3);
    }
  });
});

describe('films without ratings', () => {
  it('are ranked by their content, with the likes that speak for them', () => {
    const { by, films } = ask({ likes: [AMELIE], among: 'unrated' });
    expect(by).toBe('content');
    const rated = new Set(shippedModel().movieLensIds);
    for (const { film } of films) expect(rated.has(film.movieLensId ?? -1)).toBe(false);
    const people = films[0]?.because[0]?.shared.people.map(({ name }) => name);
    expect(people).toContain('Jean-Pierre Jeunet');
  });

  it('stand for likes that nobody rated', () => {
    const like = ask({ among: 'unrated', likes: [AMELIE] }).films[0]?.film.id ?? '';
    const { by, films } = ask({ likes: [like] });
    expect(by).toBe('content');
    expect(films[0]?.because.map(({ film }) => film.id)).toEqual([like]);
  });
});

describe('where MovieLens is not shown', () => {
  it('films are recommended by facts in common alone', () => {
    const { by, model, films } = byFacts({ likes: [AMELIE], limit: 10 });
    expect([by, model]).toEqual(['facts', null]);
    expect(films.every(({ film }) => film.rated === null && film.movieLensId === null)).toBe(true);
    const people = films.flatMap(({ because }) =>
      because.flatMap(({ shared }) => shared.people.map(({ name }) => name)),
    );
    expect(people).toContain('Jean-Pierre Jeunet');
    expect(films.map(({ score }) => score).every((score) => score > 0 && score <= 1)).toBe(true);
  });
});

describe('likeness', () => {
  const film = (
    frenchTitle: string,
    people: string[] = [],
  ): Pick<CatalogueFilm, 'frenchTitle' | 'originalTitle' | 'credits'> => ({
    ...{ frenchTitle, originalTitle: null },
    credits: people.map((id, position) => ({
      id,
      name: id,
      birthYear: null,
      deathYear: null,
      job: 'cast',
      position,
    })),
  });

  it.each([
    ['Le Parrain', 'Le Parrain, 2e partie', 1],
    ['Toy Story', 'Toy Story 3', 1],
    ['Rocky', 'Rocky IV', 1],
    ['Harry Potter et la Chambre des secrets', 'Harry Potter et le Prisonnier d’Azkaban', 0.5],
    ['La La Land', 'Le Parrain', 0],
  ])('is of titles that begin alike: %s, %s', (one, other, expected) => {
    expect(likeness(film(one), film(other))).toBeCloseTo(expected, 1);
  });

  it('is of people in both', () => {
    expect(likeness(film('Un', ['a', 'b', 'c', 'd']), film('Deux', ['d', 'e', 'f', 'g']))).toBe(0.25);
  });
});

describe('the releases of a week', () => {
  const release = (filmId: string, releaseDate: string, genres: string[]) =>
    testRelease('2026-11-25', filmId, { title: filmId, releaseDate, genres, directors: [], cast: [] });

  it.each([true, false])(
    'are ranked for the likes, and no other films (demonstration: %s)',
    async (shown) => {
      const entered = await withReleases(shippedCatalogueFile(), [
        release('guerre', '2026-11-25', ['Guerre']),
        release('aventure', '2026-11-27', ['Fantastique', 'Aventure', 'Famille']),
        release('apres', '2026-12-02', ['Fantastique', 'Aventure', 'Famille']),
      ]);
      const catalogue = openCatalogue(entered?.file ?? new Uint8Array(), { demonstration: shown });
      const recommend = await createRecommender(catalogue, shown ? shippedModel() : null);
      const scoresFor = (likes: string[]) => {
        const { by, films } = recommend({ likes, openedFrom: '2026-11-25', limit: 10 });
        expect(by).toBe(shown ? 'content' : 'facts');
        expect(idsOf(films).toSorted()).toEqual(['release-aventure', 'release-guerre']);
        return new Map(films.map(({ film, score }) => [film.id, score]));
      };
      // What is liked speaks for the one that is like it, more than for the other.
      const [without, liked] = [scoresFor([]), scoresFor([HARRY_POTTER])];
      const gain = (id: string) => (liked.get(id) ?? NaN) - (without.get(id) ?? NaN);
      expect(gain('release-aventure')).toBeGreaterThan(gain('release-guerre'));
    },
  );
});
