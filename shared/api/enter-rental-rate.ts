import { settingsFor } from '../domain/cinema.ts';
import type { IsoDate } from '../domain/cinema-week.ts';
import { NiabError } from '../errors.ts';
import { requestPlan } from '../pipeline/request-plan.ts';
import * as reads from '../storage/operational/reads.ts';
import type { CurrentRental } from './contract/rental-rate.ts';
import type { Caller } from './endpoint.ts';
import { currentRental } from './rental-view.ts';
import { saveAfter } from './save-after.ts';
import { checkReleases } from './told-rules.ts';
import { comingWeek } from './week-rows.ts';

/** What the manager says of a film's rental. */
export interface EnteredRental {
  week: IsoDate;
  filmId: string;
  /** 0 to 1; null: that of the settings again. */
  rate: number | null;
  /** Of the film's rental that it follows. */
  version: number;
}

/**
 * Enters what a film's distributor takes, also of a week that is over: the bill may come late. What holds already is not
 * entered twice. A week that has not begun is planned anew where its programme depends on what the cinema keeps. Throws
 * `unknown-week`, `unknown-film` for one that is no release of the week, and `precondition-failed` when another rate was
 * entered by now.
 */
export async function enterRentalRate(
  caller: Caller,
  { week, filmId, rate, version }: EnteredRental,
): Promise<void> {
  const { operational, clock, manager: changedBy } = caller;
  const { releases, rentals, settings } = await operational.readAll({
    releases: reads.releases(week),
    rentals: reads.rentalRates(week, week),
    settings: reads.settings(),
  });
  checkReleases(week, releases);
  if (releases.every((release) => release.filmId !== filmId)) {
    throw new NiabError('unknown-film', `"${filmId}" is no release of the week ${week}`, { field: 'filmId' });
  }
  const isRepeat = (current: CurrentRental): boolean => current.rate === rate;
  if (!isRepeat(currentRental(rentals.find((each) => each.filmId === filmId)))) {
    const entered = { week, filmId, rate, changedAt: clock.now().toISOString(), changedBy };
    await saveAfter({
      read: async () => {
        const now = await operational.readAll({ rentals: reads.rentalRates(week, week) });
        return currentRental(now.rentals.find((each) => each.filmId === filmId));
      },
      isRepeat,
      write: () => operational.enterRentalRate(entered, version),
    });
  }
  // Also after a repeat: what was stored may have ended here. A week that has begun keeps its recommended programme.
  if (week >= comingWeek(clock) && settingsFor(week, settings).keptMoney) await requestPlan(caller, week);
}
