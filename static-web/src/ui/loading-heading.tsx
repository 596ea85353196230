import { fr } from '../texts/fr.ts';

/** The heading of a page that does not know its own yet. */
export function LoadingHeading() {
  return (
    <>
      <title>{`${fr.state.loading} – ${fr.product}`}</title>
      <h1 className="sr-only">{fr.state.loading}</h1>
    </>
  );
}
