import { Waking } from './waking.tsx';

/** The sentence at the top of a page before its figures are there, and why they take long. */
export function SkeletonLead() {
  return (
    <>
      <div className="h-7 w-full max-w-2xl skeleton" />
      <div className="mt-3">
        <Waking />
      </div>
    </>
  );
}
