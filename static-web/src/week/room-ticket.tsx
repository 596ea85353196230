import { Fragment } from 'react';
import { Link } from 'wouter';
import type { RoomPlan } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { addDays } from '#shared/domain/cinema-week.ts';
import { duration, list, money, number } from '../format/format.ts';
import { capital, chance } from '../texts/chances.ts';
import { fr } from '../texts/fr.ts';
import { inRooms } from '../texts/rooms.ts';
import { Poster } from '../ui/poster.tsx';
import { ChooseFilm } from './decision/choose-film.tsx';
import { FilmActual } from './film-actual.tsx';
import { RentalRate } from '../rental/rental-rate.tsx';
import { ToldFacts } from '../told/told-facts.tsx';
import { TicketFigures } from './ticket-figures.tsx';
import { WeekRange } from './week-range.tsx';
import { copiesOf } from '../programme/copies.ts';
import {
  programmeOf,
  releaseOf,
  roomsBefore,
  titleOf,
  type RoomActual,
} from '../programme/programme-view.ts';

interface RoomTicketProps {
  week: Week;
  plan: RoomPlan;
  /** The film can still be changed. */
  open: boolean;
}

/** A film in a room: who made it, how many come, against the seats. */
export function RoomTicket({ week, plan, open }: RoomTicketProps) {
  const { room, name, seats } = plan;
  const shows = week.settings.rooms.find((each) => each.room === room)?.showsPerDay ?? 1;
  const heading = `room-${room}`;
  return (
    <article aria-labelledby={heading} className="flex flex-col drop-shadow-[0_6px_16px_#0000001f]">
      <h2
        id={heading}
        className="ticket-stub flex items-baseline justify-between gap-x-3 rounded-t-xl bg-stub px-5 pt-3 pb-2.5 text-on-stub"
      >
        <span className="min-w-0 text-lg leading-tight font-bold wrap-anywhere">{name}</span>
        <span className="shrink-0 text-sm">
          {shows === 1 ? fr.seats(seats) : fr.seatsTimesShows(seats, shows)}
        </span>
      </h2>
      <div className="ticket-body flex flex-1 flex-col rounded-b-xl bg-sheet">
        <div className="perforation mx-3.5" />
        <div className="flex flex-1 flex-col p-5">
          <RoomFilm week={week} plan={plan} />
          {open && <ChooseFilm week={week} plan={plan} />}
        </div>
      </div>
    </article>
  );
}

function RoomFilm({ week, plan }: { week: Week; plan: RoomPlan }) {
  const film = releaseOf(week, plan.filmId);
  const actual = week.result?.rooms.find(({ room }) => room === plan.room) ?? null;
  // What was told of a film that several rooms show stands in the first of them.
  const isFirst = roomsBefore(programmeOf(week)?.rooms ?? [], plan).length === 0;
  if (plan.filmId === null) return <p className="text-quiet">{fr.ticket.empty}</p>;
  const title = titleOf(week, plan.filmId) ?? fr.ticket.unknownFilm;
  // A film that is kept for a second week is a release of the week before.
  const held = week.held.find(({ filmId }) => filmId === plan.filmId) ?? null;
  const rented = film ?? held;
  const result = film ?? (held && { actual: null, actualState: held.actualState });
  const opened = held !== null ? addDays(week.week, -7) : week.week;
  return (
    <>
      <div className="flex min-h-40 gap-4">
        <Poster
          film={film ?? { title, posterUrl: null, directors: [] }}
          className="w-24 self-start text-base sm:w-28"
        />
        <div className="min-w-0">
          <h3 className="text-xl leading-[1.15] font-bold text-pretty hyphens-auto">
            {rented === null ? (
              title
            ) : (
              <Link href={`/film/${opened}/${plan.filmId}`} className="hover:underline">
                {title}
              </Link>
            )}
          </h3>
          {film !== null && <Credits film={film} />}
          {held !== null && <p className="mt-1 text-sm text-quiet">{capital(fr.programming.secondWeek)}</p>}
        </div>
      </div>
      <Expected week={week} plan={plan} actual={actual} />
      {actual === null && result !== null && <FilmActual film={result} />}
      {isFirst && (
        <Fragment key={plan.filmId}>
          {rented !== null && <RentalRate week={week} film={rented} />}
          {film !== null && <ToldFacts week={week} release={film} />}
        </Fragment>
      )}
    </>
  );
}

function Credits({ film }: { film: Week['releases'][number] }) {
  const facts = [
    film.durationMinutes === null ? null : duration(film.durationMinutes),
    film.genres[0] ?? null,
    copiesOf(film),
  ].filter((fact) => fact !== null);
  return (
    <>
      {film.directors.length > 0 && <p className="mt-1.5">{fr.film.by(list(film.directors.slice(0, 2)))}</p>}
      {film.cast.length > 0 && (
        <p className="text-sm text-quiet">{fr.film.with(list(film.cast.slice(0, 3)))}</p>
      )}
      <p className="mt-1 text-sm text-quiet">{facts.join(' · ')}</p>
      {film.distributor !== null && <p className="text-sm text-quiet">{film.distributor}</p>}
    </>
  );
}

function Expected({ week, plan, actual }: { week: Week; plan: RoomPlan; actual: RoomActual | null }) {
  const fuller = roomsBefore(programmeOf(week)?.rooms ?? [], plan);
  const { expectedTickets, ticketsRange, capacity, perDay, fullHouseProbability } = plan;
  const fullHouse = chance(fullHouseProbability);
  return (
    <div className="mt-4">
      <p className="text-foretold">
        <strong className="text-2xl font-bold">{number(expectedTickets)}</strong>{' '}
        {fr.ticket.perWeek(expectedTickets)}
        {fr.ticket.perDay(number(perDay.expectedTickets))}
        {actual !== null && (
          <strong className="font-semibold text-ink">{fr.ticket.really(number(actual.tickets))}</strong>
        )}
      </p>
      <WeekRange
        mean={expectedTickets}
        range={ticketsRange}
        seats={capacity}
        actual={actual?.tickets ?? null}
      />
      {fuller.length > 0 && (
        <p className="mt-1 text-sm">{fr.ticket.overflow(inRooms(fuller, week.settings.rooms.length))}</p>
      )}
      {fullHouse !== null && <p className="mt-1 text-sm">{capital(fr.ticket.fullHouse(fullHouse))}</p>}
      <TicketFigures plan={plan} actual={actual} />
      {plan.expectedKept !== null && actual === null && (
        <p className="mt-1 text-sm text-foretold">{fr.kept.inRoom(money(plan.expectedKept))}</p>
      )}
      {actual !== null && <p className="mt-1 text-sm text-quiet">{fr.ticket[actual.source]}</p>}
    </div>
  );
}
