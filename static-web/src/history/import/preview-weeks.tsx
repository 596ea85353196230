import { Fragment, useState } from 'react';
import type { TicketTitle, TicketWeek } from '#shared/api/contract/ticket-import.ts';
import type { TitleChoices } from '#shared/domain/ticket-import.ts';
import { isOpen } from '#shared/domain/ticket-import.ts';
import { date, number } from '../../format/format.ts';
import { ticketImport as text } from '../../texts/fr/ticket-import.ts';
import { buttonStyle } from '../../ui/styles.ts';
import { ChooseTitle } from './choose-title.tsx';
import {
  askedTitles,
  changeText,
  filmNameIn,
  withChoice,
  type PreviewRoom,
  type PreviewWeek,
} from './import-view.ts';

interface PreviewWeeksProps {
  weeks: readonly PreviewWeek[];
  choices: TitleChoices;
  onChoices: (choices: TitleChoices) => void;
  label: string;
}

/** Weeks that are drawn before more are wanted. */
const SHOWN = 20;
const cell = 'py-1.5 pr-3';

/** Weeks and their rooms: what was stored, and what will be. */
export function PreviewWeeks({ weeks, choices, onChoices, label }: PreviewWeeksProps) {
  const [all, setAll] = useState(false);
  const shown = all ? weeks : weeks.slice(0, SHOWN);
  const hidden = weeks.length - shown.length;
  return (
    <>
      <table aria-label={label} className="mt-2 w-full text-left text-sm">
        <thead className="text-quiet">
          <tr>
            <th scope="col" className={`${cell} font-normal`}>
              {text.columns.room}
            </th>
            <th scope="col" className={`${cell} font-normal`}>
              {text.columns.film}
            </th>
            <th scope="col" className={`${cell} text-right font-normal`}>
              {text.columns.tickets}
            </th>
            <th scope="col" className="py-1.5 font-normal">
              {text.columns.change}
            </th>
          </tr>
        </thead>
        <tbody className="align-top">
          {shown.map(({ week, rooms }) => (
            <Fragment key={week.week}>
              <tr>
                <th scope="colgroup" colSpan={4} className="border-t border-line pt-3 pb-1 font-semibold">
                  {text.weekOf(date(week.week, ['weekday', 'month', 'year']))}
                </th>
              </tr>
              {rooms.map((room) => (
                <RoomRow
                  key={room.room}
                  week={week}
                  room={room}
                  choices={choices}
                  onChoose={(title, filmId) => onChoices(withChoice(choices, week, title, filmId))}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <button type="button" className={`${buttonStyle.small} mt-3`} onClick={() => setAll(true)}>
          {text.moreWeeks(hidden, number(hidden))}
        </button>
      )}
    </>
  );
}

interface RoomRowProps {
  week: TicketWeek;
  room: PreviewRoom;
  choices: TitleChoices;
  onChoose: (title: TicketTitle, filmId: string | null) => void;
}

function RoomRow({ week, room, choices, onChoose }: RoomRowProps) {
  const filmName = filmNameIn(week);
  const asked = askedTitles(room, choices);
  return (
    <tr>
      <th scope="row" className={`${cell} font-normal wrap-anywhere`}>
        {room.name}
      </th>
      <td className={`${cell} w-2/5 leading-snug wrap-anywhere`}>
        {asked.length === 0 && room.after !== null && filmName(room.after)}
        {asked.map((title) => (
          <ChooseTitle
            key={title.id}
            title={title}
            week={week}
            chosen={choices.get(title.id)}
            onChoose={(filmId) => onChoose(title, filmId)}
          />
        ))}
        {asked.length === 0 && (
          <OtherSpellings room={room} name={room.after === null ? '' : filmName(room.after)} />
        )}
      </td>
      <td className={`${cell} text-right font-semibold tabular-nums`}>
        {room.after === null ? '–' : number(room.after.tickets)}
      </td>
      <td className={`py-1.5 leading-snug ${isOpen(room) ? 'font-semibold text-alert' : ''}`}>
        {changeText(room, filmName)}
      </td>
    </tr>
  );
}

/** How the file calls a film that is called otherwise here, so that a wrong match is seen. */
function OtherSpellings({ room, name }: { room: PreviewRoom; name: string }) {
  const others = [...new Set(room.titles.map(({ title }) => title))].filter(
    (title) => title !== '' && title.toLowerCase() !== name.toLowerCase(),
  );
  return others.map((title) => (
    <span key={title} className="block text-quiet">
      {text.written(title)}
    </span>
  ));
}
