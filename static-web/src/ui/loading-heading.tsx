import { common } from '../texts/common.ts';

/** The heading of a page that does not know its own yet. */
export function LoadingHeading() {
  return (
    <>
      <title>{`${common.state.loading} – ${common.product}`}</title>
      <h1 className="sr-only">{common.state.loading}</h1>
    </>
  );
}
