import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Week } from '../../../../shared/api/contract/week.ts';
import type { RoomFilms } from '../../api/queries.ts';
import { number } from '../../format/format.ts';
import { fr } from '../../texts/fr.ts';
import { forecastOf, recommendedOf } from '../programme-view.ts';
import { CLOSED, type Choice } from './choice.ts';

interface FilmChoiceProps {
  week: Week;
  room: 1 | 2;
  /** The programme as chosen so far. */
  rooms: RoomFilms;
}

/** The week's films that have a forecast, that of the other room included, and none: one can be chosen. */
export function FilmChoice({ week, room, rooms }: FilmChoiceProps) {
  const recommended = recommendedOf(week)?.rooms.find((plan) => plan.room === room)?.filmId ?? null;
  const otherRoom = room === 1 ? 2 : 1;
  const films = week.releases.flatMap((release) => {
    const forecast = forecastOf(release);
    return forecast === null ? [] : [{ release, forecast }];
  });
  return (
    <fieldset>
      <legend className="font-semibold">{fr.decision.film}</legend>
      <div className="mt-2 max-h-52 divide-y divide-line overflow-auto rounded-md border border-line sm:max-h-60">
        {films.map(({ release: { filmId, title }, forecast: { localDemand, localRange } }) => (
          <Option key={filmId} room={room} value={filmId}>
            <span className="font-semibold">{title}</span>
            {filmId === recommended && <Mark>{fr.decision.recommended}</Mark>}
            {filmId === rooms[otherRoom] && <Mark>{fr.decision.alreadyIn(otherRoom)}</Mark>}
            <span className="block text-sm text-foretold">
              {number(localDemand)} {fr.others.expected},{' '}
              {fr.between(number(localRange[0]), number(localRange[1]))}
            </span>
          </Option>
        ))}
        <Option room={room} value={CLOSED}>
          {fr.decision.closed}
        </Option>
      </div>
    </fieldset>
  );
}

function Mark({ children }: { children: string }) {
  return <span className="ml-2 text-sm whitespace-nowrap text-velvet">{children}</span>;
}

function Option({ room, value, children }: { room: 1 | 2; value: string; children: ReactNode }) {
  const { register } = useFormContext<Choice>();
  return (
    <label className="flex cursor-pointer items-start gap-3 px-3 py-2.5 has-checked:bg-paper">
      <input
        type="radio"
        value={value}
        className="mt-0.5 size-6 shrink-0 accent-velvet"
        {...register(`room${room}`)}
      />
      <span>{children}</span>
    </label>
  );
}
