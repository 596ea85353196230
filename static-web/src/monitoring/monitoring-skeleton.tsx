import { SkeletonLead } from '../ui/skeleton-lead.tsx';
import { card } from '../ui/styles.ts';

/** The page before its figures, in its final shape. */
export function MonitoringSkeleton() {
  return (
    <div className="space-y-6">
      <div>
        <SkeletonLead />
        <div className="mt-4 h-12 w-full max-w-md skeleton" />
      </div>
      <div className={`${card} h-200`}>
        <div className="h-full skeleton" />
      </div>
      <div className={`${card} h-200`}>
        <div className="h-full skeleton" />
      </div>
    </div>
  );
}
