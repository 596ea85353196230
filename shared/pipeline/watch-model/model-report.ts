import { addWeeks, type IsoInstant, type Stage } from '../../domain/cinema-week.ts';
import { differencesOf } from '../../monitoring/difference.ts';
import { judge } from '../../monitoring/gate.ts';
import { ROLLING_WEEKS } from '../../monitoring/performance.ts';
import type { TitledFilm } from '../../monitoring/shown-drift.ts';
import { shownReport } from '../../monitoring/shown-report.ts';
import type { WeekReport } from '../../monitoring/watch.ts';
import type { ModelReportDocument, StoredComparison } from '../../storage/analytical/analytical-store.ts';
import { inTurns } from './in-turns.ts';
import type { KnownFilm } from './known-films.ts';
import type { WatchedModel } from './watched-model.ts';
import type { WeekInputs } from './week-inputs.ts';

/** A report of a week with what a page shows beside the latest one: the films of its thirteen weeks. */
export interface MadeReport {
  document: ModelReportDocument;
  /** Of Monday's forecasts, where there are any, else of Thursday's; null without films. */
  watched: { report: WeekReport; films: TitledFilm[] } | null;
}

/**
 * The report of a week of a model.
 *
 * @param films of the week and of those before that its windows hold, at least.
 */
export async function modelReport(
  { modelVersion, reference, watches }: WatchedModel,
  { week, compared, madeFrom }: WeekInputs,
  films: readonly (TitledFilm & Pick<KnownFilm, 'stage' | 'modelVersion'>)[],
  at: IsoInstant,
): Promise<MadeReport> {
  const first = addWeeks(week, 1 - ROLLING_WEEKS);
  const inWindow = films.filter(
    (film) => film.modelVersion === modelVersion && first <= film.week && film.week <= week,
  );
  const watched = async (stage: Stage): Promise<MadeReport['watched']> => {
    const ofStage = inWindow.filter((film) => film.stage === stage);
    const [report] = await inTurns(watches[stage].pieces(ofStage, week));
    return report === undefined ? null : { report, films: ofStage };
  };
  const [thursday, monday] = [await watched('thursday'), await watched('monday')];
  return {
    document: {
      ...{ id: `model@${modelVersion}`, week, kind: 'model', modelVersion, madeFrom },
      ...{ workedOutAt: at, hasReference: reference !== null, told: false },
      thursday: thursday && shownReport(thursday.report),
      monday: monday && shownReport(monday.report),
      compared: compared && comparisonOf(compared),
    },
    watched: monday ?? thursday,
  };
}

function comparisonOf({ models, weeks }: NonNullable<WeekInputs['compared']>): StoredComparison | null {
  const week = weeks.at(-1);
  if (week === undefined) return null;
  return { ...week, models, differences: differencesOf(weeks), verdict: judge(weeks) };
}
