import type { Monitoring } from './contract/monitoring.ts';
import type { ModelStanding } from '../storage/models/model-standing.ts';
import type { ModelReportDocument, StoredComparison } from '../storage/analytical/analytical-store.ts';

/** Champion and challenger on the weeks that both forecast; null without a challenger. */
export function comparisonView(
  weeks: readonly ModelReportDocument[],
  { version: champion, challenger }: Pick<ModelStanding, 'version' | 'challenger'>,
) {
  if (challenger === null) return null;
  const compared = weeks
    .flatMap((report) => report.compared ?? [])
    .filter(({ models }) => models.champion === champion && models.challenger === challenger);
  const { differences, verdict } = compared.at(-1) ?? {};
  return {
    ...{ champion, challenger },
    weeks: compared.map((each) => {
      return { week: each.week, champion: figuresOf(each.champion), challenger: figuresOf(each.challenger) };
    }),
    differences: {
      wape: differenceOf(differences?.wape),
      shareOfBestTakings: differenceOf(differences?.shareOfBestTakings),
      coverage: differenceOf(differences?.coverage),
    },
    // Before a week that both forecast nothing is judged.
    gate: {
      passed: verdict?.passed ?? false,
      findings: (verdict?.findings ?? []).map(findingOf),
    },
  };
}

type ShownFinding = NonNullable<Monitoring['comparison']>['gate']['findings'][number];

function findingOf(finding: StoredComparison['verdict']['findings'][number]): ShownFinding {
  if ('found' in finding) return finding;
  const { champion, challenger, ...asked } = finding;
  return { ...asked, champion: known(champion), challenger: known(challenger) };
}

function figuresOf({ films, error, actual, covered, takings }: StoredComparison['champion']) {
  return {
    films,
    wape: known(error / actual),
    shareOfBestTakings: known(takings.made / takings.best),
    coverage: known(covered / films),
  };
}

function differenceOf(of: StoredComparison['differences']['wape'] | undefined) {
  if (of === undefined) return null;
  const [difference, low, high] = [known(of.difference), known(of.low), known(of.high)];
  return difference === null || low === null || high === null ? null : { difference, low, high };
}

/** A store has written null for what is no number. */
function known(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
