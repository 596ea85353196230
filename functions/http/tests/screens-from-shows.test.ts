import { expect, it } from 'vitest';
import { healthDetailsSchema } from '#shared/api/contract/health.ts';
import { addWeeks } from '#shared/domain/cinema-week.ts';
import { handler as getHealthDetails } from '../health-details-get.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema();

it('says since when screens are estimated from shows, as the latest run of each stage does', async () => {
  const { features } = cinema.services().analytical;
  const said = async () =>
    healthDetailsSchema.parse((await cinema.call(getHealthDetails)).body).screensFromShows;
  expect(await said()).toEqual({ thursday: null, monday: null });
  const keep = (week: string, stage: 'thursday' | 'monday', screensEstimatedSince: string | null) =>
    features.upsert({
      ...{ id: `film@${week}-${stage}`, week, runId: `${week}-${stage}`, filmId: 'film', stage },
      ...{ asOf: '2023-06-01', features: {}, screensEstimatedSince },
    });
  const before = addWeeks(WEEK, -1);
  await keep(before, 'thursday', '2023-05-03');
  await keep(before, 'monday', '2023-05-10');
  expect(await said()).toEqual({ thursday: '2023-05-03', monday: '2023-05-10' });
  // Switched off.
  await keep(WEEK, 'monday', null);
  expect(await said()).toEqual({ thursday: '2023-05-03', monday: null });
});

it('tells the rest where the store that knows it does not answer', async () => {
  await cinema.services().analytical.close();
  const details = healthDetailsSchema.parse((await cinema.call(getHealthDetails)).body);
  expect(details.screensFromShows).toEqual({ thursday: null, monday: null });
  expect(details.lastRuns.monday).not.toBeNull();
});
