import { standingOf } from '#shared/api/standing.ts';
import { settingsFor } from '#shared/domain/cinema.ts';
import { cinemaWeekOf, stageDate, type IsoDate } from '#shared/domain/cinema-week.ts';
import { publishProgramme } from '#shared/pipeline/publish-programme.ts';
import type { Services } from '#shared/services.ts';
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
  const [forecasts, told, plans, settings] = await Promise.all([
    operational.listForecasts(week, week),
    operational.listToldFacts(week, week),
    operational.listPlans(week, week),
    operational.listSettings(),
  ]);
  const { recommended: rooms } = standingOf(
    { forecasts, told, plans, decision: null },
    settingsFor(week, settings),
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
