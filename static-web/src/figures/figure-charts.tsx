import { Chart } from '../charts/chart.tsx';
import { Key } from '../charts/key.tsx';
import type { Figures } from '#shared/api/contract/figures.ts';
import { percent } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { TitledCard } from '../ui/titled-card.tsx';
import { OccupancyPlot } from './occupancy-plot.tsx';
import { TakingsPlot } from './takings-plot.tsx';
import { chartWeeks, isComing, latestOccupancy, takingsFinding } from './figures-view.ts';

const TAKINGS_HEIGHT = 320;
const OCCUPANCY_HEIGHT = 170;

/** Takings by week against the costs. */
export function TakingsChart({ figures }: { figures: Figures }) {
  const shown = chartWeeks(figures);
  const finding = takingsFinding(figures);
  return (
    <TitledCard id="takings" title={fr.figures.takingsTitle}>
      <figure>
        <figcaption className="mt-2">{finding}</figcaption>
        <Chart height={TAKINGS_HEIGHT} label={finding}>
          {(width) => <TakingsPlot weeks={shown} width={width} height={TAKINGS_HEIGHT} />}
        </Chart>
      </figure>
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <Key className="size-3 bg-ink" text={fr.figures.keyActual} />
        <Key className="h-0.75 w-4 bg-foretold" text={fr.figures.keyExpected} />
        {shown.some(isComing) && <Key className="hatched size-3.5" text={fr.figures.keyForecast} />}
      </p>
      <p className="mt-1 text-sm text-quiet">{fr.figures.inTable}</p>
    </TitledCard>
  );
}

interface OccupancyChartsProps {
  figures: Figures;
  rooms: Figures['rooms'];
  /** They have the whole width of the page. */
  areMany: boolean;
}

/** How full each room was, at the same scale. */
export function OccupancyCharts({ figures, rooms, areMany }: OccupancyChartsProps) {
  return (
    <TitledCard id="occupancy" title={rooms.length === 1 ? fr.figures.occupancy : fr.figures.occupancyTitle}>
      <div
        className={`grid gap-x-8 sm:grid-cols-2 print:grid-cols-2 ${areMany ? 'xl:grid-cols-3' : 'xl:grid-cols-1'}`}
      >
        {rooms.map((room) => (
          <OccupancyChart key={room.room} room={room} figures={figures} />
        ))}
      </div>
      <p className="mt-1 text-sm text-quiet">{fr.figures.inTable}</p>
    </TitledCard>
  );
}

function OccupancyChart({
  room: { room, name },
  figures,
}: {
  room: Figures['rooms'][number];
  figures: Figures;
}) {
  const latest = latestOccupancy(figures.weeks, room);
  const finding =
    latest === null ? fr.figures.occupancyUnknown(name) : fr.figures.occupancyFinding(name, percent(latest));
  return (
    <figure className="mt-2">
      <figcaption>{finding}</figcaption>
      <Chart height={OCCUPANCY_HEIGHT} paperWidth={330} label={finding}>
        {(width) => (
          <OccupancyPlot room={room} weeks={chartWeeks(figures)} width={width} height={OCCUPANCY_HEIGHT} />
        )}
      </Chart>
    </figure>
  );
}
