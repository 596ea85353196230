import { addWeeks, type IsoDate } from '../../domain/cinema-week.ts';
import { LEARNING_WEEKS, type SoldRoom } from '../../domain/local-demand/learned-model.ts';
import type { RentalRate, StoredSettings } from './entities.ts';
import * as reads from './reads.ts';
import type { ReadsOf } from './reads.ts';

/** What the store knows of a cinema, whatever the week. */
export interface CinemaRows {
  settings: StoredSettings[];
  sold: SoldRoom[];
  /** Of the weeks themselves. */
  rentals: RentalRate[];
}

/** The questions of what the cinema is like in weeks: what it learned before them, and what it has learned after them. */
export function cinemaReads({ from, to }: { from: IsoDate; to: IsoDate }): ReadsOf<CinemaRows> {
  return {
    settings: reads.settings(),
    sold: reads.soldRooms(addWeeks(from, -LEARNING_WEEKS), addWeeks(to, LEARNING_WEEKS)),
    rentals: reads.rentalRates(from, to),
  };
}
