import { useQuery } from '@tanstack/react-query';
import type { OneFilm } from '#shared/v1/contract/catalogue/films.ts';
import { ApiError } from '../../api/api-error.ts';
import { duration } from '../../format/format.ts';
import { audience } from '../../texts/fr/audience.ts';
import { Notice } from '../../ui/notice.tsx';
import { filmQuery, programmeQuery } from '../api/queries.ts';
import { NotArrived } from '../frame/not-arrived.tsx';
import { ShareButton } from '../frame/share-button.tsx';
import { Sources } from '../frame/sources.tsx';
import { LikeButton } from '../likes/like-button.tsx';
import { FilmPoster } from '../poster/film-poster.tsx';
import { countryName, creditOf, genreNames } from './catalogue-words.ts';
import { FilmFacts } from './film-facts.tsx';
import { isOtherTitle } from './other-title.ts';
import { FilmSkeleton } from './film-skeleton.tsx';
import { OnScreen } from './on-screen.tsx';
import { SimilarFilms } from './similar-films.tsx';

const text = audience.film;

/** A film: what it is, who made it, whether it is on, and films like it. */
export function FilmPage({ id }: { id: string }) {
  const { data, isError, error, refetch } = useQuery(filmQuery(id));
  if (data !== undefined) return <Film answer={data} />;
  if (!isError) return <FilmSkeleton />;
  // An address that names no film, or what is no name of one.
  return error instanceof ApiError && (error.status === 404 || error.status === 400) ? (
    <Notice
      level={1}
      title={text.unknown}
      detail={text.unknownDetail}
      link={{ href: '/trouver', text: audience.nav.find }}
    />
  ) : (
    <NotArrived level={1} error={error} onRetry={() => void refetch()} />
  );
}

function Film({ answer }: { answer: OneFilm }) {
  const { film, attribution } = answer;
  const { id, title, originalTitle, year } = film;
  const { data: programme } = useQuery(programmeQuery);
  const facts = [
    year === null ? null : String(year),
    film.durationMinutes === null ? null : duration(film.durationMinutes),
    film.genres.length === 0 ? null : genreNames(film.genres).join(', '),
    film.countries.length === 0 ? null : film.countries.map(countryName).join(', '),
  ].filter((fact) => fact !== null);
  return (
    <>
      <title>{`${title} – ${programme?.cinema.name ?? audience.cinema}`}</title>
      <div className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-5 gap-y-6 sm:grid-cols-[16rem_minmax(0,1fr)] sm:grid-rows-[auto_1fr] sm:gap-x-9 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <FilmPoster
          film={{ id, title, credit: creditOf(film) }}
          className="w-full self-start sm:row-span-2"
        />
        <div className="min-w-0">
          <h1 className="text-2xl leading-[1.08] font-extrabold text-pretty hyphens-auto sm:text-4xl">
            {title}
          </h1>
          {originalTitle !== null && isOtherTitle(originalTitle, title) && (
            <p className="mt-1.5 text-quiet italic sm:text-lg">{text.original(originalTitle)}</p>
          )}
          <p className="mt-3 sm:text-lg">{facts.join(' · ')}</p>
          <div className="mt-4 flex flex-wrap items-center gap-3">
            <LikeButton film={{ id, title, year }} large />
            <ShareButton title={title} path={`/films/${id}`} />
          </div>
        </div>
        <div className="col-span-2 min-w-0 space-y-6 sm:col-span-1">
          <OnScreen film={film} programme={programme} />
          <FilmFacts film={film} />
        </div>
      </div>
      <SimilarFilms id={id} />
      <Sources attribution={attribution} />
    </>
  );
}
