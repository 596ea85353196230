import { Waking } from '../ui/waking.tsx';

/** The history before its figures, in its final shape. */
export function HistorySkeleton() {
  return (
    <div className="space-y-6">
      <div>
        <div className="h-7 w-full max-w-2xl skeleton" />
        <div className="mt-3">
          <Waking />
        </div>
      </div>
      <div className="grid gap-6 xl:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="h-160 skeleton" />
        <div className="h-140 skeleton" />
      </div>
    </div>
  );
}
