import type { Settings } from '../../../shared/api/contract/settings.ts';
import { DEFAULT_SETTINGS, ROOMS } from '../../../shared/domain/cinema.ts';
import { addDays } from '../../../shared/domain/cinema-week.ts';
import { date, money, number, oneIn, price } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { TitledCard } from '../ui/titled-card.tsx';
import { settingsInTime } from './effective-weeks.ts';

const columns = fr.settings.historyColumns;

/** What held when, latest first. On a phone each row is a small card. */
export function SettingsTable({ history, coming }: { history: readonly Settings[]; coming: string }) {
  return (
    <TitledCard id="history" title={fr.settings.historyTitle}>
      <table className="mt-3 block w-full md:table">
        <thead className="sr-only text-sm text-quiet md:not-sr-only md:table-header-group">
          <tr className="text-right">
            {Object.values(columns).map((name, index) => (
              <th key={name} scope="col" className={`pb-2 font-normal ${index === 0 ? 'text-left' : 'pl-4'}`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block divide-y divide-line md:table-row-group">
          {settingsInTime(history, addDays(coming, -7)).map(({ settings, state }) => (
            <Row key={settings.effectiveFrom} settings={settings} state={state} />
          ))}
        </tbody>
      </table>
    </TitledCard>
  );
}

interface RowProps {
  settings: Settings;
  state: 'past' | 'inForce' | 'toCome';
}

function Row({ settings, state }: RowProps) {
  const { effectiveFrom, seats, showsPerDay, ticketPrice, fixedCosts, admissionsShare } = settings;
  const isFirst = effectiveFrom <= DEFAULT_SETTINGS.effectiveFrom;
  return (
    <tr
      className={`grid grid-cols-2 gap-x-3 gap-y-1 py-3 md:table-row ${state === 'past' ? 'text-quiet' : ''}`}
    >
      <th scope="row" className="col-span-2 text-left font-semibold md:py-2.5">
        {isFirst ? fr.settings.sinceAlways : date(effectiveFrom, ['weekday', 'month', 'year'])}
        {state !== 'past' && (
          <span className="ml-2 rounded-full border border-line px-2 py-0.5 text-xs whitespace-nowrap">
            {fr.settings[state]}
          </span>
        )}
      </th>
      {ROOMS.map((room) => (
        <Cell key={room} label={room === 1 ? columns.room1 : columns.room2}>
          {fr.settings.roomCell(number(seats[room]), showsPerDay[room])}
        </Cell>
      ))}
      <Cell label={columns.price}>{price(ticketPrice)}</Cell>
      <Cell label={columns.costs}>{money(fixedCosts)}</Cell>
      <Cell label={columns.share}>{oneIn(admissionsShare)}</Cell>
    </tr>
  );
}

function Cell({ label, children }: { label: string; children: string }) {
  return (
    <td className="whitespace-nowrap md:py-2.5 md:pl-4 md:text-right">
      <span aria-hidden="true" className="block text-xs text-quiet md:hidden">
        {label}
      </span>
      {children}
    </td>
  );
}
