import { originsOf } from '#shared/domain/local-demand/origin.ts';
import { standingOf } from '#shared/api/standing.ts';
import { cinemaInWeek } from '#shared/domain/cinema-in-week.ts';
import { cinemaWeekOf, stageDate, type IsoDate } from '#shared/domain/cinema-week.ts';
import { publishProgramme } from '#shared/pipeline/publish-programme.ts';
import type { Services } from '#shared/services.ts';
import { cinemaReads } from '#shared/storage/operational/cinema-reads.ts';
import * as reads from '#shared/storage/operational/reads.ts';
import { LOCAL_MANAGER } from '#static-web/src/session/local-manager.ts';
import { eveningOf } from './present.ts';

/**
 * Confirms the proposal of the week that is running on a day, as its manager did on the Monday before: so the public page of the
 * demonstration has something to show. Nothing is done where somebody has said something of that week, or nothing was planned.
 */
export async function confirmRunningWeek(
  services: Pick<Services, 'operational' | 'publicProgramme' | 'status' | 'clock'>,
  today: IsoDate,
): Promise<void> {
  const { operational } = services;
  const week = cinemaWeekOf(today);
  if ((await operational.listDecisions(week, week)).length > 0) return;
  const [forecasts, told, plans, { titles, ...history }] = await Promise.all([
    operational.listForecasts(week, week),
    operational.listToldFacts(week, week),
    operational.listPlans(week, week),
    operational.readAll({ titles: reads.titles(week, week), ...cinemaReads({ from: week, to: week }) }),
  ]);
  const { recommended: rooms } = standingOf(
    { week, forecasts, told, rentals: history.rentals, plans, decision: null, origins: originsOf(titles) },
    cinemaInWeek(week, history),
  );
  if (rooms === null) return;
  await operational.addDecision(
    {
      ...{ week, rooms: [...rooms], reason: '', notObtained: [] },
      decidedAt: eveningOf(stageDate(week, 'monday')).toISOString(),
      decidedBy: LOCAL_MANAGER.userDetails,
    },
    0,
  );
  await publishProgramme(services);
}
