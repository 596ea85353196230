import { describe, expect, it } from 'vitest';
import { usePipelines } from '../support/pipeline.ts';

const startPipeline = usePipelines();

const WEEK = '2023-05-31';
const THURSDAY = '2023-05-25T08:30:00Z';
const MONDAY = '2023-05-29T08:30:00Z';

describe('a run', () => {
  it('knows on Thursday the American weekends that are over, and is whole where their site wants no robots', async () => {
    const { play, run, services, site } = await startPipeline();
    await play(THURSDAY, 'collect-thursday');
    const renfield = (await services.operational.listReleases(WEEK)).find(
      ({ title }) => title === 'Renfield',
    );
    expect(renfield).toMatchObject({ usReleaseDate: '2023-04-14', usOpeningUsd: 8_026_475 });
    expect(renfield?.usWeekends).toHaveLength(5);
    const built = await services.analytical.features.get(WEEK, `${renfield?.filmId ?? ''}@${WEEK}-thursday`);
    expect(built?.features).toMatchObject({ us_weeks: 5, us_lead_days: 47 });

    site.faults.set('boxofficemojo', { status: 403 });
    await play(MONDAY, 'collect-monday');
    const monday = await run(`${WEEK}-monday`);
    expect([monday.state, monday.problems]).toEqual(['done', ['not-given']]);
    // What Thursday's run has kept is no worse for that.
    expect(await services.operational.listReleases(WEEK)).toContainEqual(
      expect.objectContaining({ title: 'Renfield', usWeekends: renfield?.usWeekends }),
    );
  });
});
