import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, boxOf, overlap, within, type Label } from './labels.ts';

const label = fc.record<Label>({
  text: fc.string({ minLength: 1, maxLength: 40 }),
  x: fc.double({ min: 0, max: 300, noNaN: true }),
  y: fc.double({ min: 20, max: 300, noNaN: true }),
  anchor: fc.constantFrom('start', 'middle', 'end'),
  size: fc.constantFrom(11, 12.5),
});

describe('labels', () => {
  it('never lie on each other, and those that were first stay', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
        const placed = apart(labels, 0);
        const boxes = placed.map(boxOf);
        for (const [i, box] of boxes.entries()) {
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(boxes.slice(i + 1).filter((other) => overlap(box, other))).toEqual([]);
        }
        expect(placed.slice(0, 1)).toEqual(labels.slice(0, 1));
      }),
    );
  });

  it('that are free are left alone', () => {
    const labels: Label[] = [
      { text: 'A', x: 10, y: 100, anchor: 'middle', size: 12 },
      { text: 'B', x: 200, y: 100, anchor: 'middle', size: 12 },
    ];
    expect(apart(labels, 0)).toEqual(labels);
  });

  it('stay within the chart, cut when nothing else helps', () => {
    fc.assert(
      fc.property(label, (one) => {
        const { left, right } = boxOf(within(one, 0, 320));
        expect(left).toBeGreaterThanOrEqual(-1e-9);
        expect(right).toBeLessThanOrEqual(320 + 1e-9);
      }),
    );
    const long: Label = { text: 'Un titre qui ne finit pas', x: 0, y: 0, anchor: 'start', size: 10 };
    expect(within(long, 0, 60).text).toBe('Un titre…');
  });
});
