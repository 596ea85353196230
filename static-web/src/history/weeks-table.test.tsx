import { describe, expect, it } from 'vitest';
import { figures, playedWeek } from '../figures/test-figures.ts';
import { markup, words } from '../test-render.tsx';
import type { HistoryWeek } from './history-view.ts';
import { WeeksTable } from './weeks-table.tsx';

const room = (number: 1 | 2, title: string | null): HistoryWeek['rooms'][number] => ({
  room: number,
  filmId: title,
  title,
  tickets: 200,
  occupancy: 0.3,
  source: 'estimated',
});
const week = (rooms: HistoryWeek['rooms'], takings = 6_000): HistoryWeek => ({
  choice: null,
  ...{ week: '2023-06-07', rooms, takings, bestTakings: 6_500, leftOnTable: 500, leftRange: [0, 810] },
  ...{ shareOfBest: 0.92, shareOfBestTrend: 0.92, result: takings - 4_900, films: [] },
  ...{ admissionsShare: 1 / 2_000, scores: { thursday: null, monday: null } },
});

describe('a week of the history', () => {
  it('has the film of each room, one for both, or none', () => {
    const said = (...rooms: HistoryWeek['rooms']): string =>
      words(<WeeksTable weeks={[week(rooms)]} figures={null} />);
    expect(said(room(1, 'Alpha'), room(2, 'Beta'))).toContain('|1. |Alpha|2. |Beta|');
    expect(said(room(1, 'Alpha'), room(2, 'Alpha')).match(/Alpha/gu)).toHaveLength(1);
    expect(said(room(1, 'Alpha'), room(2, null))).toMatch(/fermée/iu);
  });

  it('has what was expected of it where that is known', () => {
    const weeks = [week([room(1, 'Alpha'), room(2, 'Beta')])];
    expect(words(<WeeksTable weeks={weeks} figures={null} />)).toContain('|–|');
    const known = figures([playedWeek('2023-06-07', 6_000)]);
    expect(words(<WeeksTable weeks={weeks} figures={known} />)).toContain('5 000 €');
  });

  it('tells what its result is of where that is what stays', () => {
    const said = (changes: Parameters<typeof playedWeek>[2]): string => {
      const known = figures([playedWeek('2023-06-07', 6_000, changes)]);
      return words(<WeeksTable weeks={[week([room(1, 'Alpha'), room(2, 'Beta')])]} figures={known} />);
    };
    expect(said({ keptTakings: 2_484, keptResult: -2_416 })).toContain(
      'le résultat est ce qui reste moins les charges',
    );
    expect(said({ keptTakings: 2_484, keptResult: -2_416 })).toContain(
      'Laissé est compté en recettes, à votre taux de location habituel.',
    );
    expect(said({})).not.toContain('ce qui reste');
  });

  it('marks a loss', () => {
    const html = (takings: number): string =>
      markup(<WeeksTable weeks={[week([room(1, 'Alpha'), room(2, 'Beta')], takings)]} figures={null} />);
    expect(html(4_000)).toContain('font-semibold text-loss');
    expect(html(6_000)).not.toContain('font-semibold text-loss');
  });

  it('is closed at first, and its button names what it opens', () => {
    const html = markup(<WeeksTable weeks={[week([room(1, 'Alpha'), room(2, 'Beta')])]} figures={null} />);
    expect(html).toMatch(/aria-expanded="false" aria-controls="details-2023-06-07"/u);
    expect(html).toMatch(/<tr id="details-2023-06-07" hidden=""/u);
  });
});
