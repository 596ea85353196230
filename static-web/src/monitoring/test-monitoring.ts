/** A made answer about the model, for tests: numbers like those of a real one, of films that there are not. */
import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { addWeeks } from '#shared/domain/cinema-week.ts';
import { seededRandom } from '#shared/seeded-random.ts';
import type { DriftFeature } from './drift/feature-values.ts';
import type { WatchedWeek, Window } from './performance/measures.ts';

const FIRST_WEEK = '2023-01-04';
const WEEKS = 26;
const FILMS_A_WEEK = 14;
const MODEL = '2026-10-01-4c8d';
const random = seededRandom(7);
/** About normal. */
const noise = (spread: number): number => spread * (random() + random() + random() + random() - 2);

const MIDDLE = {
  wape: 0.41,
  shareOfBestTakings: 0.9,
  coverage: 0.8,
  width: 4.4,
  bias: 1.02,
  medianLogRatio: 0,
};
const SPREAD = {
  wape: 0.1,
  shareOfBestTakings: 0.04,
  coverage: 0.09,
  width: 0.5,
  bias: 0.16,
  medianLogRatio: 0.22,
};

const MOST = {
  ...{ wape: 9, shareOfBestTakings: 1, coverage: 1 },
  ...{ width: 9, bias: 9, medianLogRatio: 9 },
};

function windowOf(weeks: number, films: number, worse: number): Window {
  const narrow = Math.sqrt(weeks);
  const around = (name: keyof typeof MIDDLE) => {
    const most = (3 * SPREAD[name]) / narrow;
    return { low: MIDDLE[name] - most, high: Math.min(MIDDLE[name] + most, MOST[name]) };
  };
  const of = (name: keyof typeof MIDDLE): number =>
    Math.min(MIDDLE[name] + noise(SPREAD[name] / narrow), MOST[name]);
  const wape = of('wape') + worse;
  const isWorse = wape > around('wape').high;
  return {
    films,
    weeks,
    measures: {
      ...{ wape, shareOfBestTakings: of('shareOfBestTakings'), coverage: of('coverage'), width: of('width') },
      ...{ bias: of('bias'), medianLogRatio: of('medianLogRatio') },
    },
    bands: {
      ...{ wape: around('wape'), shareOfBestTakings: around('shareOfBestTakings') },
      ...{ coverage: around('coverage'), width: around('width') },
      ...{ bias: around('bias'), medianLogRatio: around('medianLogRatio') },
    },
    outside: isWorse ? [{ measure: 'wape', side: 'high' }] : [],
  };
}

/** As an alert names it. */
export const moved: NonNullable<WatchedWeek['monday']>['moved'][number] = {
  ...{
    feature: 'screens',
    kind: 'distribution',
    value: 0.093,
    mean: 0.02,
    spread: 0.01,
    z: 6.2,
    tellFrom: 5.1,
  },
};

function performanceAt(index: number, films: number, worse: number) {
  const of = (weeks: number): Window => windowOf(weeks, weeks * films, worse / Math.sqrt(weeks));
  return { own: of(1), recent: of(Math.min(3, index + 1)), rolling: of(Math.min(13, index + 1)) };
}

function weekAt(index: number): WatchedWeek {
  const worse = index >= WEEKS - 2 ? 0.5 : 0;
  const stage = (extra: number): WatchedWeek['monday'] => ({
    performance: {
      all: performanceAt(index, FILMS_A_WEEK, worse + extra),
      french: performanceAt(index, 5, worse),
      american: performanceAt(index, 4, worse),
      ...{ other: null, small: performanceAt(index, 9, 0) },
      ...{ middle: performanceAt(index, 4, 0), large: null },
    },
    ...{ moved: index === WEEKS - 1 ? [moved] : [], alert: null },
  });
  return {
    ...{ week: addWeeks(FIRST_WEEK, index), modelVersion: MODEL, hasReference: true },
    ...{ workedOutAt: '2023-07-05T09:12:00.000Z', thursday: stage(0.02), monday: stage(0) },
  };
}

const films = Array.from({ length: 13 * FILMS_A_WEEK }, (_, index) => ({
  week: addWeeks(FIRST_WEEK, WEEKS - 13 + Math.floor(index / FILMS_A_WEEK)),
  filmId: `allocine-${index + 1}`,
  title: `Film inventé ${index + 1}`,
}));

function boxOf(values: readonly number[]): DriftFeature['recent']['box'] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
  return { low: at(0.05), q1: at(0.25), median: at(0.5), q3: at(0.75), high: at(0.95) };
}

type Shape = Pick<DriftFeature, 'name' | 'scale' | 'unit'> & {
  middle: number;
  spread: number;
  shift?: number;
  missing?: number;
  whole?: boolean;
};

function featureOf({
  name,
  scale,
  unit,
  middle,
  spread,
  shift = 0,
  missing = 0,
  whole = false,
}: Shape): DriftFeature {
  const draw = (by: number): number => {
    const value = middle + by + noise(spread);
    return whole ? Math.max(0, Math.round(value)) : value;
  };
  const reference = Array.from({ length: 120 }, () => draw(0)).toSorted((a, b) => a - b);
  const recent = films.map(() => (random() < missing ? null : draw(shift)));
  const known = recent.filter((value) => value !== null);
  return {
    ...{ name, scale, unit },
    reference: { box: boxOf(reference), missing: missing / 2, values: reference },
    recent: { box: boxOf(known), missing, values: recent },
    divergence: { value: shift === 0 ? 0.021 : 0.093, threshold: 0.048, z: shift === 0 ? 0.4 : 6.2 },
  };
}

