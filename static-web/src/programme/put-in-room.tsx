import { Link } from 'wouter';
import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { fr } from '../texts/fr.ts';
import { inRooms } from '../texts/rooms.ts';
import { forecastOf, programmeOf } from './programme-view.ts';

const text = fr.programming.put;
const link =
  'inline-flex min-h-6 items-center rounded-full border border-line px-2.5 text-sm font-semibold text-ink hover:border-ink';
/** More rooms wait behind a word. */
const MOST_SHOWN = 3;

/** Leads to the choice of each room's film, with this one set; nothing where the week cannot be changed any more. */
export function PutInRoom({ week, film }: { week: Week; film: WeekRelease }) {
  const shown = programmeOf(week)?.rooms ?? [];
  if (week.state === 'played' || shown.length === 0 || forecastOf(film) === null) return null;
  const rooms = shown.filter(({ filmId }) => filmId !== film.filmId);
  if (rooms.length === 0) return null;
  const links = rooms.map(({ room, name }) => (
    <Link
      key={room}
      href={`/semaine/${week.week}?${new URLSearchParams({ choisir: String(room), film: film.filmId }).toString()}`}
      aria-label={text.label(film.title, inRooms([{ room, name }], shown.length))}
      className={link}
    >
      {name}
    </Link>
  ));
  return rooms.length <= MOST_SHOWN ? (
    <p className="flex flex-wrap items-center gap-1.5 print:hidden">
      <span aria-hidden="true" className="text-sm text-quiet">
        {text.in}
      </span>
      {links}
    </p>
  ) : (
    <details className="print:hidden">
      <summary className={`${link} cursor-pointer`}>
        {text.where}
        <span className="sr-only"> ({film.title})</span>
      </summary>
      <p className="mt-1.5 flex flex-wrap gap-1.5">{links}</p>
    </details>
  );
}
