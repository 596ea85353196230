import { Link } from 'wouter';
import type { ProgrammeFilm } from '#shared/api/contract/public-programme.ts';
import { duration, list, price } from '../../format/format.ts';
import { audience } from '../../texts/fr/audience.ts';
import { recommended } from '../../texts/fr/recommended.ts';
import { isOtherTitle } from '../film/other-title.ts';
import { FilmPoster } from '../poster/film-poster.tsx';
import { LikedTitles } from '../recommended/because.tsx';
import type { RecommendedFilm } from '../recommended/recommended-query.ts';
import { Hours } from './hours.tsx';

const text = audience.programme;

interface FilmTicketProps {
  film: ProgrammeFilm;
  /** EUR. */
  ticketPrice: number;
  /** The likes that speak for the film that suits best, maybe none; null for another: the room is kept. Undefined: nothing is liked. */
  forYou: RecommendedFilm['because'] | null | undefined;
}

/** A film on its ticket: who made it above, where and when on the stub. */
export function FilmTicket({ film, ticketPrice, forYou }: FilmTicketProps) {
  const { filmId, catalogueId, title, directors, rooms } = film;
  const heading = `film-${filmId}`;
  return (
    <article aria-labelledby={heading} className="flex flex-col drop-shadow-[0_6px_16px_#0000001f]">
      <div className="ticket-stub flex flex-1 flex-col rounded-t-xl bg-sheet p-5 sm:p-6">
        <div className="flex gap-5 sm:gap-6">
          <FilmPoster
            film={{ id: catalogueId ?? filmId, title, credit: directors[0] ?? '' }}
            className="w-28 self-start sm:w-40"
          />
          <div className="min-w-0">
            <h2
              id={heading}
              className="text-xl leading-[1.1] font-extrabold text-pretty hyphens-auto sm:text-3xl"
            >
              {catalogueId === null ? (
                title
              ) : (
                <Link href={`/films/${catalogueId}`} className="hover:underline">
                  {title}
                </Link>
              )}
            </h2>
            <Credits film={film} />
          </div>
        </div>
        {forYou !== undefined && <ForYouLine because={forYou} />}
      </div>
      <div className="relative z-1 bg-sheet">
        <div className="perforation absolute inset-x-3.5 -top-px" />
      </div>
      <div className="ticket-body rounded-b-xl bg-stub px-5 pt-5 pb-5 text-on-stub sm:px-6">
        <ul className="space-y-4">
          {rooms.map((each) => (
            <li key={each.room}>
              <Hours room={each} />
            </li>
          ))}
        </ul>
        <p className="mt-4 text-sm">{text.place(price(ticketPrice))}</p>
      </div>
    </article>
  );
}

/** Two lines, which are there before it is known which film it is: nothing moves then. */
function ForYouLine({ because }: { because: RecommendedFilm['because'] | null }) {
  return (
    <p className="mt-4 line-clamp-2 min-h-[2lh] text-sm leading-snug">
      {because !== null && (
        <>
          <strong className="font-bold text-velvet">{recommended.ticket}</strong>
          {because.length === 0 ? (
            recommended.ticketBest
          ) : (
            <>
              {recommended.ticketBecause}
              <LikedTitles because={because} />
            </>
          )}
        </>
      )}
    </p>
  );
}

function Credits({ film }: { film: ProgrammeFilm }) {
  const { title, originalTitle, directors, cast, genres, countries, durationMinutes } = film;
  const facts = [
    durationMinutes === null ? null : duration(durationMinutes),
    genres.length === 0 ? null : genres.slice(0, 2).join(', '),
    countries.length === 0 ? null : countries.slice(0, 2).join(', '),
  ].filter((fact) => fact !== null);
  return (
    <>
      {originalTitle !== null && isOtherTitle(originalTitle, title) && (
        <p className="mt-1 text-quiet italic">{originalTitle}</p>
      )}
      {directors.length > 0 && <p className="mt-2">{audience.film.by(list(directors.slice(0, 2)))}</p>}
      {cast.length > 0 && <p className="text-quiet">{audience.film.with(list(cast.slice(0, 3)))}</p>}
      {facts.length > 0 && <p className="mt-2 text-sm text-quiet">{facts.join(' · ')}</p>}
    </>
  );
}
