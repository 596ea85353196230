import { SkeletonLead } from '../ui/skeleton-lead.tsx';
import { card } from '../ui/styles.ts';

/** The history before its figures, in its final shape. */
export function HistorySkeleton() {
  return (
    <div className="space-y-6">
      <div>
        <SkeletonLead />
      </div>
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className={`${card} h-92`} />
        <div className={`${card} h-36`} />
      </div>
      <div className={`${card} h-200`}>
        <div className="h-full skeleton" />
      </div>
    </div>
  );
}
