import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Week } from '#shared/api/contract/week.ts';
import { filmIn, type RoomFilms } from '#shared/domain/room-films.ts';
import { number } from '../../format/format.ts';
import { fr } from '../../texts/fr.ts';
import { inRooms } from '../../texts/rooms.ts';
import { forecastOf, recommendedOf, secondWeekFilms } from '../../programme/programme-view.ts';
import { CLOSED, type Choice } from './choice.ts';

interface FilmChoiceProps {
  week: Week;
  room: number;
  /** The programme as chosen so far. */
  rooms: RoomFilms;
}

/** The week's films that have a forecast, those of the other rooms included, and none: one can be chosen. */
export function FilmChoice({ week, room, rooms }: FilmChoiceProps) {
  const all = week.settings.rooms;
  const index = all.findIndex((each) => each.room === room);
  const recommended = filmIn(recommendedOf(week)?.rooms ?? [], room);
  const otherRoomsWith = (filmId: string): string =>
    inRooms(
      all.filter((each) => each.room !== room && filmIn(rooms, each.room) === filmId),
      all.length,
    );
  const films = week.releases.flatMap((release) => {
    const forecast = forecastOf(release);
    return forecast === null ? [] : [{ ...forecast, ...release, isSecond: false }];
  });
  const held = secondWeekFilms(week).map((film) => ({ ...film, isSecond: true }));
  return (
    <fieldset>
      <legend className="font-semibold">{fr.decision.film}</legend>
      <p className="text-sm text-quiet">{fr.others.caption}</p>
      <div className="mt-2 max-h-52 divide-y divide-line overflow-auto rounded-md border border-line sm:max-h-60">
        {[...films, ...held].map(({ filmId, title, localDemand, localRange, isSecond }) => (
          <Option key={filmId} index={index} value={filmId}>
            <span className="font-semibold">{title}</span>
            {isSecond && <Mark>{fr.programming.secondWeek}</Mark>}
            {week.notObtained.includes(filmId) && <Mark>{fr.programming.notObtained.mark}</Mark>}
            {filmId === recommended && <Mark>{fr.decision.recommended}</Mark>}
            {otherRoomsWith(filmId) !== '' && <Mark>{fr.decision.alreadyIn(otherRoomsWith(filmId))}</Mark>}
            <span className="block text-sm text-foretold">
              {number(localDemand)} {fr.others.expected(localDemand)},{' '}
              {fr.between(number(localRange[0]), number(localRange[1]))}
            </span>
          </Option>
        ))}
        <Option index={index} value={CLOSED}>
          {fr.decision.closed}
        </Option>
      </div>
    </fieldset>
  );
}

function Mark({ children }: { children: string }) {
  return <span className="ml-2 inline-block text-sm text-velvet">{children}</span>;
}

function Option({ index, value, children }: { index: number; value: string; children: ReactNode }) {
  const { register } = useFormContext<Choice>();
  return (
    <label className="flex cursor-pointer items-start gap-3 px-3 py-2.5 has-checked:bg-paper">
      <input
        type="radio"
        value={value}
        className="mt-0.5 size-6 shrink-0 accent-velvet"
        {...register(`rooms.${index}.filmId`)}
      />
      <span>{children}</span>
    </label>
  );
}
