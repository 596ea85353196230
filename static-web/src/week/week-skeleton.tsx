import { Waking } from '../ui/waking.tsx';

/** The week's page before its figures, in its final shape. */
export function WeekSkeleton() {
  return (
    <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
      <div className="min-w-0 space-y-6">
        <div>
          <div className="skeleton h-7 w-full max-w-2xl" />
          <div className="skeleton mt-3 h-7 w-2/3 max-w-lg" />
          <div className="mt-3">
            <Waking />
          </div>
        </div>
        <div className="grid gap-6 md:grid-cols-2">
          <div className="h-107 skeleton" />
          <div className="h-107 skeleton" />
        </div>
        <div className="h-72 skeleton" />
      </div>
      <div className="hidden h-full min-h-96 skeleton xl:block" />
    </div>
  );
}
