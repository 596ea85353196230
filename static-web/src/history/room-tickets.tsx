import type { FieldErrors, UseFormRegisterReturn } from 'react-hook-form';
import type { Week } from '#shared/api/contract/week.ts';
import { weeklyCapacity, type CinemaRoom } from '#shared/domain/cinema.ts';
import { Field } from '../forms/field.tsx';
import { historyText } from '../texts/fr/history.ts';
import type { TypedTickets } from './tickets-schema.ts';

const text = historyText.tickets;

interface RoomTicketsProps {
  room: CinemaRoom;
  /** What is reckoned with until the tickets are entered. */
  estimate: string | null;
  /** The releases of the week, and the films of the one before that it was decided to keep. */
  films: readonly Pick<Week['held'][number], 'filmId' | 'title'>[];
  film: UseFormRegisterReturn;
  tickets: UseFormRegisterReturn;
  errors: FieldErrors<TypedTickets['rooms'][number]> | undefined;
}

/** Which film a room showed, and how many tickets it sold. */
export function RoomTickets({ room, estimate, films, film, tickets, errors }: RoomTicketsProps) {
  const hint = [text.atMost(weeklyCapacity(room)), estimate === null ? null : text.estimated(estimate)];
  return (
    <fieldset className="space-y-3 border-t border-line pt-3">
      <legend className="float-left mb-2 w-full font-semibold">{room.name}</legend>
      <Field label={text.film} error={errors?.filmId?.message}>
        {(parts) => (
          <select {...parts} {...film}>
            {films.map(({ filmId, title }) => (
              <option key={filmId} value={filmId}>
                {title}
              </option>
            ))}
            <option value="">{text.closed}</option>
          </select>
        )}
      </Field>
      <Field
        label={text.sold}
        hint={hint.filter((part) => part !== null).join(', ')}
        error={errors?.tickets?.message}
      >
        {(parts) => <input {...parts} {...tickets} inputMode="numeric" autoComplete="off" />}
      </Field>
    </fieldset>
  );
}
