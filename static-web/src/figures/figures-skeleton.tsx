import { SkeletonLead } from '../ui/skeleton-lead.tsx';
import { card } from '../ui/styles.ts';

/** The figures before they are there, in their final shape. */
export function FiguresSkeleton() {
  return (
    <div className="space-y-6">
      <div>
        <SkeletonLead />
      </div>
      <div className="grid grid-cols-1 gap-4 min-[22rem]:grid-cols-2 lg:grid-cols-4">
        {[0, 1, 2, 3].map((tile) => (
          <div key={tile} className={`${card} h-36`}>
            <div className="h-4 w-24 skeleton" />
            <div className="mt-3 h-8 w-2/3 skeleton" />
          </div>
        ))}
      </div>
      <div className={`${card} h-20`} />
      <div className={`${card} h-104`}>
        <div className="h-full skeleton" />
      </div>
    </div>
  );
}
