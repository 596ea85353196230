import type { Figures } from '#shared/api/contract/figures.ts';
import { date, money, signedMoney, signedPercent } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { TitledCard } from '../ui/titled-card.tsx';
import {
  asksWhatIsKept,
  growthOf,
  hasFigures,
  keptOf,
  occupancyIn,
  resultsOf,
  roomsIn,
  type WeekFigures,
} from './figures-view.ts';
import { share } from './tiles-view.ts';

const columns = fr.figures.columns;
/** With more rooms it is a table on wider screens only, in smaller print. */
const MOST_ROOMS_EARLY = 2;

/** All weeks, latest first: the numbers behind the charts. On a phone each row is a small card. */
export function FiguresTable({ figures }: { figures: Figures }) {
  const rows = figures.weeks.filter(hasFigures).toReversed();
  const rooms = roomsIn(figures.rooms, rows);
  const isKept = rows.some(asksWhatIsKept);
  const { week, expected, takings, costs, result, kept, onWeek, onMonth, year } = columns;
  const names = [
    ...[week, expected, takings, costs, result],
    ...(isKept ? [kept] : []),
    ...rooms.map(({ name }) => name),
    ...[onWeek, onMonth, year],
  ];
  return (
    <TitledCard id="weeks" title={fr.figures.weeksTitle}>
      <table
        aria-label={fr.figures.tableLabel}
        data-columns={rooms.length + Number(isKept) > MOST_ROOMS_EARLY ? 'many' : 'few'}
        className="mt-3 block w-full tabular:table xl:data-[columns=many]:text-sm print:table print:text-xs"
      >
        <thead className="sr-only text-sm text-quiet tabular:not-sr-only tabular:table-header-group print:not-sr-only print:table-header-group">
          <tr className="text-right align-bottom">
            {names.map((name, index) => (
              <th
                key={index}
                scope="col"
                className={`min-w-16 pb-2 font-normal wrap-anywhere xl:in-data-[columns=many]:min-w-14 ${index === 0 ? 'text-left' : 'pl-3 xl:in-data-[columns=many]:pl-1.5'}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block divide-y divide-line tabular:table-row-group print:table-row-group">
          {rows.map((week) => (
            <WeekRow key={week.week} week={week} rooms={rooms} isKept={isKept} />
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-sm text-quiet">{fr.figures.sourceNote}</p>
      <p className="mt-1 text-sm text-quiet">{fr.figures.comparisons}</p>
      {isKept && <p className="mt-1 text-sm text-quiet">{fr.figures.keptNote}</p>}
    </TitledCard>
  );
}

interface WeekRowProps {
  week: WeekFigures;
  rooms: Figures['rooms'];
  /** There is a column for what stays. */
  isKept: boolean;
}

function WeekRow({ week, rooms, isKept }: WeekRowProps) {
  const kept = keptOf(week);
  const isForecast = week.takings === null;
  const { takings, source, expectedTakings, occupancy, expectedOccupancy } = week;
  const shares = isForecast ? expectedOccupancy : occupancy;
  const { expected, actual } = resultsOf(week);
  const result = isForecast ? expected : actual;
  const tone = isForecast ? 'text-foretold' : 'font-semibold';
  return (
    <tr className="grid grid-cols-3 gap-x-3 gap-y-1.5 py-3 tabular:table-row print:table-row">
      <th
        scope="row"
        className="col-span-3 text-left font-semibold whitespace-nowrap tabular:py-2 print:py-1"
      >
        {isForecast && (
          <span aria-hidden="true" className="mr-2 hatched inline-block size-2.5 rounded-full" />
        )}
        {date(week.week, ['weekday', 'month', 'year'])}
        {isForecast && (
          <span className="font-normal text-foretold">
            {' '}
            {week.state === 'played' ? fr.figures.noResult : fr.figures.forecast}
          </span>
        )}
      </th>
      <Figure label={columns.expected} className="text-foretold">
        {expectedTakings === null ? '–' : money(expectedTakings)}
      </Figure>
      <Figure
        label={columns.takings}
        className="font-semibold"
        note={source === null || source === 'estimated' ? null : fr.figures.source[source]}
      >
        {takings === null ? '–' : money(takings)}
      </Figure>
      <Figure label={columns.costs}>{money(week.fixedCosts)}</Figure>
      <Figure
        label={columns.result}
        className={`${tone} ${!isForecast && (result ?? 0) < 0 ? 'text-loss' : ''}`}
      >
        {result === null ? '–' : signedMoney(result)}
      </Figure>
      {isKept && (
        <Figure label={columns.kept} className={isForecast ? 'text-foretold' : ''}>
          {kept === null ? '–' : money(kept.takings)}
        </Figure>
      )}
      {rooms.map(({ room, name }) => (
        <Figure key={room} label={name} className={isForecast ? 'text-foretold' : ''}>
          {share(occupancyIn(shares, room))}
        </Figure>
      ))}
      <Figure label={columns.onWeek} className={isForecast ? 'text-foretold' : ''}>
        {change(growthOf(week, 'growthOnWeek'))}
      </Figure>
      <Figure label={columns.onMonth} className={isForecast ? 'text-foretold' : ''}>
        {change(growthOf(week, 'growthOnMonth'))}
      </Figure>
      <Figure label={columns.year}>{isForecast ? '–' : signedMoney(week.yearToDateResult)}</Figure>
    </tr>
  );
}

const change = (growth: number | null): string => (growth === null ? '–' : signedPercent(growth));

interface FigureProps {
  label: string;
  className?: string;
  note?: string | null;
  children: string;
}

function Figure({ label, className = '', note = null, children }: FigureProps) {
  return (
    <td
      className={`whitespace-nowrap tabular:py-2 tabular:pl-3 xl:in-data-[columns=many]:pl-1.5 tabular:text-right print:py-1 print:pl-2 print:text-right ${className}`}
    >
      <span
        aria-hidden="true"
        className="block text-xs font-normal whitespace-normal text-quiet wrap-anywhere tabular:hidden print:hidden"
      >
        {label}
      </span>
      {children}
      {note !== null && <span className="block text-xs font-normal text-quiet">{note}</span>}
    </td>
  );
}
