import { Link } from 'wouter';
import type { Figures } from '#shared/api/contract/figures.ts';
import { useDraftOpen } from '../forms/use-draft-open.ts';
import { date, money, signedMoney } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { historyText } from '../texts/fr/history.ts';
import { stateWords } from '../texts/week-state.ts';
import { Icon } from '../ui/icon.tsx';
import { RoomNumber } from '../ui/room-number.tsx';
import { buttonStyle } from '../ui/styles.ts';
import { filmInAllRooms } from '../programme/programme-view.ts';
import { leftWords } from '../programme/left-words.ts';
import { wapeOf } from '../programme/week-score.tsx';
import type { HistoryWeek } from './history-view.ts';
import { ticketsDraft } from './tickets-draft.ts';
import { WeekDetails } from './week-details.tsx';

const columns = historyText.columns;

/** A row per week, latest first, that opens; on a phone each row is a small card. */
export function WeeksTable({ weeks, figures }: { weeks: readonly HistoryWeek[]; figures: Figures | null }) {
  const expected = new Map(figures?.weeks.map((week) => [week.week, week.expectedTakings]));
  const isKept = figures?.weeks.some(({ keptTakings }) => keptTakings !== null) === true;
  return (
    <>
      <table className="mt-3 block w-full md:table">
        <thead className="sr-only text-sm text-quiet md:not-sr-only md:table-header-group">
          <tr className="text-right align-bottom">
            <Heading left>{columns.week}</Heading>
            <Heading left>{columns.programme}</Heading>
            <Heading>{columns.expected}</Heading>
            <Heading>{columns.takings}</Heading>
            <Heading>{columns.result}</Heading>
            <Heading>{columns.left}</Heading>
            <Heading>{fr.trust.wape}</Heading>
            <Heading hidden>{columns.details}</Heading>
          </tr>
        </thead>
        {weeks.map((week) => (
          <WeekRows key={week.week} week={week} expected={expected.get(week.week) ?? null} />
        ))}
      </table>
      <p className="mt-3 max-w-prose text-sm text-quiet">{historyText.leftNote}</p>
      {isKept && (
        <p className="mt-1 max-w-prose text-sm text-quiet">
          {fr.figures.keptNote} {historyText.leftInTakings}
        </p>
      )}
      <p className="mt-1 max-w-prose text-sm text-quiet">{fr.trust.why}</p>
    </>
  );
}

interface HeadingProps {
  left?: boolean;
  hidden?: boolean;
  children: string;
}

function Heading({ left = false, hidden = false, children }: HeadingProps) {
  return (
    <th scope="col" className={`pb-2 font-normal ${left ? 'text-left' : 'pl-4'}`}>
      <span className={hidden ? 'sr-only' : ''}>{children}</span>
    </th>
  );
}

function WeekRows({ week, expected }: { week: HistoryWeek; expected: number | null }) {
  const { open, wasOpened, toggle } = useDraftOpen(ticketsDraft(week.week));
  const details = `details-${week.week}`;
  return (
    <tbody className="block border-b border-line last:border-b-0 md:table-row-group">
      <tr className="grid grid-cols-4 gap-x-3 gap-y-1 py-3 align-top max-sm:grid-cols-3 md:table-row">
        <th scope="row" className="col-span-full text-left font-semibold whitespace-nowrap md:py-2.5 md:pr-4">
          <Link
            href={`/semaine/${week.week}`}
            className="inline-block min-h-6 underline decoration-line decoration-2 underline-offset-4 hover:decoration-link"
          >
            {date(week.week)}
          </Link>
        </th>
        <td className="col-span-full text-sm leading-snug wrap-anywhere md:py-2.5">
          <Programme rooms={week.rooms} />
          <span className="block text-quiet">{stateWords('played', week.choice)}</span>
        </td>
        <Figure label={columns.expected} className="text-foretold">
          {expected === null ? '–' : money(expected)}
        </Figure>
        <Figure label={columns.takings} className="font-semibold">
          {money(week.takings)}
        </Figure>
        <Figure label={columns.result} className={`font-semibold ${week.result < 0 ? 'text-loss' : ''}`}>
          {signedMoney(week.result)}
        </Figure>
        <Figure label={columns.left} wraps>
          {leftWords(week.leftRange)}
        </Figure>
        <Figure label={fr.trust.wape}>{wapeOf(week.scores)}</Figure>
        <td className="col-span-2 self-end text-right max-sm:col-span-2 md:py-1.5 md:pl-3">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={details}
            className={buttonStyle.small}
            onClick={toggle}
          >
            {historyText.open}
            <span className="sr-only">{historyText.ofWeek(date(week.week))}</span>
            <Icon
              name="next"
              className={`size-4 transition-transform ${open ? '-rotate-90' : 'rotate-90'}`}
            />
          </button>
        </td>
      </tr>
      <tr id={details} hidden={!open} className={open ? 'block md:table-row' : ''}>
        <td colSpan={8} className="block pb-5 md:table-cell">
          {wasOpened && <WeekDetails week={week} />}
        </td>
      </tr>
    </tbody>
  );
}

function Programme({ rooms }: { rooms: HistoryWeek['rooms'] }) {
  if (filmInAllRooms(rooms) !== null) return `${rooms[0]?.title ?? ''} ${historyText.rooms(rooms.length)}`;
  return rooms.map(({ room, title }) => (
    <span key={room} className="block">
      <RoomNumber room={room} of={rooms.length} />
      {title ?? historyText.closed}
    </span>
  ));
}

interface FigureProps {
  label: string;
  className?: string;
  /** A range, which may take two lines. */
  wraps?: boolean;
  children: string;
}

function Figure({ label, className = '', wraps = false, children }: FigureProps) {
  return (
    <td className={`${wraps ? '' : 'whitespace-nowrap'} md:py-2.5 md:pl-4 md:text-right ${className}`}>
      <span aria-hidden="true" className="block text-xs font-normal text-quiet md:hidden">
        {label}
      </span>
      {children}
    </td>
  );
}
