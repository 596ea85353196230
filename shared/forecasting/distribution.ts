import type { AdmissionsForecast } from '../domain/forecast.ts';
import type { StageManifest } from './manifest.ts';

/** The graph's outputs: ln admissions relative to the market level. */
export interface RawForecast {
  point: number;
  low: number;
  high: number;
}

/** Raw outputs and market level → calibrated distribution of admissions (at least 1). */
export function distributionOf(
  raw: RawForecast,
  level: number,
  calibration: StageManifest['calibration'],
): AdmissionsForecast {
  const p50 = Math.max(1, Math.exp(raw.point + level));
  const group = calibration.size_edges.filter((edge) => p50 > edge).length;
  const widening = calibration.widening[group] ?? 0;
  const factor = calibration.mean_factor[group] ?? 1;
  return {
    p10: Math.max(1, Math.min(p50, Math.exp(raw.low + level - widening))),
    p50,
    p90: Math.max(p50, Math.exp(raw.high + level + widening)),
    mean: p50 * factor,
  };
}
