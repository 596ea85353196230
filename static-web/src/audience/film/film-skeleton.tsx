import { audience } from '../../texts/fr/audience.ts';
import { LoadingHeading } from '../../ui/loading-heading.tsx';
import { Waking } from '../../ui/waking.tsx';
import { FilmCardsSkeleton } from '../find/film-cards.tsx';

/** A film's page before the film, in its final shape. */
export function FilmSkeleton() {
  return (
    <>
      <LoadingHeading />
      <div className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-x-5 gap-y-6 sm:grid-cols-[16rem_minmax(0,1fr)] sm:grid-rows-[auto_1fr] sm:gap-x-9 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="aspect-2/3 w-full skeleton sm:row-span-2" />
        <div className="min-w-0 space-y-4">
          <div className="h-10 max-w-md skeleton" />
          <div className="h-6 max-w-sm skeleton" />
          <div className="h-11 w-52 max-w-full skeleton" />
        </div>
        <div className="col-span-2 min-h-64 min-w-0 space-y-3 sm:col-span-1">
          <Waking />
          <div className="h-5 max-w-lg skeleton" />
          <div className="h-5 max-w-md skeleton" />
          <div className="h-5 max-w-sm skeleton" />
        </div>
      </div>
      <div className="mt-12">
        <p className="text-xl font-bold">{audience.film.similar}</p>
        <FilmCardsSkeleton />
      </div>
    </>
  );
}
