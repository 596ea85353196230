import type { Cinema } from '../domain/cinema.ts';
import { demandRange, localDemand } from '../domain/demand.ts';
import type { Origin } from '../domain/local-demand/origin.ts';
import type { AdmissionsForecast } from '../domain/shapes/forecast.ts';
import { toldRange } from '../domain/told-range.ts';

/** The cinema's own tickets a week that a national forecast stands for, seats not considered. */
export function localView(
  forecast: AdmissionsForecast,
  { local }: Pick<Cinema, 'local'>,
  origin: Origin,
): { localDemand: number; localRange: [number, number] } {
  const demand = localDemand(forecast, local, origin);
  const [p10, p90] = demandRange(demand);
  return { localDemand: demand.mean, localRange: toldRange({ p10, p90, mean: demand.mean }) };
}
