import { expect, it } from 'vitest';
import { isComing, isPlayed, type ComingWeek, type PlayedWeek } from './figures-view.ts';
import { byRoom, comingWeek, estimate, figures, playedWeek } from './test-figures.ts';
import { estimatedTiles, tilesOf, type Tile } from './tiles-view.ts';

function played(changes: Parameters<typeof playedWeek>[2]): PlayedWeek {
  const week = playedWeek('2023-06-07', 4_280, changes);
  if (!isPlayed(week)) throw new Error('It was played');
  return week;
}

const written = (tiles: Tile[]): string[] =>
  tiles.map(({ name, value, changes, detail, isLoss }) =>
    [name, value, ...changes, detail ?? '', isLoss ? 'perte' : '']
      .join(' | ')
      .replace(/[\u00a0\u202f]/gu, ' '),
  );
const shown = (week: PlayedWeek): string[] => written(tilesOf(week, figures([week], 8).rooms));

it('shows takings in percent, costs and result in euros, occupancy in points', () => {
  const week = played({
    growthOnWeek: 0.18,
    growthOnMonth: -0.05,
    changeOnWeek: { fixedCosts: 200, result: 1_300, occupancy: 0.04 },
    changeOnMonth: { fixedCosts: 0.2, result: -50, occupancy: -0.011 },
  });
  expect(shown(week)).toEqual([
    'Recettes | 4 280 € | + 18 % sur la semaine précédente | − 5 % sur le mois précédent | estimées | ',
    'Charges | 4 900 € | + 200 € sur la semaine précédente | comme le mois précédent |  | ',
    'Résultat | − 620 € | + 1 300 € sur la semaine précédente | − 50 € sur le mois précédent |  | perte',
    'Taux d’occupation | 40 % | + 4 points sur la semaine précédente | − 1 point sur le mois précédent | Salle 1 : 50 % · salle 2 : 25 % | ',
  ]);
});

it('shows what is expected of a week in the same four figures, each beside the week and the month before', () => {
  const coming = comingWeek('2023-06-14', 4_280, {
    estimate: estimate({
      ...{
        growthOnWeek: 0.12,
        growthOnMonth: 0.004,
        changeOnWeek: { fixedCosts: 0, result: 460, occupancy: 0.03 },
      },
      changeOnMonth: { fixedCosts: 0, result: -1_200, occupancy: -0.08 },
    }),
  });
  expect(
    isComing(coming) && written(estimatedTiles(coming satisfies ComingWeek, figures([coming]).rooms)),
  ).toEqual([
    'Recettes | 4 280 € | + 12 % sur la semaine précédente | comme le mois précédent |  | ',
    'Charges | 4 900 € | comme la semaine précédente | comme le mois précédent |  | ',
    'Résultat | − 620 € | + 460 € sur la semaine précédente | − 1 200 € sur le mois précédent |  | perte',
    'Taux d’occupation | 36 % | + 3 points sur la semaine précédente | − 8 points sur le mois précédent | Salle 1 : 40 % · salle 2 : 30 % | ',
  ]);
});

it('shows what stays beside the takings, of a week that counts that', () => {
  const kept = 'Ce qui reste | 1 772 € | après les taxes et la part des distributeurs | ';
  const result = 'Résultat | − 3 128 € | pas de semaine précédente | pas de mois précédent |  | perte';
  const tiles = written(tilesOf(played({ expectedKept: 5_000, keptTakings: 1_772, keptResult: -3_128 }), []));
  expect([tiles.length, tiles[1], tiles[3]]).toEqual([5, kept, result]);
  const coming = comingWeek('2023-06-14', 4_280, { expectedKept: 1_772 });
  const estimates = isComing(coming) ? written(estimatedTiles(coming, [])) : [];
  expect([estimates.length, estimates[1], estimates[3]]).toEqual([5, kept, result]);
});

it('says that there is nothing to compare the first week with', () => {
  expect(
    tilesOf(played({}), []).every(
      ({ changes }) => changes.join() === 'pas de semaine précédente,pas de mois précédent',
    ),
  ).toBe(true);
});

it('shows the occupancy of each room that the week had, and of the only room once', () => {
  const details = (...shares: number[]): string | undefined =>
    shown(played({ occupancy: byRoom(...shares) })).at(-1);
  expect(details(0.5)).not.toContain('Salle');
  expect(details(0.5, 0.25, 0.1)).toContain('Salle 1 : 50 % · salle 2 : 25 % · salle 3 : 10 %');
  expect(details(0, 0, 0, 0, 0, 0, 0, 1)).toContain('salle 8 : 100 %');
});
