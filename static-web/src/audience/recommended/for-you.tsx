import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { recommended as text } from '../../texts/fr/recommended.ts';
import { FailedLine } from '../../ui/failed-line.tsx';
import { FilmCardsSkeleton } from '../find/film-cards.tsx';
import { useLikes } from '../likes/likes.ts';
import { ProposedFilms } from './proposed-films.tsx';
import { forYouQuery, MOST_LIKES } from './recommended-query.ts';
import { useSteadyFilms } from './use-steady-films.ts';

interface ForYouProps {
  /** As the address of the search has them; empty for all. */
  genre: string;
  decade: string;
  /** Somebody pressed for it: there the focus goes on. */
  isAsked: boolean;
}

/** Films for those that one likes. The list stays while likes change, until the next one is there. */
export function ForYou({ genre, decade, isAsked }: ForYouProps) {
  const likes = useLikes();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isAsked) heading.current?.focus({ preventScroll: true });
  }, [isAsked]);
  const ids = likes.map(({ id }) => id);
  const { data, isError, isFetching, isPlaceholderData, refetch } = useQuery(
    forYouQuery(ids, { genre, decade }),
  );
  const films = useSteadyFilms(
    data === undefined || isPlaceholderData ? null : data,
    `${genre} ${decade}`,
    likes,
  );
  const from = likes.length > MOST_LIKES ? text.leadLatest(MOST_LIKES) : text.lead(Math.max(1, likes.length));
  return (
    <section aria-labelledby="for-you" className="mt-8">
      <h2 ref={heading} id="for-you" tabIndex={-1} className="text-xl font-bold outline-none">
        {text.title}
      </h2>
      <p className="text-quiet">{from}</p>
      <p role="status" className="sr-only">
        {films !== undefined && !isFetching && `${text.proposed(films.length)} ${from}`}
      </p>
      {isError && films !== undefined && <FailedLine text={text.failed} onRetry={() => void refetch()} />}
      {films === undefined ? (
        isError ? (
          <NotThere onRetry={() => void refetch()} />
        ) : (
          <FilmCardsSkeleton shelf reasons />
        )
      ) : films.length === 0 ? (
        <p className="mt-4">{genre === '' && decade === '' ? text.noneAtAll : text.none}</p>
      ) : (
        <ProposedFilms films={films} busy={isPlaceholderData} />
      )}
    </section>
  );
}

/** It keeps the room of a row: what stands under it does not come up. */
function NotThere({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="relative">
      <div className="invisible" aria-hidden="true">
        <FilmCardsSkeleton shelf reasons films={6} />
      </div>
      <div className="absolute inset-x-0 top-4 bottom-0 grid content-center rounded-lg bg-sheet p-5 text-center shadow-(--lift)">
        <FailedLine text={text.failed} onRetry={onRetry} />
      </div>
    </div>
  );
}
