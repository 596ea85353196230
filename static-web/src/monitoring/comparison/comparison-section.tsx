import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { Chart } from '../../charts/chart.tsx';
import { date, number } from '../../format/format.ts';
import { monitoring } from '../../texts/fr/monitoring.ts';
import { Icon } from '../../ui/icon.tsx';
import { TitledCard } from '../../ui/titled-card.tsx';
import { WideTable } from '../wide-table.tsx';
import {
  COMPARED,
  comparisonFinding,
  differenceWords,
  findingWords,
  writeCompared,
  type Comparison,
} from './comparison-view.ts';
import { DIFFERENCE_PLOT_HEIGHT, DifferencePlot } from './difference-plot.tsx';

const text = monitoring.comparison;

/** The model in service and the one that wants its place, on the same films of the same weeks. */
export function ComparisonSection({ data: { comparison } }: { data: Monitoring }) {
  return (
    <TitledCard id="comparison" title={text.title}>
      {comparison === null ? (
        <p className="mt-3 max-w-prose">{text.none}</p>
      ) : (
        <>
          <p className="mt-3 max-w-prose wrap-anywhere">{comparisonFinding(comparison)}</p>
          <div className="mt-4 grid gap-x-10 gap-y-6 lg:grid-cols-2">
            {comparison.weeks.length > 0 && <Differences comparison={comparison} />}
            <Gate comparison={comparison} />
          </div>
          {comparison.weeks.length > 0 && <Weeks comparison={comparison} />}
        </>
      )}
    </TitledCard>
  );
}

function Differences({ comparison: { differences } }: { comparison: Comparison }) {
  const findings = COMPARED.flatMap((measure) => {
    const difference = differences[measure];
    return difference === null
      ? []
      : [`${text.measures[measure]}${monitoring.colon}${differenceWords(difference)}`];
  });
  return (
    <figure className="min-w-0">
      <figcaption>
        <p className="text-sm text-quiet">{text.differences}</p>
        <ul className="mt-1">
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      </figcaption>
      <Chart height={DIFFERENCE_PLOT_HEIGHT} paperWidth={330} label={`${findings.join('. ')}.`}>
        {(width) => <DifferencePlot differences={differences} width={width} />}
      </Chart>
      <p className="text-center text-sm text-quiet">{text.axis}</p>
    </figure>
  );
}

function Gate({ comparison: { gate } }: { comparison: Comparison }) {
  return (
    <section aria-labelledby="gate" className="min-w-0">
      <h3 id="gate" className="font-semibold">
        {text.gate}
      </h3>
      <ul className="mt-2 space-y-2">
        {gate.findings.map((finding) => (
          <li key={finding.asked} className="flex items-baseline gap-3">
            <span
              className={`inline-flex w-14 shrink-0 items-center gap-1 font-semibold ${finding.passed ? '' : 'text-loss'}`}
            >
              <Icon name={finding.passed ? 'check' : 'notObtained'} className="size-4" />
              {finding.passed ? text.passed : text.refused}
            </span>
            <span>{findingWords(finding)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-quiet">{text.commands}</p>
    </section>
  );
}

function Weeks({ comparison: { weeks } }: { comparison: Comparison }) {
  const columns = COMPARED.flatMap((measure) =>
    (['champion', 'challenger'] as const).map((model) => `${text.measures[measure]}, ${text.columns[model]}`),
  );
  return (
    <WideTable
      toggle={text.tableToggle}
      label={text.table}
      columns={[text.columns.week, text.columns.films, ...columns]}
      rows={() =>
        weeks.toReversed().map(({ week, champion, challenger }) => ({
          key: week,
          cells: [
            date(week, ['month', 'year']),
            number(champion.films),
            ...COMPARED.flatMap((measure) =>
              [champion, challenger].map((model) => writeCompared(measure, model[measure])),
            ),
          ],
        }))
      }
    />
  );
}
