import type { ProgrammeWeek } from '#shared/api/contract/public-programme.ts';
import { parisDateOf } from '#shared/domain/cinema-week.ts';
import { date } from '../../format/format.ts';
import { capital } from '../../texts/chances.ts';
import { audience } from '../../texts/fr/audience.ts';
import { TitledCard } from '../../ui/titled-card.tsx';
import { byDay, clock } from './show-times.ts';

const text = audience.programme;

/** The week as one plans it: each day with its shows by the hour. Nothing where all days are alike, or no hour is told. */
export function DayByDay({ week }: { week: ProgrammeWeek }) {
  const days = byDay(week);
  if (new Set(days.map(({ shows }) => JSON.stringify(shows))).size === 1) return null;
  const today = parisDateOf(new Date());
  return (
    <div className="mt-8">
      <TitledCard id="days" title={text.dayByDay}>
        <ol className="mt-2 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-4">
          {days.map(({ date: day, shows }) => (
            <li key={day} className="border-t border-line py-3">
              <h3 className="font-bold">
                {capital(date(day))}
                {day === today && <span className="ml-2 text-sm text-velvet">{text.today}</span>}
              </h3>
              {shows.length === 0 && <p className="text-quiet">{text.noShow}</p>}
              <ul>
                {shows.map(({ time, film, room }) => (
                  <li key={`${time} ${room.room}`} className="mt-1 grid grid-cols-[4.5rem_minmax(0,1fr)]">
                    <span className="font-semibold">{clock(time)}</span>
                    <span className="min-w-0">
                      {film.title} <span className="text-sm text-quiet">{room.name}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      </TitledCard>
    </div>
  );
}
