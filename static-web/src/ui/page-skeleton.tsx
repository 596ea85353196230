import { LoadingHeading } from './loading-heading.tsx';
import { card } from './styles.ts';
import { Waking } from './waking.tsx';

/** A page whose code is still on its way: a heading, a sentence, cards. */
export function PageSkeleton() {
  return (
    <div className="min-h-dvh space-y-6">
      <LoadingHeading />
      <div className="h-8 w-64 max-w-full skeleton" />
      <div className="h-6 w-full max-w-xl skeleton" />
      <Waking />
      {[0, 1, 2].map((row) => (
        <div key={row} className={card}>
          <div className="h-5 w-1/2 skeleton" />
          <div className="mt-4 h-24 skeleton" />
        </div>
      ))}
    </div>
  );
}
