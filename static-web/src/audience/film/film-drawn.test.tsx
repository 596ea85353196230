import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OneFilm, SimilarFilms } from '#shared/v1/contract/catalogue/films.ts';
import { ApiError } from '../../api/api-error.ts';
import { answered, markup, unanswered, words } from '../../test-render.tsx';
import { emptyStorage } from '../../test-storage.ts';
import { forgetLikes, toggleLike } from '../likes/likes.ts';
import { MyFilms } from '../likes/my-films.tsx';
import { testListed, testPublicProgramme, testTold } from '../test-audience.ts';
import { FilmPage } from './film-page.tsx';

const leon = testTold('release-a', 'Léon', {
  originalTitle: 'The Professional',
  rated: { ratings: 133, mean: 4.02 },
});
const answer: OneFilm = {
  ...{ version: 'v', film: leon },
  attribution: [{ source: 'facts', text: 'Facts on films.' }],
};
const nothingShared: SimilarFilms['films'][number]['shared'] = {
  ...{ genres: [], people: [], countries: [], decade: null, tags: [] },
};
const similar: SimilarFilms = {
  ...{ version: 'v', attribution: [] },
  films: [
    {
      film: testListed('tt0100263', 'Nikita', { year: 1990 }),
      score: 0.8,
      shared: {
        ...nothingShared,
        people: [{ id: 'nm0000108', name: 'Luc Besson', job: 'director' }],
        genres: ['Thriller'],
        decade: 1990,
      },
    },
  ],
};
const page = (told: OneFilm = answer) =>
  answered(<FilmPage id={told.film.id} />, [
    [['programme'], testPublicProgramme],
    [['film', told.film.id], told],
    [['similar', told.film.id], similar],
  ]);

beforeEach(() => {
  emptyStorage();
  forgetLikes();
});
afterEach(() => vi.unstubAllGlobals());

describe('the page of a film', () => {
  it('says what it is and who made it, each with the way to their other films', () => {
    const told = words(page());
    expect(told).toMatch(/Léon\|Titre original : The Professional\|1994 · 1 h 50 · Drame · France\|/u);
    expect(told).toMatch(/Réalisation\|Luc Besson\|Avec\|Jean Reno\|Musique\|Éric Serra/u);
    expect(told).toContain('Noté 4,0 sur 5 en moyenne, d’après 133 notes de MovieLens.');
    expect(markup(page())).toContain('href="/trouver?personne=nm0785227"');
  });

  it('says when it is on here, and nothing of a film that is not', () => {
    expect(words(page())).toMatch(/À voir ici cette semaine\|Salle 1\|120 places\|Tous les jours\|20 h 30/u);
    const other = { ...answer, film: testTold('tt0110413', 'Léon') };
    expect(words(page(other))).not.toContain('À voir ici');
  });

  it('leads to films like it, with what they share', () => {
    expect(words(page())).toContain('Luc Besson, thriller et années 1990');
    expect(markup(page())).toContain('href="/films/tt0100263"');
  });

  it.each([404, 400])('that the catalogue does not have (%d) leads to the search', async (status) => {
    const failed = await unanswered(<FilmPage id="tt1" />, ['film', 'tt1'], new ApiError(status, null));
    expect(words(failed)).toMatch(/^Ce film n’est pas dans le catalogue\..*Trouver un film$/u);
  });
});

describe('what one likes', () => {
  it('is pressed on the page of the film, and stands among one’s films', () => {
    expect(markup(page())).toMatch(/aria-pressed="false" aria-label="J’aime Léon"/u);
    expect(words(answered(<MyFilms />, []))).toContain('Pas encore de film');
    toggleLike({ id: 'release-a', title: 'Léon', year: 1994 });
    expect(markup(page())).toMatch(/aria-pressed="true" aria-label="J’aime Léon"/u);
    const mine = markup(answered(<MyFilms />, []));
    expect(mine).toContain('href="/films/release-a"');
    expect(mine).toContain('Tout oublier');
  });
});