const FEATURES: readonly Shape[] = [
  { name: 'screens', scale: 'ln', unit: 'screens', middle: 4.6, spread: 1.2, shift: -1.1 },
  { name: 'admissions', scale: 'ln', unit: 'admissions', middle: 9.6, spread: 1.6 },
  { name: 'us_opening', scale: 'ln', unit: 'dollars', middle: 15.4, spread: 1.5, missing: 0.7 },
  { name: 'duration', scale: 'plain', unit: 'minutes', middle: 104, spread: 16 },
  { name: 'distributor_mean', scale: 'ln', unit: 'week-share', middle: -3.9, spread: 1 },
  { name: 'director_films', scale: 'plain', unit: 'films', middle: 3, spread: 3, whole: true },
  { name: 'returns', scale: 'plain', unit: 'years', middle: 20, spread: 12, missing: 0.9 },
  { name: 'week_share', scale: 'plain', unit: 'share', middle: 0.12, spread: 0.05 },
  { name: 'rivals', scale: 'plain', unit: 'number', middle: 13, spread: 3, whole: true },
];

const shares: NonNullable<Monitoring['drift']>['shares'] = [
  {
    feature: 'director_films',
    kind: 'unknown',
    value: 0.38,
    mean: 0.33,
    spread: 0.06,
    z: 0.8,
    tellFrom: 5.1,
  },
  { feature: 'screens', kind: 'missing', value: 0.12, mean: 0.1, spread: 0.04, z: 0.5, tellFrom: 5.1 },
];

const figures = (wape: number, share: number, coverage: number) => ({
  ...{ films: 2 * FILMS_A_WEEK, wape, shareOfBestTakings: share, coverage },
});

export const madeMonitoring: Monitoring = {
  model: {
    version: MODEL,
    since: '2026-10-02T07:30:00.000Z',
    challenger: '2026-11-01-93ab',
    before: ['2026-07-01-11fe'],
  },
  weeks: Array.from({ length: WEEKS }, (_, index) => weekAt(index)),
  drift: {
    week: addWeeks(FIRST_WEEK, WEEKS - 1),
    modelVersion: MODEL,
    films,
    screensCollected: true,
    features: FEATURES.map(featureOf),
    shares,
  },
  comparison: {
    ...{ champion: MODEL, challenger: '2026-11-01-93ab' },
    weeks: [0, 1, 2, 3, 4].map((index) => ({
      week: addWeeks(FIRST_WEEK, WEEKS - 5 + index),
      champion: figures(0.41 + noise(0.05), 0.89, 0.79),
      challenger: figures(0.39 + noise(0.05), 0.9, 0.82),
    })),
    differences: {
      wape: { difference: -0.021, low: -0.048, high: 0.009 },
      shareOfBestTakings: { difference: 0.012, low: -0.01, high: 0.034 },
      coverage: { difference: 0.03, low: -0.02, high: 0.08 },
    },
    gate: {
      passed: false,
      findings: [
        { asked: 'weeks', passed: true, found: 5, least: 4 },
        { asked: 'films', passed: true, found: 140, least: 40 },
        { asked: 'wape', passed: true, champion: 0.412, challenger: 0.391 },
        { asked: 'shareOfBestTakings', passed: true, champion: 0.89, challenger: 0.902 },
        { asked: 'coverage', passed: false, champion: 0.79, challenger: 0.82 },
      ],
    },
  },
  given: [
    {
      week: '2023-06-21',
      client: '11111111-2222-3333-4444-555555555555',
      modelVersion: MODEL,
      stage: 'monday',
      forecasts: 18,
      medianWidth: 4.6,
    },
    {
      week: '2023-06-28',
      client: '11111111-2222-3333-4444-555555555555',
      modelVersion: MODEL,
      stage: 'monday',
      forecasts: 21,
      medianWidth: 4.3,
    },
    {
      week: '2023-06-28',
      client: 'tableur',
      modelVersion: MODEL,
      stage: 'thursday',
      forecasts: 1,
      medianWidth: 6.1,
    },
  ],
  recommender: {
    version: '2023-06',
    editions: [edition('2023-05', null, 1.92), edition('2023-06', '2023-06-12T04:10:00.000Z', 1.98)],
  },
};

function edition(version: string, deployedAt: string | null, ratio: number) {
  const metrics = (by: number) => ({
    ndcg: 0.21 * by,
    map: 0.12 * by,
    precision: 0.18 * by,
    recall: 0.2 * by,
    ratio: ratio * by,
  });
  return {
    version,
    deployedAt,
    visitors1: metrics(0.8),
    visitors3: metrics(1),
    visitors5: metrics(1.1),
    unrated: metrics(0.6),
  };
}

/** Of a new installation. */
export const nothingWatched: Monitoring = {
  model: { version: MODEL, since: null, challenger: null, before: [] },
  ...{ weeks: [], drift: null, comparison: null, given: [] },
  recommender: { version: '2023-06', editions: [edition('2023-06', null, 1.98)] },
};
