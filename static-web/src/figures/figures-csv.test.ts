import { expect, it } from 'vitest';
import { figuresCsv } from './figures-csv.ts';
import { byRoom, comingWeek, estimate, figures, playedWeek } from './test-figures.ts';

it('has a row per week with figures, every cell under its heading, what is not known empty', () => {
  const csv = figuresCsv(
    figures([
      playedWeek('2023-06-07', 4_280.5, { growthOnWeek: -0.0523, source: 'mixed', toldFilms: 2 }),
      comingWeek('2023-06-14', 5_230.456, { estimate: estimate({ growthOnWeek: 0.222 }) }),
      comingWeek('2023-06-21', null),
    ]),
  );
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
  expect(cell(played, 'Films aux copies notées')).toBe('2');
  expect(cell(coming, state)).toBe('à venir');
  expect(cell(coming, 'Recettes prévues (€)')).toBe('5230,46');
  expect(cell(coming, 'Recettes réelles (€)')).toBe('');
  expect(cell(coming, 'Recettes sur la semaine précédente (%)')).toBe('22,2');
  expect(cell(coming, 'Recettes sur le mois précédent (%)')).toBe('');
});

it('has what stays, where a week counts that, and no column for it elsewhere', () => {
  const rowsOf = (...weeks: Parameters<typeof figures>[0]): string[][] =>
    figuresCsv(figures(weeks))
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(';'));
  const before = playedWeek('2023-05-31', 4_280);
  const [header = [], ...rows] = rowsOf(
    before,
    playedWeek('2023-06-07', 4_280, { expectedKept: 2_000, keptTakings: 1_772.4, keptResult: -3_127.6 }),
    comingWeek('2023-06-14', 5_000, { expectedKept: 2_070 }),
  );
  const first = header.indexOf('Résultat prévu (€)');
  expect(header.slice(first, first + 4)).toEqual([
    'Résultat prévu (€)',
    'Résultat réel (€)',
    'Reste prévu après taxes et location (€)',
    'Reste réel après taxes et location (€)',
  ]);
  // The result of a week that counts what stays is of what stays.
  expect(rows.map((row) => row.slice(first, first + 4))).toEqual([
    ['100', '-620', '', ''],
    ['-2900', '-3127,6', '2000', '1772,4'],
    ['-2830', '', '2070', ''],
  ]);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]));
  expect(rowsOf(before)[0]?.join()).not.toContain('Reste');
});

it('has two columns for each room that occurs, under its latest name, empty where there was none', () => {
  const { rooms, ...others } = figures(
    [
      playedWeek('2023-06-07', 4_280),
      playedWeek('2023-06-14', 4_280, {
        occupancy: byRoom(0.5, 0.25, 0.75),
        expectedOccupancy: byRoom(1, 1, 1),
      }),
    ],
    8,
  );
  const named = rooms.map((each) => (each.room === 1 ? { ...each, name: 'Grande salle' } : each));
  const [header, two, three] = figuresCsv({ rooms: named, ...others })
    .split('\r\n')
    .map((row) => row.split(';'));
  const columns = header?.filter((name) => name.startsWith('Occupation')) ?? [];
  expect(columns.map((name) => name.replace(/[\u00a0\u202f]/gu, ' '))).toEqual([
    'Occupation grande salle prévue (%)',
    'Occupation grande salle réelle (%)',
    'Occupation salle 2 prévue (%)',
    'Occupation salle 2 réelle (%)',
    'Occupation salle 3 prévue (%)',
    'Occupation salle 3 réelle (%)',
  ]);
  const last = header?.indexOf(columns.at(-1) ?? '') ?? -1;
  expect([two?.[last], three?.[last]]).toEqual(['', '75']);
  expect(two).toHaveLength(header?.length ?? 0);
});
