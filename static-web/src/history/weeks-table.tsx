import { Link } from 'wouter';
import type { Figures, History } from '../../../shared/api/contract.ts';
import { date, money, signedMoney } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { filmInBothRooms } from '../week/programme-view.ts';

type HistoryWeek = History['weeks'][number];

const columns = fr.history.columns;

/** A row per week, latest first; on a phone each row is a small card. */
export function WeeksTable({ weeks, figures }: { weeks: readonly HistoryWeek[]; figures: Figures | null }) {
  const expected = new Map(figures?.weeks.map((week) => [week.week, week.expectedTakings]));
  return (
    <table className="mt-3 block w-full md:table">
      <thead className="sr-only text-sm text-quiet md:not-sr-only md:table-header-group">
        <tr className="text-right align-bottom">
          <Heading left>{columns.week}</Heading>
          <Heading left>{columns.programme}</Heading>
          <Heading>{columns.expected}</Heading>
          <Heading>{columns.takings}</Heading>
          <Heading>{columns.result}</Heading>
        </tr>
      </thead>
      <tbody className="block divide-y divide-line md:table-row-group">
        {weeks.map((week) => (
          <WeekRow key={week.week} week={week} expected={expected.get(week.week) ?? null} />
        ))}
      </tbody>
    </table>
  );
}

function Heading({ left = false, children }: { left?: boolean; children: string }) {
  return (
    <th scope="col" className={`pb-2 font-normal ${left ? 'text-left' : 'pl-4'}`}>
      {children}
    </th>
  );
}

function WeekRow({ week, expected }: { week: HistoryWeek; expected: number | null }) {
  return (
    <tr className="grid grid-cols-3 gap-x-3 gap-y-1 py-3 align-top md:table-row">
      <th scope="row" className="col-span-3 text-left font-semibold whitespace-nowrap md:py-2.5 md:pr-4">
        <Link
          href={`/semaine/${week.week}`}
          className="inline-block min-h-6 underline decoration-line decoration-2 underline-offset-4 hover:decoration-velvet"
        >
          {date(week.week)}
        </Link>
      </th>
      <td className="col-span-3 text-sm leading-snug md:py-2.5">
        <Programme rooms={week.rooms} />
      </td>
      <Figure label={fr.money.forecast} className="text-foretold">
        {expected === null ? '–' : money(expected)}
      </Figure>
      <Figure label={fr.money.actual} className="font-semibold">
        {money(week.takings)}
      </Figure>
      <Figure label={fr.money.result} className={`font-semibold ${week.result < 0 ? 'text-velvet' : ''}`}>
        {signedMoney(week.result)}
      </Figure>
    </tr>
  );
}

function Programme({ rooms }: { rooms: HistoryWeek['rooms'] }) {
  const both = filmInBothRooms(rooms);
  if (both !== null) return `${rooms[0]?.title ?? ''} ${fr.history.bothRooms}`;
  return rooms.map(({ room, title }) => (
    <span key={room} className="block">
      <span className="text-quiet">{room}.</span> {title ?? fr.history.closed}
    </span>
  ));
}

function Figure({ label, className, children }: { label: string; className: string; children: string }) {
  return (
    <td className={`whitespace-nowrap md:py-2.5 md:pl-4 md:text-right ${className}`}>
      <span aria-hidden="true" className="block text-xs font-normal text-quiet md:hidden">
        {label}
      </span>
      {children}
    </td>
  );
}
