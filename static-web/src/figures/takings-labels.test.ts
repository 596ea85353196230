import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, overlap } from '../charts/labels.ts';
import { bands } from '../charts/scales.ts';
import { takingsLabels } from './takings-labels.ts';
import { comingWeek, playedWeek } from './test-figures.ts';

const weekAt = (index: number): string =>
  `2023-${String(1 + Math.floor(index / 4)).padStart(2, '0')}-0${1 + (index % 4)}`;

function labelsOf(takings: readonly number[], coming: number | null, width: number) {
  const weeks = [
    ...takings.map((amount, index) => playedWeek(weekAt(index), amount)),
    ...(coming === null ? [] : [comingWeek('2023-12-06', coming)]),
  ];
  const highest = Math.max(...takings, coming ?? 0, 4_900);
  const y = (euros: number): number => 296 - (euros / highest) * 262;
  return takingsLabels(weeks, bands(weeks.length, 48, width - 64), y, { top: 16, right: width });
}

describe('the words on the chart of takings', () => {
  it('do not lie on each other, on a phone neither', () => {
    const takings = fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 20 });
    const coming = fc.option(fc.integer({ min: 1, max: 30_000 }));
    const width = fc.constantFrom(230, 270, 560, 900);
    fc.assert(
      fc.property(takings, coming, width, (amounts, expected, room) => {
        const boxes = labelsOf(amounts, expected, room).map(boxOf);
        expect(boxes.length).toBeGreaterThanOrEqual(2);
        for (const [i, box] of boxes.entries()) {
          expect(boxes.slice(i + 1).filter((other) => overlap(box, other))).toEqual([]);
          expect(box.top).toBeGreaterThanOrEqual(16);
        }
      }),
    );
  });

  it('are the costs, the coming week and the best one', () => {
    const said = labelsOf([3_000, 8_000, 5_000], 6_000, 560).map(({ text }) => text.replace(/\s/gu, ' '));
    expect(said).toEqual(['4 900 €', 'Charges', '6 000 €', '8 000 €']);
  });
});
