import { Link } from 'wouter';
import type { History } from '#shared/api/contract/history.ts';
import { useDraftOpen } from '../forms/use-draft-open.ts';
import { date } from '../format/format.ts';
import { historyText } from '../texts/fr/history.ts';
import { missingActual } from '../texts/missing-actual.ts';
import { stateWords } from '../texts/week-state.ts';
import { Icon } from '../ui/icon.tsx';
import { buttonStyle } from '../ui/styles.ts';
import { RoomNumber } from '../ui/room-number.tsx';
import { TitledCard } from '../ui/titled-card.tsx';
import { ticketsDraft } from './tickets-draft.ts';
import { TicketsEntry } from './tickets-entry.tsx';

const text = historyText.withoutResult;

type Week = History['withoutResult'][number];

/** The weeks that are over and of which a film's figure is missing, with the way out: the cinema's own tickets. */
export function WeeksWithoutResult({ weeks }: { weeks: readonly Week[] }) {
  if (weeks.length === 0) return null;
  return (
    <TitledCard id="without-result" title={text.title}>
      <p className="mt-2 max-w-prose">{text.lead}</p>
      <ul className="mt-2 divide-y divide-line">
        {weeks.map((week) => (
          <OpenWeek key={week.week} week={week} />
        ))}
      </ul>
    </TitledCard>
  );
}

function OpenWeek({ week }: { week: Week }) {
  const { open, wasOpened, toggle } = useDraftOpen(ticketsDraft(week.week));
  const form = `tickets-${week.week}`;
  return (
    <li className="py-3">
      <div className="grid items-start gap-x-6 gap-y-2 sm:grid-cols-[9rem_minmax(0,1fr)_auto]">
        <Link
          href={`/semaine/${week.week}`}
          className="inline-block min-h-6 justify-self-start font-semibold underline decoration-line decoration-2 underline-offset-4 hover:decoration-link"
        >
          {date(week.week)}
        </Link>
        <div className="text-sm leading-snug">
          {week.rooms.map((room) => (
            <RoomLine key={room.room} room={room} of={week.rooms.length} />
          ))}
          <p className="text-quiet">{stateWords('played', week.choice)}</p>
        </div>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={form}
          className={`${buttonStyle.small} justify-self-start`}
          onClick={toggle}
        >
          {text.enter}
          <span className="sr-only">{historyText.ofWeek(date(week.week))}</span>
          <Icon name="next" className={`size-4 transition-transform ${open ? '-rotate-90' : 'rotate-90'}`} />
        </button>
      </div>
      <div id={form} hidden={!open} className="mt-3 rounded-md bg-paper p-4">
        {/* With its tickets the week has a result, and goes from here to the table. */}
        {wasOpened && (
          <div className="max-w-md">
            <TicketsEntry week={week} onSaved={() => document.getElementById('contenu')?.focus()} />
          </div>
        )}
      </div>
    </li>
  );
}

function RoomLine({ room: { room, title, actualState }, of }: { room: Week['rooms'][number]; of: number }) {
  const missing = missingActual(actualState);
  return (
    <p>
      <RoomNumber room={room} of={of} />
      {title ?? historyText.closed}
      {missing !== null && <span className="text-quiet"> ({missing})</span>}
    </p>
  );
}
