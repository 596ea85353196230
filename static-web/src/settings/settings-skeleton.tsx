import { card } from '../ui/styles.ts';
import { Waking } from '../ui/waking.tsx';

/** The settings before they are there, in their final shape. */
export function SettingsSkeleton() {
  return (
    <div className="space-y-6">
      <div>
        <div className="h-7 w-full max-w-3xl skeleton" />
        <div className="mt-3">
          <Waking />
        </div>
      </div>
      <div className={`${card} h-144 max-lg:h-200`}>
        <div className="h-full skeleton" />
      </div>
      <div className={`${card} h-40`} />
      <div className={`${card} h-64`} />
    </div>
  );
}
