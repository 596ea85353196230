import { expect, it } from 'vitest';
import { SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import { SAMPLE_MODEL } from '#local/settings.ts';
import { loadForecaster } from '#shared/forecasting/forecaster.ts';
import { Watch } from '#shared/monitoring/watch.ts';
import { countFalseAlarms, measureShift, type Found } from './measure.ts';
import { referenceAtHand } from './reference-at-hand.ts';
import { isAsMeant } from './report.ts';
import { replaySeason, sampleRows } from './season.ts';
import { SHIFTS } from './shifts.ts';

it('watched against real films, each shift is named in time and nobody is told of nothing', async () => {
  const forecaster = await loadForecaster(SAMPLE_MODEL);
  const rows = sampleRows();
  const season = await replaySeason(forecaster, rows);
  const { reference } = await referenceAtHand(season);
  expect(reference.films.length).toBeGreaterThan(2_000);
  const watch = new Watch(reference, 'monday');
  const found: Found[] = [];
  for (const shift of SHIFTS) {
    found.push(await measureShift(watch, forecaster, rows, { shift, from: SAMPLE_WEEKS[10] ?? '' }));
  }
  expect(isAsMeant(found, countFalseAlarms(watch, reference, 10))).toBe(true);
  expect(watch.reports(season).filter(({ alert }) => alert !== null)).toEqual([]);
}, 120_000);
