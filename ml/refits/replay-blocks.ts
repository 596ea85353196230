import { cinemaWeekOf, type IsoDate } from '#shared/domain/cinema-week.ts';
import { loadForecaster } from '#shared/forecasting/forecaster.ts';
import type { ReleaseRow } from '#shared/release-files/release-row.ts';
import type { ModelAtHand } from '../choose-model.ts';
import { replayWeeks, type ReplayedFilm } from '../replay-weeks.ts';
import { ReplayedLevels } from '../replayed-levels.ts';
import { terminalBar } from '../terminal-bar.ts';
import { blocksOf, type Period } from './blocks.ts';
import { refitModel } from './refit-model.ts';

interface Replay {
  from: IsoDate;
  to: IsoDate;
  /** The model of the first weeks, and of all where none is fitted anew. */
  chosen: ModelAtHand;
  period: Period | null;
  /** What models are trained on beside the rows. */
  others: readonly ReleaseRow[];
}

/** Replays a window block by block, each by its own model and from that model's track records; tells on stderr how far it is. */
export async function replayBlocks(
  rows: readonly ReleaseRow[],
  { from, to, chosen, period, others }: Replay,
): Promise<ReplayedFilm[]> {
  const dates = rows.map(({ facts }) => facts.releaseDate);
  const blocks = blocksOf(dates, { from, to }, period);
  const replayed: ReplayedFilm[] = [];
  const levels = new ReplayedLevels();
  let { directory } = chosen;
  for (const [index, { until, ...window }] of blocks.entries()) {
    if (until !== null && cinemaWeekOf(until) > chosen.cutOff) {
      console.error(`Fitting anew, ${index} of ${blocks.length - 1}: what was known on ${until} …`);
      const refit = refitModel(rows, others, until);
      if (refit.kept) console.error('It was there already.');
      ({ directory } = refit);
    }
    const forecaster = await loadForecaster(directory);
    const bar = terminalBar('Replaying', 'weeks');
    const made = await replayWeeks(forecaster, rows, { ...window, levels }, (done, total) =>
      bar.show(done, total),
    ).finally(() => bar.end());
    replayed.push(...made);
  }
  return replayed;
}
