import type { TicketTitle, TicketWeek } from '#shared/api/contract/ticket-import.ts';
import { FilmOptions } from '../../files/film-options.tsx';
import { Field } from '../../forms/field.tsx';
import { ticketImport as text } from '../../texts/fr/ticket-import.ts';
import { linesText } from './import-view.ts';

const LEAVE_OUT = 'leave-out';

interface ChooseTitleProps {
  title: TicketTitle;
  week: TicketWeek;
  /** Null: left out; undefined: nothing is said. */
  chosen: string | null | undefined;
  onChoose: (filmId: string | null) => void;
}

/** Which release of the week a title of the file is, likely ones first, or that its lines are left out. */
export function ChooseTitle({ title, week, chosen, onChoose }: ChooseTitleProps) {
  const near = title.near.flatMap((id) => week.films.filter(({ filmId }) => filmId === id));
  const others = week.films.filter(({ filmId }) => !title.near.includes(filmId));
  const value = chosen === null ? LEAVE_OUT : (chosen ?? title.filmId ?? '');
  return (
    <Field label={text.which(title.title, linesText(title))} error={undefined}>
      {(parts) => (
        <select
          {...parts}
          value={value}
          onChange={({ target }) => onChoose(target.value === LEAVE_OUT ? null : target.value)}
        >
          {value === '' && <option value="">{text.chooseFilm}</option>}
          <FilmOptions label={text.near} films={near} />
          <FilmOptions label={text.otherFilms} films={others} />
          <option value={LEAVE_OUT}>{text.leaveOut}</option>
        </select>
      )}
    </Field>
  );
}
