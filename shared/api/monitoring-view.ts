import type { IsoDate } from '../domain/cinema-week.ts';
import type { RecommenderEdition } from '../domain/shapes/recommender-edition.ts';
import type { ModelStanding } from '../storage/models/model-standing.ts';
import type {
  DriftDocument,
  ModelReportDocument,
  ReportDocument,
} from '../storage/analytical/analytical-store.ts';
import { comparisonView } from './comparison-view.ts';

interface Known {
  reports: readonly ReportDocument[];
  standing: ModelStanding;
  /** Oldest first. */
  editions: readonly RecommenderEdition[];
  drift: DriftDocument | null;
}

/** What is worked out of the model, as it is shown. */
export function monitoringView({ reports, standing, editions, drift }: Known) {
  const weeks = watchedWeeks(reports, standing);
  const { version, since, challenger, before } = standing;
  return {
    model: { version, since, challenger, before },
    weeks: weeks.map(({ week, modelVersion, workedOutAt, hasReference, thursday, monday }) => {
      return { week, modelVersion, workedOutAt, hasReference, thursday, monday };
    }),
    drift: drift && {
      ...{ week: drift.week, modelVersion: drift.modelVersion },
      ...{ films: drift.films, screensCollected: drift.screensCollected },
      ...{ features: drift.features, shares: drift.shares },
    },
    comparison: comparisonView(weeks, standing),
    given: reports.flatMap((document) =>
      document.kind === 'given'
        ? document.given.map(({ clientId, ...sums }) => ({ week: document.week, client: clientId, ...sums }))
        : [],
    ),
    recommender: { version: editions.at(-1)?.version ?? '', editions: [...editions] },
  };
}

/**
 * A report a week, oldest first: by the model that stands, where it forecast the week, in whichever role, else by the one that stood
 * last before it.
 */
export function watchedWeeks(
  reports: readonly ReportDocument[],
  { version, before }: Pick<ModelStanding, 'version' | 'before'>,
): ModelReportDocument[] {
  const order = [version, ...before];
  const rankOf = ({ modelVersion }: ModelReportDocument): number => {
    const rank = order.indexOf(modelVersion);
    return rank < 0 ? order.length : rank;
  };
  const best = new Map<IsoDate, ModelReportDocument>();
  for (const report of reports) {
    if (report.kind !== 'model') continue;
    const known = best.get(report.week);
    if (known === undefined || rankOf(report) < rankOf(known)) best.set(report.week, report);
  }
  return [...best.values()].sort((a, b) => (a.week < b.week ? -1 : 1));
}
