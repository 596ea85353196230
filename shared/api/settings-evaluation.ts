import type { Cinema, CinemaSettings } from '../domain/cinema.ts';
import { untaughtModel } from '../domain/local-demand/local-model.ts';
import { addWeeks, cinemaWeekOf, parisDateOf } from '../domain/cinema-week.ts';
import { chooseProgramme, evaluateProgramme } from '../domain/programme.ts';
import { rentalRatesIn } from '../domain/cinema-in-week.ts';
import { cinemaInWeek } from './cinemas.ts';
import type { Programme } from './contract/programme.ts';
import type { Caller } from './endpoint.ts';
import { withHoldovers } from './holdovers.ts';
import { candidatesAt, candidatesFor, obtainable, standingOf } from './standing.ts';
import * as reads from '../storage/operational/reads.ts';
import { comingWeek, rowReads, rowsOf } from './week-rows.ts';
import { cinemaReads } from '../storage/operational/cinema-reads.ts';

/** A forecast that is older says nothing of today's films. */
const WEEKS_BACK = 26;

/**
 * What settings would do to the coming week, or to the latest one that was forecast, whenever they take effect. The
 * programme is chosen anew on both sides, because it depends on the seats; a decision of the manager stands.
 */
export async function evaluateSettings(
  { operational, clock }: Pick<Caller, 'operational' | 'clock'>,
  proposed: CinemaSettings,
) {
  const coming = comingWeek(clock);
  const { plans, settings, sold } = await operational.readAll({
    plans: reads.plans(addWeeks(coming, -WEEKS_BACK), coming),
    ...cinemaReads({ from: coming, to: coming }),
  });
  const week = plans.map((plan) => plan.week).reduce((a, b) => (a > b ? a : b), '');
  const own =
    week === '' ? [] : rowsOf([week], await operational.readAll(rowReads({ from: week, to: week })));
  const [rows] = await withHoldovers(operational, own, { settings, sold, rentals: [] });
  if (rows === undefined) return { week: coming, before: null, after: null, difference: null };

  const current = cinemaWeekOf(parisDateOf(clock.now()));
  const held = {
    ...cinemaInWeek(week > current ? week : current, { settings, sold, rentals: [] }),
    rentalRates: rentalRatesIn(week, rows.rentals),
  };
  const standing = standingOf(rows, held);
  const { stage, decided, notObtained } = standing;
  // A share that is set anew begins anew, whatever the tickets have told.
  const isNewShare = proposed.admissionsShare !== held.admissionsShare;
  const under = {
    ...held,
    ...proposed,
    ...(isNewShare ? { local: untaughtModel(proposed.admissionsShare) } : {}),
  };
  const programmeUnder = (numbers: Cinema): Programme | null => {
    if (decided !== null) return evaluateProgramme(decided, candidatesFor(decided, standing), numbers);
    if (stage === null) return null;
    return chooseProgramme(obtainable(candidatesAt(standing, stage), notObtained), numbers);
  };
  const [before, after] = [programmeUnder(held), programmeUnder(under)];
  const difference = before === null || after === null ? null : resultDifference(before, after);
  return { week, before, after, difference };
}

/** By what stays where both ask for it: what is kept and what is taken cannot be compared. */
function resultDifference(before: Programme, after: Programme): number {
  if (before.kept !== null && after.kept !== null) return after.kept.result - before.kept.result;
  return after.expectedResult - before.expectedResult;
}
