import { LoadingHeading } from '../ui/loading-heading.tsx';
import { card } from '../ui/styles.ts';
import { Waking } from '../ui/waking.tsx';

/** A film's page before it is there, in its final shape. */
export function FilmSkeleton() {
  return (
    <>
      <LoadingHeading />
      <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-5 gap-y-5 sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-x-8 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <div className="aspect-2/3 self-start skeleton sm:row-span-2" />
        <div className="space-y-3 self-center sm:self-start">
          <div className="h-10 w-3/4 skeleton" />
          <div className="h-6 w-1/2 skeleton" />
        </div>
        <div className="col-span-2 min-h-60 space-y-4 sm:col-span-1">
          <div className="h-7 max-w-2xl skeleton" />
          <div className="h-7 w-2/3 max-w-lg skeleton" />
          <Waking />
        </div>
      </div>
      <div className="mt-8 grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {['h-140', 'h-80'].map((height) => (
          <div key={height} className={`${card} ${height}`}>
            <div className="h-4 w-40 skeleton" />
            <div className="mt-6 h-3/4 skeleton" />
          </div>
        ))}
      </div>
    </>
  );
}
