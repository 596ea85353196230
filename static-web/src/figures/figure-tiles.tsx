import type { Figures } from '#shared/api/contract/figures.ts';
import { card, cardTitle } from '../ui/styles.ts';
import type { PlayedWeek } from './figures-view.ts';
import { tilesOf, type Tile } from './tiles-view.ts';

/** Takings, costs, result and occupancy of a week, each with what has changed. */
export function FigureTiles({ week, rooms }: { week: PlayedWeek; rooms: Figures['rooms'] }) {
  return <Tiles tiles={tilesOf(week, rooms)} />;
}

/** @param isForecast they are estimates: outlined, in the colour of forecasts. */
export function Tiles({ tiles, isForecast = false }: { tiles: readonly Tile[]; isForecast?: boolean }) {
  const frame = isForecast
    ? 'rounded-lg border-2 border-dashed border-foretold p-5 text-foretold print:border'
    : card;
  return (
    <dl
      className={`grid grid-cols-1 gap-4 min-[22rem]:grid-cols-2 ${tiles.length > 4 ? 'lg:grid-cols-5 print:grid-cols-5' : 'lg:grid-cols-4 print:grid-cols-4'}`}
    >
      {tiles.map(({ name, value, changes, detail, isLoss }) => (
        <div key={name} className={`${frame} min-w-0 max-sm:p-4 ${isForecast ? 'print:p-2' : 'print:p-0'}`}>
          <dt className={cardTitle}>{name}</dt>
          <dd
            className={`mt-1 text-2xl leading-tight font-bold whitespace-nowrap ${isLoss ? 'text-loss' : ''}`}
          >
            {value}
          </dd>
          {changes.map((change) => (
            <dd key={change} className="mt-1 text-sm leading-snug">
              {change}
            </dd>
          ))}
          {detail !== null && <dd className="mt-1 text-sm leading-snug text-quiet">{detail}</dd>}
        </div>
      ))}
    </dl>
  );
}
