import type { ProgrammeFilm } from '#shared/api/contract/public-programme.ts';
import { audience } from '../../texts/fr/audience.ts';
import { hoursOf } from './show-times.ts';

const text = audience.programme;

/** A room with its days and hours. It takes the colours of what it stands on. */
export function Hours({ room }: { room: ProgrammeFilm['rooms'][number] }) {
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-bold wrap-anywhere">{room.name}</span>
        <span className="text-sm">{text.seats(room.seats)}</span>
      </p>
      {room.shows.length === 0 ? (
        <p>{text.noHours}</p>
      ) : (
        <dl className="mt-1 space-y-1.5">
          {hoursOf(room.shows).map(({ days, times }) => (
            <div key={days} className="flex flex-wrap items-baseline gap-x-4">
              <dt className="text-sm">{days}</dt>
              <dd className="flex flex-wrap gap-x-4 text-2xl leading-tight font-extrabold">
                {times.map((time) => (
                  <span key={time}>{time}</span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
