import { useLocation, useSearch } from 'wouter';
import { MEASURES } from '#shared/domain/forecast-measures.ts';
import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { Chart } from '../../charts/chart.tsx';
import { Key } from '../../charts/key.tsx';
import { counted } from '../../texts/grammar.ts';
import { monitoring } from '../../texts/fr/monitoring.ts';
import { TitledCard } from '../../ui/titled-card.tsx';
import { chosenWeeks, readChosen, writeChosen, type Chosen, type ChosenWeek } from './chosen.ts';
import { Choices } from './choices.tsx';
import { MeasurePlot } from './measure-plot.tsx';
import { measureFinding, type Measure } from './measures.ts';
import { MeasuresTable } from './measures-table.tsx';

const HEIGHT = 170;
/** Six stand in two columns, each half as wide as the sheet. */
const PAPER_WIDTH = 330;
const text = monitoring.performance;

/** How right the forecasts were, measure by measure, beside what is ordinary; stage and films stand in the address. */
export function PerformanceSection({ data: { weeks } }: { data: Monitoring }) {
  const [path, navigate] = useLocation();
  const chosen = readChosen(useSearch());
  const change = (changed: Partial<Chosen>): void =>
    navigate(path + writeChosen({ ...chosen, ...changed }), { replace: true });
  const shown = chosenWeeks(weeks, chosen);
  return (
    <TitledCard id="performance" title={text.title}>
      <Choices chosen={chosen} onChange={change} />
      {shown.length === 0 ? (
        <p className="mt-4">{text.nothing}</p>
      ) : (
        <Measures weeks={shown} isAll={chosen.slice === 'all'} />
      )}
    </TitledCard>
  );
}

function Measures({ weeks, isAll }: { weeks: readonly ChosenWeek[]; isAll: boolean }) {
  return (
    <>
      <p className="mt-4 max-w-prose">{performanceFinding(weeks)}</p>
      <div className="mt-2 grid gap-x-8 gap-y-5 sm:grid-cols-2 xl:grid-cols-3 print:grid-cols-2">
        {MEASURES.map((measure) => (
          <MeasureFigure key={measure} measure={measure} weeks={weeks} isAll={isAll} />
        ))}
      </div>
      <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <Key className="h-0.75 w-4 bg-ink" text={text.keyLine} />
        <Key className="size-2.5 rounded-full border border-ink" text={text.keyWeek} />
        {weeks.some(({ together }) => together.bands !== null) && (
          <>
            <Key className="h-3 w-5 bg-foretold/25" text={text.keyBand} />
            <Key className="size-2 rotate-45 bg-loss" text={text.keyOutside} />
          </>
        )}
        <span className="text-quiet">{text.axis}</span>
      </p>
      <MeasuresTable weeks={weeks} />
    </>
  );
}

interface MeasureFigureProps {
  measure: Measure;
  weeks: readonly ChosenWeek[];
  isAll: boolean;
}

function MeasureFigure({ measure, weeks, isAll }: MeasureFigureProps) {
  const { title, meaning } = text.measures[measure];
  const finding = measureFinding(weeks.at(-1)?.together ?? null, measure);
  const isKnown = weeks.some(({ together }) => together.measures[measure] !== null);
  return (
    <section aria-labelledby={`measure-${measure}`} className="min-w-0">
      <h3 id={`measure-${measure}`} className="font-semibold">
        {title}
      </h3>
      <p className="text-sm text-quiet">{meaning}</p>
      <figure>
        <figcaption className="mt-1 sm:min-h-12">
          {!isKnown && measure === 'shareOfBestTakings' && !isAll ? text.onTotal : finding}
        </figcaption>
        {isKnown && (
          <Chart height={HEIGHT} paperWidth={PAPER_WIDTH} label={`${title}${monitoring.colon}${finding}`}>
            {(width) => <MeasurePlot weeks={weeks} measure={measure} width={width} height={HEIGHT} />}
          </Chart>
        )}
      </figure>
    </section>
  );
}

/** Of how many films, and whether a measure of the last weeks together is out of the ordinary. */
function performanceFinding(weeks: readonly ChosenWeek[]): string {
  const last = weeks.at(-1)?.together;
  if (last === undefined) return text.nothing;
  const lead = text.lead(counted(last.weeks, 'semaine'), counted(last.films, 'film'));
  if (last.bands === null) return lead + text.noBands;
  const outside = last.outside.length;
  return lead + (outside === 0 ? text.allUsual : text.someOutside(outside));
}
