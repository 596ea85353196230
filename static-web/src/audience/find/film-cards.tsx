import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ListedFilm } from '#shared/v1/contract/catalogue/films.ts';
import { spaced } from '../../texts/typeset.ts';
import { creditOf, listedFacts } from '../film/catalogue-words.ts';
import { LikeButton } from '../likes/like-button.tsx';
import { FilmPoster } from '../poster/film-poster.tsx';

const GRID = 'mt-4 grid grid-cols-2 gap-x-5 gap-y-8 sm:grid-cols-3 md:grid-cols-4 xl:grid-cols-6';
/** On a phone a row that is pushed sideways: what stands under it is not far. Its edge leaves room for the ring of the focus. */
const SHELF = `${GRID} max-sm:-mx-4 max-sm:flex max-sm:snap-x max-sm:scroll-px-4 max-sm:gap-x-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:pt-1 max-sm:pb-3 max-sm:*:w-38 max-sm:*:shrink-0 max-sm:*:snap-start`;

interface FilmCardsProps {
  children: ReactNode;
  shelf?: boolean;
  /** Others are on their way. */
  busy?: boolean;
}

/** Films side by side, two on a phone. */
export function FilmCards({ children, shelf = false, busy = false }: FilmCardsProps) {
  return (
    <ul className={shelf ? SHELF : GRID} aria-busy={busy || undefined}>
      {children}
    </ul>
  );
}

interface FilmCardProps {
  film: ListedFilm;
  level: 2 | 3;
  /** What there is to say of it here. */
  children?: ReactNode;
}

export function FilmCard({ film, level, children }: FilmCardProps) {
  const Heading = `h${level}` as const;
  const { id, title, year } = film;
  return (
    <li className="flex min-w-0 flex-col">
      {/* Who reads with the ears has the same link in the title. */}
      <Link href={`/films/${id}`} tabIndex={-1} aria-hidden="true" className="block">
        <FilmPoster film={{ id, title, credit: creditOf(film) }} className="w-full" />
      </Link>
      <Heading className="mt-2 leading-tight font-bold text-pretty hyphens-auto">
        <Link href={`/films/${id}`} className="inline-block min-h-6 hover:underline">
          {spaced(title)}
        </Link>
      </Heading>
      <p className="text-sm text-quiet">{listedFacts(film)}</p>
      {children !== undefined && <p className="mt-1 text-sm">{children}</p>}
      <p className="mt-auto pt-2">
        <LikeButton film={{ id, title, year }} />
      </p>
    </li>
  );
}

interface FilmCardsSkeletonProps {
  films?: number;
  shelf?: boolean;
  /** Whether each says something of its film. */
  reasons?: boolean;
}

export function FilmCardsSkeleton({ films = 12, shelf = false, reasons = false }: FilmCardsSkeletonProps) {
  return (
    <div className={shelf ? SHELF : GRID}>
      {Array.from({ length: films }, (_, film) => (
        <div key={film}>
          <div className="aspect-2/3 w-full skeleton" />
          <div className="mt-2 h-5 skeleton" />
          <div className="mt-1.5 h-4 w-2/3 skeleton" />
          {reasons && <div className="mt-2 h-20 skeleton" />}
          <div className="mt-3 h-9 w-24 skeleton" />
        </div>
      ))}
    </div>
  );
}
