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
import { replaySeason, sampleRows, withoutScreens } from './season.ts';
import { SHIFTS } from './shifts.ts';
import { WINDOW_RUNS } from './shuffled-windows.ts';

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

  it('nobody is told where screens are never known, as with the pages of the demonstration', async () => {
    const reports = watch.reports(await replaySeason(forecaster, withoutScreens(rows)));
    expect(reports).toHaveLength(13);
    expect(reports.filter(({ alert }) => alert !== null)).toEqual([]);
    expect(
      reports.flatMap(({ moved }) => moved).filter(({ feature }) => feature.includes('screens')),
    ).toEqual([]);
    const { rolling } = reports.at(-1)?.performance.get('all') ?? {};
    expect(rolling).toMatchObject({ weeks: 13, outside: [] });
    // Beside forecasts that mostly know screens they would be less sure than usual.
    const beside = watch.reports(season).at(-1)?.performance.get('all')?.rolling.bands?.width;
    expect(rolling?.measures.width).toBeGreaterThan(beside?.high ?? NaN);
  });

  it.each(WINDOW_RUNS)('nobody is told of windows in which nothing happened: %s', (run) => {
    const alarms = countFalseAlarms(watch, reference, 10, run);
    expect(alarms.windows).toBe(10);
    expect(alarms.told).toBeLessThanOrEqual(1);
  });

  it('the table says what was found, and whether it is as meant', async () => {
    const [shift] = SHIFTS;
    if (shift === undefined) throw new Error('no shift');
    const found = [await measureShift(watch, forecaster, rows, { shift, from })];
    const usual = watch.reports(season);
    const alarms = { run: 'monday', windows: 50, told: 2, drifted: 9, outside: 3 } as const;
    const measured = { found, usual, withoutScreens: usual, alarms: [alarms] };
    const table = driftTable(measured);
    expect(table).toMatch(/\| distributors renamed \| 2023-06-14 \| \d weeks? \|.*distributor_/);
    expect(isAsMeant(measured)).toBe(true);
    expect(isAsMeant({ ...measured, alarms: [alarms, { ...alarms, told: 3 }] })).toBe(false);
    const late = { shift: 'x', from, reports: [], namedAfter: 4, toldAfter: null };
    expect(isAsMeant({ ...measured, found: [late] })).toBe(false);
    const [report] = usual;
    const movement = report?.rolling[0] ?? report?.recent[0];
    if (report === undefined || movement === undefined) throw new Error('no report');
    const alert = { week: from, movement, worse: [] };
    expect(isAsMeant({ ...measured, withoutScreens: [{ ...report, alert }] })).toBe(false);
  });
});
