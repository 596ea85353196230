import { useEffect, useRef } from 'react';
import type { ListedFilm } from '#shared/v1/contract/catalogue/films.ts';
import { audience } from '../../texts/fr/audience.ts';
import { creditOf, listedFacts } from '../film/catalogue-words.ts';
import { FilmPoster } from '../poster/film-poster.tsx';

interface FilmOptionsProps {
  /** Of the field: what belongs to it is named after it. */
  id: string;
  films: readonly ListedFilm[];
  open: boolean;
  active: number | null;
  onChoose: (film: ListedFilm) => void;
}

/** The list under the field. The focus stays in the field: a press on an option must not take it away. */
export function FilmOptions({ id, films, open, active, onChoose }: FilmOptionsProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <ul
      ref={list}
      id={`${id}-films`}
      role="listbox"
      aria-label={audience.find.suggestions}
      hidden={!open}
      className="absolute inset-x-0 top-full z-10 mt-1 max-h-[min(28rem,60dvh)] overflow-y-auto rounded-md border border-line bg-sheet p-1.5 shadow-(--lift)"
    >
      {films.map((film, index) => (
        <li
          key={film.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className="flex cursor-pointer items-center gap-3 rounded-sm p-1.5 hover:bg-paper aria-selected:bg-velvet aria-selected:text-on-velvet"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(film)}
        >
          <FilmPoster
            film={{ id: film.id, title: film.title, credit: creditOf(film) }}
            className="w-9 rounded-sm"
          />
          <span className="min-w-0">
            <span className="block leading-tight font-semibold wrap-anywhere">{film.title}</span>
            <span className="block text-sm opacity-85">{listedFacts(film)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
