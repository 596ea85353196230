import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxOf, overlap } from '../charts/labels.ts';
import type { ScoredFilm } from './history-view.ts';
import { scatterLabels } from './scatter-labels.ts';

const field = { left: 60, right: 308, top: 26, bottom: 278 };
const film = (title: string, p50: number, actual: number): ScoredFilm => ({
  ...{ filmId: title, title, week: '2023-06-07', actual, programmed: true },
  forecast: { p10: p50 / 2, p50, p90: p50 * 2, mean: p50 },
});

it('words lie within the field, none on another', () => {
  const place = fc.record({
    x: fc.double({ min: field.left, max: field.right, noNaN: true }),
    y: fc.double({ min: field.top, max: field.bottom, noNaN: true }),
  });
  const title = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom('a', 'É', ' ', '1') });
  fc.assert(
    fc.property(fc.tuple(title, place), fc.tuple(title, place), ([one, at], [other, there]) => {
      const films = [film(`${one}.`, 100, 900), film(`${other}!`, 900, 100)];
      const labels = scatterLabels(films, field, ({ actual }) => (actual === 900 ? at : there));
      const boxes = labels.map(boxOf);
      expect(labels.slice(0, 2).map(({ text }) => text)).toEqual(['plus que prévu', 'moins que prévu']);
      for (const [i, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(field.left - 1e-9);
        expect(box.right).toBeLessThanOrEqual(field.right + 1e-9);
        expect(boxes.slice(i + 1).filter((each) => overlap(box, each))).toEqual([]);
      }
    }),
  );
});

it('a title stands before its dot, after it where there is no room', () => {
  const labelAt = (x: number) =>
    scatterLabels([film('Alpha', 100, 900)], field, () => ({ x, y: 60 })).find(
      ({ text }) => text === 'Alpha',
    );
  expect(labelAt(200)).toMatchObject({ anchor: 'end', x: 191 });
  expect(labelAt(70)).toMatchObject({ anchor: 'start', x: 79 });
});
