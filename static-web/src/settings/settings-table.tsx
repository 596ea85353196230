import type { ReactNode } from 'react';
import type { Settings } from '#shared/api/contract/settings.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { addDays } from '#shared/domain/cinema-week.ts';
import { date, money, oneIn, percent, price } from '../format/format.ts';
import { settingsText } from '../texts/fr/settings.ts';
import type { NamedRoom } from '../texts/rooms.ts';
import { TitledCard } from '../ui/titled-card.tsx';
import { settingsInTime } from './effective-weeks.ts';
import { forThePublic } from './for-the-public.ts';
import { OptionalWords } from './optional-words.tsx';
import { WithdrawButton } from './withdraw.tsx';

const columns = settingsText.historyColumns;
/** More rooms than this share a column. */
const MOST_COLUMNS = 2;

/** What held when, latest first, with what the public was told below. On a phone each row is a small card. */
export function SettingsTable({ history, coming }: { history: readonly Settings[]; coming: string }) {
  const inTime = settingsInTime(history, addDays(coming, -7));
  const named = roomColumns(inTime.map(({ settings }) => settings));
  const rooms = named.length > MOST_COLUMNS ? null : named;
  const { from, price: seat, costs, share, extraRoom } = columns;
  const names = [from, ...(rooms?.map(({ name }) => name) ?? [columns.rooms]), seat, costs, share, extraRoom];
  return (
    <TitledCard id="history" title={settingsText.historyTitle}>
      <table className="mt-3 block w-full md:table">
        <thead className="sr-only text-sm text-quiet md:not-sr-only md:table-header-group">
          <tr className="text-right">
            {names.map((name, index) => (
              <th
                key={index}
                scope="col"
                className={`min-w-20 pb-2 font-normal wrap-anywhere ${index === 0 ? 'text-left' : 'pl-4'}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block divide-y divide-line md:table-row-group">
          {inTime.map(({ settings, state }) => (
            <Row
              key={settings.effectiveFrom}
              settings={settings}
              state={state}
              rooms={rooms}
              width={names.length}
            />
          ))}
        </tbody>
      </table>
    </TitledCard>
  );
}

interface RowProps {
  settings: Settings;
  state: 'past' | 'inForce' | 'toCome';
  /** A column each; null where they share one. */
  rooms: readonly NamedRoom[] | null;
  /** How many columns there are. */
  width: number;
}

function Row({ settings, state, rooms, width }: RowProps) {
  const { effectiveFrom, ticketPrice, fixedCosts, admissionsShare, extraRoomGain } = settings;
  const ink = state === 'past' ? 'text-quiet' : '';
  const isFirst = effectiveFrom <= DEFAULT_SETTINGS.effectiveFrom;
  return (
    <>
      <tr className={`grid grid-cols-2 gap-x-3 gap-y-1 border-b-0 pt-3 md:table-row ${ink}`}>
        <th scope="row" className="col-span-2 text-left font-semibold md:py-2.5">
          {isFirst ? settingsText.sinceAlways : date(effectiveFrom, ['weekday', 'month', 'year'])}
          {state !== 'past' && (
            <span className="ml-2 rounded-full border border-line px-2 py-0.5 text-xs whitespace-nowrap">
              {settingsText[state]}
            </span>
          )}
          {state === 'toCome' && <WithdrawButton settings={settings} />}
        </th>
        {rooms === null ? (
          <Cell label={columns.rooms} className="col-span-2">
            {settings.rooms.map((room) => (
              <span key={room.room} className="block whitespace-normal wrap-anywhere">
                {settingsText.roomLine(room.name, seatsOf(room))}
              </span>
            ))}
          </Cell>
        ) : (
          rooms.map(({ room, name }) => (
            <Cell key={room} label={name}>
              {seatsOf(settings.rooms.find((each) => each.room === room))}
            </Cell>
          ))
        )}
        <Cell label={columns.price}>{price(ticketPrice)}</Cell>
        <Cell label={columns.costs}>{money(fixedCosts)}</Cell>
        <Cell label={columns.share}>{oneIn(admissionsShare)}</Cell>
        <Cell label={columns.extraRoom}>{settingsText.extraRoomFrom(percent(extraRoomGain))}</Cell>
      </tr>
      <tr className={`block pt-1 pb-3 md:table-row ${ink}`}>
        <td colSpan={width} className="block text-sm wrap-anywhere md:table-cell md:pb-2.5">
          <OptionalWords settings={settings} />
          {forThePublic(settings)}
        </td>
      </tr>
    </>
  );
}

function seatsOf(room: Settings['rooms'][number] | undefined): string {
  return room === undefined ? '–' : settingsText.roomCell(room.seats, room.showsPerDay);
}

/** All rooms that the cinema ever has, by number, under their latest names. */
function roomColumns(latestFirst: readonly Settings[]): NamedRoom[] {
  const rooms = new Map(
    latestFirst.toReversed().flatMap((each) => each.rooms.map((room) => [room.room, room])),
  );
  return [...rooms.values()].sort((a, b) => a.room - b.room);
}

interface CellProps {
  label: string;
  className?: string;
  children: ReactNode;
}

function Cell({ label, className = '', children }: CellProps) {
  return (
    <td className={`whitespace-nowrap md:py-2.5 md:pl-4 md:text-right ${className}`}>
      <span aria-hidden="true" className="block text-xs whitespace-normal text-quiet wrap-anywhere md:hidden">
        {label}
      </span>
      {children}
    </td>
  );
}
