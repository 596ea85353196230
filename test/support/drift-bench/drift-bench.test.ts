import { beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_WEEKS } from '#local/sample-weeks/sample-films.ts';
import { SAMPLE_MODEL } from '#local/settings.ts';
import { metricsOf } from '#ml/metrics-table.ts';
import { replayWeeks } from '#ml/replay-weeks.ts';
import { loadForecaster, type Forecaster } from '#shared/forecasting/forecaster.ts';
import type { Reference } from '#shared/monitoring/reference-file.ts';
import { Watch, type WatchedFilm } from '#shared/monitoring/watch.ts';
import { countFalseAlarms, measureShift } from './measure.ts';
import { driftTable, isAsMeant } from './report.ts';
import { sampleReference } from './sample-reference.ts';
import { replaySeason, sampleRows } from './season.ts';
import { SHIFTS } from './shifts.ts';

const rows = sampleRows();
const from = SAMPLE_WEEKS[10] ?? '';
let forecaster: Forecaster;
let season: WatchedFilm[];
let reference: Reference;
let watch: Watch;
beforeAll(async () => {
  forecaster = await loadForecaster(SAMPLE_MODEL);
  season = await replaySeason(forecaster, rows);
  reference = await sampleReference();
  watch = new Watch(reference, 'monday');
});

describe('on the sample weeks', () => {
  it.each(SHIFTS)('$name is named within three weeks', async (shift) => {
    const { namedAfter } = await measureShift(watch, forecaster, rows, { shift, from });
    expect(namedAfter).toBeGreaterThanOrEqual(1);
    expect(namedAfter).toBeLessThanOrEqual(3);
  });

  it('figures are those of the backtest', async () => {
    const replayed = await replayWeeks(forecaster, rows, { from: '2023-04-01', to: '2023-07-04' });
    const told = metricsOf(replayed, 'monday');
    const figures = watch.reports(season).at(-1)?.performance.get('all')?.rolling;
    expect(figures).toMatchObject({ films: told?.films, weeks: 13 });
    expect(figures?.measures.wape).toBeCloseTo(told?.wape ?? NaN, 12);
    expect(figures?.measures.shareOfBestTakings).toBeCloseTo(told?.shareOfBestTakings ?? NaN, 12);
    expect(figures?.measures.coverage).toBeCloseTo(told?.intervalCoverage ?? NaN, 12);
    expect(figures?.measures.width).toBeCloseTo(told?.intervalWidth ?? NaN, 12);
  });

  it('no shift is named where none was made, and nobody is told', () => {
    const reports = watch.reports(season);
    expect(reports.filter(({ alert }) => alert !== null)).toEqual([]);
    const last = reports.at(-1);
    expect(SHIFTS.filter((shift) => last === undefined || shift.isNamedIn(last))).toEqual([]);
  });

  it('nobody is told of windows in which nothing happened', () => {
    const alarms = countFalseAlarms(watch, reference, 10);
    expect(alarms.windows).toBe(10);
    expect(alarms.told).toBeLessThanOrEqual(1);
  });

  it('the table says what was found, and whether it is as meant', async () => {
    const [shift] = SHIFTS;
    if (shift === undefined) throw new Error('no shift');
    const found = [await measureShift(watch, forecaster, rows, { shift, from })];
    const alarms = { windows: 50, told: 2, drifted: 9, outside: 3 };
    const table = driftTable({ found, usual: watch.reports(season), alarms });
    expect(table).toMatch(/\| distributors renamed \| 2023-06-14 \| \d weeks? \|.*distributor_/);
    expect(isAsMeant(found, alarms)).toBe(true);
    expect(isAsMeant(found, { ...alarms, told: 3 })).toBe(false);
    expect(isAsMeant([{ shift: 'x', from, reports: [], namedAfter: 4, toldAfter: null }], alarms)).toBe(
      false,
    );
  });
});
