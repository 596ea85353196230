import { addWeeks, cinemaWeekOf, parisDateOf, type IsoDate } from '../../domain/cinema-week.ts';
import type { Alert } from '../../monitoring/alert.ts';
import { ROLLING_WEEKS } from '../../monitoring/performance.ts';
import { shownDrift } from '../../monitoring/shown-drift.ts';
import type {
  GivenReportDocument,
  ModelReportDocument,
  ReportDocument,
} from '../../storage/analytical/analytical-store.ts';
import type { Pipeline } from '../dependencies.ts';
import { withFeatures } from './film-features.ts';
import { addUpGiven } from './given-reports.ts';
import { readKnownFilms } from './known-films.ts';
import { modelReport, type MadeReport } from './model-report.ts';
import type { WatchedModel } from './watched-model.ts';
import { isStale, weekInputs, type WeekInputs } from './week-inputs.ts';

/** Weeks whose reports are kept up with results that come late. */
const WATCHED_WEEKS = 26;

type Parts = Pick<Pipeline, 'analytical' | 'operational' | 'forecaster' | 'challenger' | 'clock'>;

/** Somebody is to be told of the latest week: what moved, and what got worse. */
export interface ModelAlert {
  week: IsoDate;
  modelVersion: string;
  alerts: Alert[];
}

/**
 * Brings what is known of the model up to the results: the reports of the weeks of the last half year of which a forecast or a result
 * has changed since they were made, whatever made it change. May be repeated, and may end anywhere: each report is a document of its
 * own, and one that is not written is made the next time.
 *
 * @param tell is told of the latest week's alert, once a week and model; once more where a process ends right behind it.
 */
export async function watchModel(parts: Parts, tell: (alert: ModelAlert) => void): Promise<void> {
  const { analytical, clock } = parts;
  const now = cinemaWeekOf(parisDateOf(clock.now()));
  const from = addWeeks(now, -WATCHED_WEEKS);
  const stored = await analytical.reports.between(from, addWeeks(now, WATCHED_WEEKS));
  const { watchedModel } = await import('./watched-model.ts');
  const champion = await watchedModel(await parts.forecaster());
  const challenger = (await parts.challenger())?.modelVersion ?? null;
  const known = await readKnownFilms(parts, addWeeks(from, -WATCHED_WEEKS), now);
  const own = { modelVersion: champion.modelVersion, hasReference: champion.reference !== null };
  const weeks = weekInputs(known, own, challenger).filter(({ week }) => week >= from);
  const byKey = new Map(stored.filter(isOfModel).map((document) => [keyOf(document), document]));
  const stale = weeks.filter((each) => isStale(each, byKey.get(keyOf(each)), champion.modelVersion));
  const [first, last] = [stale[0], stale.at(-1)];
  if (first !== undefined && last !== undefined) {
    const since = addWeeks(first.week, 1 - ROLLING_WEEKS);
    const inWindows = known.films.filter(({ week }) => since <= week && week <= last.week);
    const films = await withFeatures(parts, inWindows, since, last.week);
    for (const model of await modelsOf(stale, champion)) {
      const ofModel = stale.filter(({ modelVersion }) => modelVersion === model.modelVersion);
      for (const inputs of ofModel) {
        const made = await modelReport(model, inputs, films, clock.now().toISOString());
        const isLatest = made.document.week === weeks.at(-1)?.week;
        const told = byKey.get(keyOf(made.document))?.told ?? false;
        if (isLatest) await storeDrift(parts, model, made);
        await analytical.reports.upsert({
          ...made.document,
          told: told || (isLatest && hasTold(made.document, tell)),
        });
      }
    }
  }
  const given = new Map(stored.filter(isOfGiven).map((document) => [document.week, document]));
  await addUpGiven(parts, { from, now, known: given });
}

async function modelsOf(weeks: readonly WeekInputs[], champion: WatchedModel): Promise<WatchedModel[]> {
  const { unwatchedModel } = await import('./watched-model.ts');
  const versions = new Set(weeks.map(({ modelVersion }) => modelVersion));
  return [...versions].map((version) =>
    version === champion.modelVersion ? champion : unwatchedModel(version),
  );
}

/** Before the report: where that is there, this is. */
async function storeDrift(
  { analytical }: Pick<Parts, 'analytical'>,
  { modelVersion, reference }: WatchedModel,
  { watched }: MadeReport,
): Promise<void> {
  if (reference === null || watched === null) return;
  const shown = shownDrift(reference, { ...watched.report, films: watched.films });
  await analytical.drift.upsert({ ...shown, id: modelVersion, modelVersion });
}

function hasTold(
  { week, modelVersion, thursday, monday }: ModelReportDocument,
  tell: (alert: ModelAlert) => void,
): boolean {
  const alerts = [thursday, monday].flatMap((report) => report?.alert ?? []);
  if (alerts.length > 0) tell({ week, modelVersion, alerts });
  return alerts.length > 0;
}

function isOfModel(document: ReportDocument): document is ModelReportDocument {
  return document.kind === 'model';
}

function isOfGiven(document: ReportDocument): document is GivenReportDocument {
  return document.kind === 'given';
}

function keyOf({ week, modelVersion }: { week: IsoDate; modelVersion: string }): string {
  return `${week} ${modelVersion}`;
}
