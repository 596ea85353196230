import { card } from '../ui/styles.ts';
import { Waking } from '../ui/waking.tsx';

/** The week's releases before they are there, in their final shape. */
export function ReleasesSkeleton() {
  return (
    <div className="space-y-6">
      <div className="min-h-16">
        <div className="h-7 w-full max-w-xl skeleton" />
        <div className="mt-3">
          <Waking />
        </div>
      </div>
      <div className="grid grid-cols-2 gap-3 md:grid-cols-[minmax(0,2fr)_1fr_1fr]">
        <div className="col-span-2 mt-6 h-11 skeleton md:col-span-1" />
        <div className="mt-6 h-11 skeleton" />
        <div className="mt-6 h-11 skeleton" />
      </div>
      <div className="h-6 w-48 skeleton" />
      {[0, 1, 2, 3].map((row) => (
        <div
          key={row}
          className={`${card} grid min-h-84 grid-cols-[5.5rem_minmax(0,1fr)] content-start gap-x-4 gap-y-4 sm:min-h-64 sm:grid-cols-[8.5rem_minmax(0,1fr)] sm:gap-x-6 lg:grid-cols-[8.5rem_minmax(0,1fr)_21rem]`}
        >
          <div className="aspect-2/3 skeleton" />
          <div className="space-y-3">
            <div className="h-7 w-3/4 skeleton" />
            <div className="h-4 w-1/2 skeleton" />
            <div className="h-4 w-2/3 skeleton" />
          </div>
          <div className="col-span-2 h-32 skeleton lg:col-span-1" />
        </div>
      ))}
    </div>
  );
}
