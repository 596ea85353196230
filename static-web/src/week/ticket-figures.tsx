import type { RoomPlan } from '#shared/api/contract/programme.ts';
import { money, number, percent } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import type { RoomActual } from '../programme/programme-view.ts';

/** A room's week in three figures: as forecast, and below as it was. */
export function TicketFigures({ plan, actual }: { plan: RoomPlan; actual: RoomActual | null }) {
  return (
    <table className="mt-3 w-full text-right">
      <thead className="text-xs text-quiet">
        <tr>
          <td />
          <Heading>{fr.ticket.tickets}</Heading>
          <Heading>{fr.ticket.takings}</Heading>
          <Heading>{fr.ticket.places}</Heading>
        </tr>
      </thead>
      <tbody>
        <Row
          name={fr.ticket.forecast}
          className="text-foretold"
          mark="hatched"
          tickets={plan.expectedTickets}
          takings={plan.expectedTakings}
          occupancy={plan.expectedOccupancy}
        />
        {actual !== null && (
          <Row
            name={fr.ticket.actual}
            className="font-semibold"
            mark="bg-ink"
            tickets={actual.tickets}
            takings={actual.takings}
            occupancy={actual.occupancy}
          />
        )}
      </tbody>
    </table>
  );
}

function Heading({ children }: { children: string }) {
  return (
    <th scope="col" className="pl-2 font-normal">
      {children}
    </th>
  );
}

interface RowProps {
  name: string;
  className: string;
  mark: string;
  tickets: number;
  takings: number;
  occupancy: number;
}

function Row({ name, className, mark, tickets, takings, occupancy }: RowProps) {
  return (
    <tr className={`whitespace-nowrap ${className}`}>
      <th scope="row" className="py-0.5 text-left font-semibold">
        <span aria-hidden="true" className={`mr-1.5 inline-block size-2.5 rounded-full ${mark}`} />
        {name}
      </th>
      <td className="pl-2">{number(tickets)}</td>
      <td className="pl-2">{money(takings)}</td>
      <td className="pl-2">{percent(occupancy)}</td>
    </tr>
  );
}
