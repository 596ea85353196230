import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DrawnPoster } from './drawn-poster.tsx';
import { outsidePoster, POSTER_KEYS, posterSource } from './outside-poster.ts';

interface FilmPosterProps {
  film: { id: string; title: string; credit: string };
  className: string;
}

/**
 * A film's poster in a room of two by three that is there before the picture; until then, and where there is none, one of
 * our own. Decoration: the title always stands beside it.
 */
export function FilmPoster({ film, className }: FilmPosterProps) {
  const [failed, setFailed] = useState<string | null>(null);
  const { data = null } = useQuery({
    queryKey: ['poster', film.id],
    queryFn: ({ signal }) => outsidePoster(film.id, POSTER_KEYS, signal),
    enabled: posterSource(POSTER_KEYS) !== null,
    staleTime: Infinity,
    retry: false,
  });
  return (
    <div
      aria-hidden="true"
      className={`relative aspect-2/3 shrink-0 overflow-hidden rounded-md bg-line shadow-(--lift) ${className}`}
    >
      <DrawnPoster {...film} />
      {data !== null && data !== failed && (
        <img
          src={data}
          alt=""
          width={342}
          height={513}
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          className="absolute inset-0 size-full object-cover"
          onError={() => setFailed(data)}
        />
      )}
    </div>
  );
}
