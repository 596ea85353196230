import { describe, expect, it } from 'vitest';
import type { Affinities } from '#shared/api/contract/affinities.ts';
import { plain } from '#test/support/text.ts';
import { weekMessage, type ShownWeek } from './week-message.ts';

const leon = { id: 'leon', title: 'Léon', year: 1994 };
const amelie = { id: 'amelie', title: 'Amélie', year: 2001 };
const alien = { id: 'alien', title: 'Alien', year: 1979 };

const affinities: Affinities = {
  ...{ week: '2023-06-07', factor: 10, power: 0.5 },
  films: [
    {
      ...{ filmId: 'a', catalogueId: 'release-a', title: 'Alpha', prior: 2 },
      likes: { leon: 0.1, alien: -0.4 },
    },
    {
      ...{ filmId: 'b', catalogueId: 'release-b', title: 'Bêta', prior: 1 },
      likes: { leon: 0.2, amelie: 0.4, alien: -0.2 },
    },
    { filmId: 'c', catalogueId: null, title: 'Sans fiche', prior: 0, likes: {} },
  ],
};
const BOTH = [
  'Le programme de la semaine',
  'À l’écran : Alpha, Bêta et Sans fiche.',
  '/programme/2023-06-07',
];

const said = (shown: ShownWeek | null, likes: Parameters<typeof weekMessage>[1]): string[] => {
  const { title, body, path } = weekMessage(shown, likes);
  return [plain(title), plain(body), path];
};

describe('a notification of the week', () => {
  it.each([
    ['the one for which the like speaks most', [amelie], 'Bêta', 'Amélie'],
    ['the likes in the order of what they say', [leon, amelie], 'Bêta', 'Amélie et Léon'],
    ['two likes at most', [leon, amelie, { ...leon, id: 'x' }], 'Bêta', 'Amélie et Léon'],
    ['the better known film where a like says little', [leon], 'Alpha', 'Léon'],
  ])('names %s', (_, likes, film, because) => {
    expect(said(affinities, likes)).toEqual([
      `Cette semaine, pour vous : ${film}`,
      `Parce que vous avez aimé ${because}.`,
      '/programme/2023-06-07',
    ]);
  });

  it('proposes no film that is liked already', () => {
    const liked = { id: 'release-b', title: 'Bêta', year: 2023 };
    expect(said(affinities, [liked, leon])[0]).toBe('Cette semaine, pour vous : Alpha');
  });

  it.each([
    ['nothing is liked', []],
    ['no like speaks for the film that is best', [alien]],
    ['nothing is known of what is liked', [{ ...leon, id: 'constructor' }]],
    [
      'all that could be proposed is liked',
      [
        { ...leon, id: 'release-a' },
        { ...leon, id: 'release-b' },
      ],
    ],
  ])('names the whole programme where %s', (_, likes) => {
    expect(said(affinities, likes)).toEqual(BOTH);
  });

  it('names the whole programme where what suits cannot be had', () => {
    const { week, films } = affinities;
    expect(said({ week, films: films.map(({ title }) => ({ title })) }, [amelie])).toEqual(BOTH);
  });

  it.each([
    ['cannot be had', null],
    ['is not published', { ...affinities, week: null, films: [] }],
  ])('names no film where the programme %s', (_, shown) => {
    const unread = ['Le programme de la semaine', 'Touchez pour voir les films et leurs heures.', '/'];
    expect(said(shown, [amelie])).toEqual(unread);
  });
});
