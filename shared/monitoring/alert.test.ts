import { expect, it } from 'vitest';
import { alertOf } from './alert.ts';
import type { Outside } from './bands.ts';
import type { Movement } from './drift.ts';
import type { WeekPerformance } from './performance.ts';
import { figuresOf } from './figures.ts';

const MOVED: Movement = {
  feature: 'screens',
  kind: 'missing',
  value: 1,
  mean: 0.3,
  spread: 0.1,
  z: 7,
  tellFrom: 5,
};

function performance(
  change: Partial<Record<'own' | 'recent' | 'rolling', Outside>>,
  films = 150,
): WeekPerformance {
  const figures = (outside?: Outside) => {
    return { ...figuresOf([]), films, bands: null, outside: outside === undefined ? [] : [outside] };
  };
  const { own, recent, rolling } = change;
  return { week: '2023-06-07', own: figures(own), recent: figures(recent), rolling: figures(rolling) };
}

it('is made where drift and performance agree', () => {
  const worse = { measure: 'wape', side: 'high' } as const;
  expect(alertOf([MOVED], performance({ rolling: worse }))).toEqual({
    week: '2023-06-07',
    movement: MOVED,
    worse: [{ ...worse, window: 'rolling' }],
  });
});

it('is not made by one of them, by a single week, by good news or by few films', () => {
  const worse = { measure: 'coverage', side: 'low' } as const;
  expect(alertOf([], performance({ recent: worse }))).toBeNull();
  expect(alertOf([MOVED], performance({}))).toBeNull();
  expect(alertOf([{ ...MOVED, z: 4 }], performance({ recent: worse }))).toBeNull();
  expect(alertOf([MOVED], performance({ own: worse }))).toBeNull();
  expect(alertOf([MOVED], performance({ recent: { measure: 'wape', side: 'low' } }))).toBeNull();
  expect(alertOf([MOVED], performance({ recent: worse }, 39))).toBeNull();
});
