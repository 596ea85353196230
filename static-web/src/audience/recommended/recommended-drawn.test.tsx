import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListedFilms } from '#shared/v1/contract/catalogue/films.ts';
import { answered, markup, unanswered, words } from '../../test-render.tsx';
import { emptyStorage } from '../../test-storage.ts';
import { NOTHING } from '../find/film-search.ts';
import { FindPage } from '../find/find-page.tsx';
import { forgetLikes, toggleLike } from '../likes/likes.ts';
import { ProgrammePage } from '../showing/programme-page.tsx';
import { testListed, testProgrammeWeek, testPublicProgramme } from '../test-audience.ts';
import { testAnswer, testRecommended } from '../test-recommended.ts';
import { ForYou } from './for-you.tsx';
import { forYouQuery, openedQuery } from './recommended-query.ts';

const leon = { id: 'tt0110413', title: 'Léon', year: 1994 };
const LIKES = [leon.id];
const people = [{ id: 'nm0000108', name: 'Luc Besson', job: 'director' as const }];
const forLeon = testAnswer([
  testRecommended('tt1', 2, ['Léon'], { people, genres: ['Crime'] }),
  testRecommended('tt2', 1, ['Léon', 'Amélie'], { genres: ['Drama'] }),
]);
const opened = testAnswer([
  testRecommended('release-x', 5, ['Léon'], { genres: ['Drama'] }),
  testRecommended('release-a', 4, ['Léon', 'Amélie']),
]);
const listed: ListedFilms = {
  ...{ version: 'v', total: 1, films: [testListed('tt9', 'Neuf')], next: null, attribution: [] },
};
const OPENED_KEY = openedQuery(LIKES, testProgrammeWeek).queryKey;

beforeEach(() => {
  emptyStorage();
  forgetLikes();
});
afterEach(() => vi.unstubAllGlobals());

const found = (films = forLeon) =>
  answered(<FindPage />, [
    [['programme'], testPublicProgramme],
    [['films', NOTHING], { pages: [listed], pageParams: [''] }],
    [forYouQuery(LIKES, NOTHING).queryKey, films],
    [OPENED_KEY, opened],
  ]);

describe('« Trouver un film »', () => {
  it('invites who likes nothing yet, and proposes nothing', () => {
    const told = words(found(), '/trouver');
    expect(told).toContain('d’autres vous seront proposés ici');
    expect(told).not.toContain('|Pour vous|');
  });

  it('offers to be told of the film that suits once there are films that one likes', () => {
    const card = 'Chaque mercredi, le film qui vous va';
    expect(words(found(), '/trouver')).not.toContain(card);
    toggleLike(leon);
    expect(words(found(), '/trouver')).toContain(card);
  });

  it('proposes films with the liked ones that speak for them, and what they share', () => {
    toggleLike(leon);
    const told = words(found(), '/trouver');
    expect(told).toMatch(/Pour vous\|D’après le film que vous aimez\./u);
    expect(told).toContain('Parce que vous avez aimé |Léon|En commun : Luc Besson et policier');
    expect(told).toContain('Parce que vous avez aimé |Léon| et |Amélie|Avec Léon : drame');
    expect(told).toContain('2 films proposés pour vous.');
  });

  it('has this week’s programme, and the other releases apart', () => {
    toggleLike(leon);
    const told = words(found(), '/trouver');
    expect(told).toMatch(
      /Au programme cette semaine\|.*\|Film release-a\|.*Parmi les sorties, pour vous\|.*\|Film release-x/u,
    );
    expect(told.match(/Film release-a\|1994/gu)).toHaveLength(1);
  });

  it.each(['titre=leon', 'pays=FR', 'personne=nm0000108'])(
    'proposes nothing where one looks for %s',
    (query) => {
      toggleLike(leon);
      expect(words(found(), `/trouver?${query}`)).not.toContain('|Pour vous|');
    },
  );

  it('says so where there is nothing to propose', () => {
    toggleLike(leon);
    expect(words(found(testAnswer([])), '/trouver')).toContain('Rien à proposer d’après ces films.');
    const narrow = { genre: 'Drama', decade: '' };
    const none = answered(<ForYou {...narrow} isAsked={false} />, [
      [forYouQuery(LIKES, narrow).queryKey, testAnswer([])],
    ]);
    expect(words(none)).toContain('Rien à proposer avec ces filtres.');
  });

  it('says so where they did not arrive, with a way to ask again', async () => {
    toggleLike(leon);
    const key = forYouQuery(LIKES, { genre: '', decade: '' }).queryKey;
    const failed = await unanswered(
      <ForYou genre="" decade="" isAsked={false} />,
      key,
      new TypeError('fetch failed'),
    );
    expect(words(failed)).toContain('Les films pour vous ne sont pas arrivés. |Réessayer');
  });
});

describe('the programme', () => {
  const programme = () =>
    answered(<ProgrammePage week={null} />, [
      [['programme'], testPublicProgramme],
      [OPENED_KEY, opened],
    ]);

  it('says on the ticket of the film that suits best for which liked films it is', () => {
    toggleLike(leon);
    const told = words(programme());
    expect(told).toContain('Pour vous : |parce que vous avez aimé |Léon| et |Amélie');
    expect(told.match(/Pour vous/gu)).toHaveLength(1);
    // Each ticket has the room.
    expect(markup(programme()).match(/min-h-\[2lh\]/gu)).toHaveLength(2);
  });

  it('is as it always was for who likes nothing', () => {
    expect(markup(programme())).not.toMatch(/min-h-\[2lh\]|Pour vous/u);
  });
});
