import { STAGES, type IsoDate, type IsoInstant } from '../../domain/cinema-week.ts';
import { differencesOf } from '../../monitoring/difference.ts';
import { judge } from '../../monitoring/gate.ts';
import type { TitledFilm } from '../../monitoring/shown-drift.ts';
import { shownReport, type ShownReport } from '../../monitoring/shown-report.ts';
import type { WeekReport } from '../../monitoring/watch.ts';
import type { ModelReportDocument, StoredComparison } from '../../storage/analytical/analytical-store.ts';
import { inTurns } from './in-turns.ts';
import type { KnownFilm } from './known-films.ts';
import type { WatchedModel } from './watched-model.ts';
import type { WeekInputs } from './week-inputs.ts';

/** A report of a week with what a page shows beside the latest one. */
export interface MadeReport {
  document: ModelReportDocument;
  /** Of Monday's forecasts, where there are any, else of Thursday's; null without films. */
  watched: { report: WeekReport; films: TitledFilm[] } | null;
}

/**
 * The reports of some weeks of a model, oldest first.
 *
 * @param films of the weeks and of those before that their windows hold.
 */
export async function modelReports(
  { modelVersion, reference, watches }: WatchedModel,
  weeks: readonly WeekInputs[],
  films: readonly (TitledFilm & Pick<KnownFilm, 'stage' | 'modelVersion'>)[],
  at: IsoInstant,
): Promise<MadeReport[]> {
  const own = films.filter((film) => film.modelVersion === modelVersion);
  const reports = { thursday: new Map<IsoDate, WeekReport>(), monday: new Map<IsoDate, WeekReport>() };
  for (const stage of STAGES) {
    const ofStage = own.filter((film) => film.stage === stage);
    for (const report of await inTurns(watches[stage].pieces(ofStage))) {
      reports[stage].set(report.week, report);
    }
  }
  const made: MadeReport[] = [];
  for (const { week, compared, madeFrom } of weeks) {
    const [thursday, monday] = [reports.thursday.get(week), reports.monday.get(week)];
    const stage = monday === undefined ? 'thursday' : 'monday';
    const report = reports[stage].get(week);
    made.push({
      document: {
        ...{ id: `model@${modelVersion}`, week, kind: 'model', modelVersion, madeFrom },
        ...{ workedOutAt: at, hasReference: reference !== null, told: false },
        thursday: shown(thursday),
        monday: shown(monday),
        compared: compared && comparisonOf(compared),
      },
      watched: report === undefined ? null : { report, films: own.filter((film) => film.stage === stage) },
    });
    // A comparison takes some ten milliseconds.
    await inTurns(pause());
  }
  return made;
}

function* pause(): Generator<undefined, null> {
  yield;
  return null;
}

function shown(report: WeekReport | undefined): ShownReport | null {
  return report === undefined ? null : shownReport(report);
}

function comparisonOf({ models, weeks }: NonNullable<WeekInputs['compared']>): StoredComparison | null {
  const week = weeks.at(-1);
  if (week === undefined) return null;
  return { ...week, models, differences: differencesOf(weeks), verdict: judge(weeks) };
}
