import { card } from '../ui/styles.ts';
import { Waking } from '../ui/waking.tsx';

/** The page before its figures, in its final shape. */
export function MonitoringSkeleton() {
  return (
    <div className="space-y-6">
      <div>
        <div className="h-7 w-full max-w-2xl skeleton" />
        <div className="mt-3">
          <Waking />
        </div>
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
