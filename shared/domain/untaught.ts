import type { Cinema, CinemaSettings } from './cinema.ts';
import { untaughtModel } from './local-demand/local-model.ts';

/** A cinema of which no more is known than its settings say. */
export function untaught(settings: CinemaSettings): Cinema {
  return { ...settings, local: untaughtModel(settings.admissionsShare), rentalRates: {} };
}
