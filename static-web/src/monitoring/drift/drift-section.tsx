import type { Monitoring } from '#shared/api/contract/monitoring.ts';
import { Chart } from '../../charts/chart.tsx';
import { Key } from '../../charts/key.tsx';
import { date } from '../../format/format.ts';
import { monitoring } from '../../texts/fr/monitoring.ts';
import { featureName } from '../../texts/fr/monitored-features.ts';
import { TitledCard } from '../../ui/titled-card.tsx';
import { WideTable } from '../wide-table.tsx';
import { BOX_PLOT_HEIGHT, BoxPlot } from './box-plot.tsx';
import { divergenceWords, driftLead, featureFinding, hasMoved } from './drift-words.ts';
import { FeaturesTable, SharesTable } from './drift-tables.tsx';
import { writeValue, type Drift, type DriftFeature } from './feature-values.ts';

const text = monitoring.drift;

/** The latest weeks' films beside those that the model learned from, feature by feature. */
export function DriftSection({ data: { drift } }: { data: Monitoring }) {
  return (
    <TitledCard id="drift" title={text.title}>
      {drift === null ? (
        <p className="mt-3">{text.noneYet}</p>
      ) : (
        <>
          <p className="mt-3 max-w-prose">{driftLead(drift)}</p>
          {!drift.screensCollected && (
            <p className="mt-1 max-w-prose text-quiet">{text.screensNotCollected}</p>
          )}
          <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
            <Key className="h-3 w-5 border-2 border-ink" text={text.keyBox} />
            <Key className="size-2 rounded-full bg-foretold/60" text={text.keyReference} />
            <Key className="size-2 rounded-full bg-ink/60" text={text.keyRecent} />
            <Key className="size-2.5 rounded-full bg-velvet" text={text.keyLatest} />
          </p>
          <div className="mt-4 grid gap-x-10 gap-y-8 lg:grid-cols-2 print:grid-cols-2">
            {drift.features.map((feature) => (
              <FeatureFigure key={feature.name} feature={feature} drift={drift} />
            ))}
          </div>
          <FeaturesTable drift={drift} />
          <SharesTable drift={drift} />
        </>
      )}
    </TitledCard>
  );
}

/** Two beside each other on A4. */
const PAPER_WIDTH = 330;

function FeatureFigure({ feature, drift: { films, week } }: { feature: DriftFeature; drift: Drift }) {
  const name = featureName(feature.name);
  const finding = featureFinding(feature);
  const verdict = divergenceWords(feature);
  const id = `drift-${feature.name}`;
  const isDrawn = feature.recent.box !== null || feature.reference.box !== null;
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h3 id={id} className="font-semibold">
        {name}
      </h3>
      <figure>
        <figcaption className="mt-1 sm:min-h-18">
          {finding}{' '}
          {verdict !== null && (
            <span className={hasMoved(feature) ? 'font-semibold text-loss' : 'text-quiet'}>{verdict}</span>
          )}
        </figcaption>
        {isDrawn && (
          <Chart
            height={BOX_PLOT_HEIGHT}
            paperWidth={PAPER_WIDTH}
            label={`${name}${monitoring.colon}${finding}`}
          >
            {(width) => <BoxPlot feature={feature} films={films} latest={week} width={width} />}
          </Chart>
        )}
      </figure>
      {isDrawn && (
        <p className="text-sm text-quiet">
          {text.axes[feature.unit]}
          {feature.scale === 'ln' && text.scale}
        </p>
      )}
      <WideTable
        toggle={text.toggle(films.length)}
        label={text.films(name)}
        columns={[text.film, monitoring.performance.week, text.value]}
        rows={() =>
          films.map((film, index) => {
            const value = feature.recent.values[index] ?? null;
            return {
              key: `${film.week} ${film.filmId}`,
              cells: [film.title, date(film.week), value === null ? '–' : writeValue(feature, value)],
            };
          })
        }
      />
    </section>
  );
}
