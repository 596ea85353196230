import { Waking } from '../ui/waking.tsx';

/** The week's releases before they are there, in their final shape. */
export function ReleasesSkeleton() {
  return (
    <div className="space-y-4">
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
      <div className="divide-y divide-line rounded-lg bg-sheet px-4 py-1 shadow-(--lift)">
        {Array.from({ length: 10 }, (_, row) => (
          <div key={row} className="grid min-h-19 grid-cols-[2.75rem_minmax(0,1fr)] gap-x-4 py-1.5">
            <div className="aspect-2/3 skeleton" />
            <div className="space-y-2">
              <div className="h-6 w-1/2 skeleton" />
              <div className="h-4 w-3/4 skeleton" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
