import { describe, expect, it } from 'vitest';
import { markup, words } from '../test-render.tsx';
import { FigureTiles } from './figure-tiles.tsx';
import { isPlayed, type PlayedWeek } from './figures-view.ts';
import { playedWeek } from './test-figures.ts';
import { YearToDate } from './year-to-date.tsx';

function played(takings: number): PlayedWeek {
  const week = playedWeek('2023-06-07', takings);
  if (!isPlayed(week)) throw new Error('It was played');
  return week;
}

const ROOMS = [
  { room: 1, name: 'Salle 1' },
  { room: 2, name: 'Salle 2' },
];

describe('the tiles of a week', () => {
  it('say what a figure is, how much it is and what has changed', () => {
    expect(words(<FigureTiles week={played(6_000)} rooms={ROOMS} />)).toMatch(
      /^Recettes\|6 000 €\|pas de semaine précédente\|pas de mois précédent\|estimées\|Charges\|/u,
    );
  });

  it('mark a loss, and nothing else', () => {
    const marked = (takings: number): string[] =>
      [...markup(<FigureTiles week={played(takings)} rooms={ROOMS} />).matchAll(/text-loss">([^<]*)</gu)].map(
        ([, value = '']) => value.replace(/[\u00a0\u202f]/gu, ' '),
      );
    expect(marked(4_280)).toEqual(['− 620 €']);
    expect(marked(4_900)).toEqual([]);
  });
});

it('the year so far has its own loss', () => {
  expect(words(<YearToDate week={played(4_280)} />)).toMatch(/2023.*\|4 280 €\|.*\|− 620 €$/u);
  expect(markup(<YearToDate week={played(4_280)} />)).toContain('text-loss');
  expect(markup(<YearToDate week={played(6_000)} />)).not.toContain('text-loss');
});
