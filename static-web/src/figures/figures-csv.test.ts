import { expect, it } from 'vitest';
import { figuresCsv } from './figures-csv.ts';
import { comingWeek, playedWeek } from './test-figures.ts';

it('has a row per week with figures, every cell under its heading, what is not known empty', () => {
  const csv = figuresCsv([
    playedWeek('2023-06-07', 4_280.5, { growthOnWeek: -0.0523, source: 'mixed' }),
    comingWeek('2023-06-14', 5_230.456),
    comingWeek('2023-06-21', null),
  ]);
  const [header, played, coming, ...rest] = csv
    .trimEnd()
    .split('\r\n')
    .map((row) => row.split(';'));
  expect(rest).toEqual([]);
  expect(played).toHaveLength(header?.length ?? 0);
  const [week, state] = ['\uFEFFSemaine du', 'État'];
  const cell = (row: string[] | undefined, name: string): string | undefined =>
    row?.[header?.indexOf(name) ?? -1];
  expect(cell(played, week)).toBe('07/06/2023');
  expect(cell(played, state)).toBe('jouée');
  expect(cell(played, 'Recettes réelles (€)')).toBe('4280,5');
  expect(cell(played, 'Origine des recettes réelles')).toBe('en partie estimées');
  expect(cell(played, 'Résultat réel (€)')).toBe('-619,5');
  expect(cell(played, 'Occupation salle 2 réelle (%)')).toBe('25');
  expect(cell(played, 'Recettes sur la semaine précédente (%)')).toBe('-5,23');
  expect(cell(coming, state)).toBe('à venir');
  expect(cell(coming, 'Recettes prévues (€)')).toBe('5230,46');
  expect(cell(coming, 'Recettes réelles (€)')).toBe('');
});
