import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/cinema-week.ts';
import { markup, words } from '../test-render.tsx';
import { boxOf } from '../charts/labels.ts';
import { FigureTiles } from './figure-tiles.tsx';
import { isComing, isPlayed, type PlayedWeek } from './figures-view.ts';
import { byRoom, comingWeek, figures, playedWeek } from './test-figures.ts';
import { ComingWeek } from './coming-week.tsx';
import { OccupancyCharts } from './figure-charts.tsx';
import { FiguresTable } from './figures-table.tsx';
import { OccupancyPlot } from './occupancy-plot.tsx';
import { TakingsPlot } from './takings-plot.tsx';
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

describe('the coming week', () => {
  it('has its four figures as a forecast', () => {
    const week = comingWeek('2023-06-14', 4_280);
    if (!isComing(week)) throw new Error('It is to come');
    expect(words(<ComingWeek week={week} rooms={ROOMS} />)).toBe(
      [
        'À décider : semaine du mer. 14 au mar. 20 juin 2023 (prévu)|Des estimations, d’après la prévision.',
        'Recettes|4 280 €|pas de semaine précédente|pas de mois précédent',
        'Charges|4 900 €|pas de semaine précédente|pas de mois précédent',
        'Résultat|− 620 €|pas de semaine précédente|pas de mois précédent',
        'Taux d’occupation|36 %|pas de semaine précédente|pas de mois précédent|Salle 1 : 40 % · salle 2 : 30 %',
      ].join('|'),
    );
  });
});

describe('the table of all weeks', () => {
  const weeks = [
    playedWeek('2023-05-31', 4_280, { growthOnWeek: 0.18, source: 'entered' }),
    playedWeek('2023-06-07', 6_000, { takings: null, result: null, source: null }),
    comingWeek('2023-06-14', 5_500),
    comingWeek('2023-06-21', null),
  ];
  const rows = [
    ...markup(<FiguresTable figures={figures(weeks)} />).matchAll(/<tr class="grid.*?<\/tr>/gu),
  ].map(([row]) => row);

  it('has the latest first and none without figures', () => {
    expect(rows.map((row) => /juin|mai/u.exec(row)?.[0])).toEqual(['juin', 'juin', 'mai']);
  });

  it('tells a forecast, a week without a result and the cinema’s own tickets apart', () => {
    expect(rows[0]).toMatch(/hatched.*prévu/u);
    expect(rows[1]).toContain('sans résultat');
    expect(rows[2]).toContain('vos billets');
    expect(rows[2]).not.toContain('hatched');
  });

  it('marks the loss of a week that was played, not one that is only expected', () => {
    expect(rows.map((row) => row.includes('text-loss'))).toEqual([false, false, true]);
  });
});

describe('the charts', () => {
  const weeks = [
    playedWeek('2023-05-31', 3_000),
    playedWeek('2023-06-07', 8_000),
    comingWeek('2023-06-14', 6_000),
  ];

  it('have solid bars for facts and a hatched one for the forecast', () => {
    const html = markup(<TakingsPlot weeks={weeks} width={500} height={320} />);
    expect(html.match(/<rect[^>]*class="fill-ink"/gu)).toHaveLength(2);
    expect(html.match(/<rect[^>]*fill="url\(#takings-hatch\)"/gu)).toHaveLength(1);
    // The higher bar begins further up.
    const [low = 0, high = 0] = [...html.matchAll(/<rect[^>]* y="([^"]*)"[^>]*fill-ink/gu)].map(([, y]) =>
      Number(y),
    );
    expect(high).toBeLessThan(low);
  });

  it.each([290, 330, 500])('write the weeks whole and apart at %i px', (width) => {
    // Thirteen weeks up to the one of 28 June.
    const days = Array.from({ length: 13 }, (_, i) => addDays('2023-04-05', 7 * i));
    const html = markup(
      <OccupancyPlot room={1} weeks={days.map((day) => playedWeek(day, 3_000))} width={width} height={170} />,
    );
    const written = [...html.matchAll(/<text x="([^"]*)"[^>]*>([^<%]*)</gu)].filter(([, , text = '']) =>
      /\p{L}/u.test(text),
    );
    const boxes = written.map(([, x, text = '']) =>
      boxOf({ text, x: Number(x), y: 0, anchor: 'middle', size: 12 }),
    );
    expect(written.at(-1)?.[2]).toMatch(/^28\s?juin$/u);
    expect(boxes.length).toBeGreaterThan(2);
    for (const [index, { left, right }] of boxes.entries()) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(boxes[index + 1]?.left ?? width);
    }
  });

  it('draw only the weeks that had the room', () => {
    const one = [playedWeek('2023-05-31', 3_000, { occupancy: byRoom(0.5) }), ...weeks.slice(1)];
    const bars = (room: number): number =>
      markup(<OccupancyPlot room={room} weeks={one} width={300} height={170} />).match(/<rect x=/gu)
        ?.length ?? 0;
    expect([bars(1), bars(2), bars(3)]).toEqual([3, 2, 0]);
  });

  it('say of each room how full it was last, or that nobody knows', () => {
    const said = (room: number): string =>
      words(
        <OccupancyCharts
          figures={figures(weeks)}
          rooms={[{ room, name: `Salle ${room}` }]}
          areMany={false}
        />,
      );
    expect(said(1)).toContain('Salle 1 : 50 % des places vendues la dernière semaine.');
    expect(said(3)).toContain('Salle 3 : pas encore de semaine terminée.');
  });
});

describe('what stays of the takings', () => {
  it('has a column in the table, and the result is of it, where a week counts that', () => {
    const weeks = [
      playedWeek('2023-05-31', 4_280),
      playedWeek('2023-06-07', 4_280, { keptTakings: 1_772, keptResult: -3_128 }),
      comingWeek('2023-06-14', 5_000, { expectedKept: 2_070 }),
    ];
    const table = words(<FiguresTable figures={figures(weeks)} />);
    expect(table).toContain('|Résultat|Ce qui reste|Salle 1|');
    expect(table).toContain('|Résultat|− 2 830 €|Ce qui reste|2 070 €|');
    expect(table).toContain('|Résultat|− 3 128 €|Ce qui reste|1 772 €|');
    expect(table).toContain('|Résultat|− 620 €|Ce qui reste|–|');
    expect(table).toContain('les recettes après les taxes, la Sacem et la part des distributeurs');
    expect(words(<FiguresTable figures={figures(weeks.slice(0, 1))} />)).not.toContain('reste');
  });
});
