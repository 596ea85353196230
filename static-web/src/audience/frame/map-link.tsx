import { audience } from '../../texts/fr/audience.ts';

/** Leads to where an address is. Nothing of the map is loaded before. */
export function MapLink({ address }: { address: string }) {
  return (
    <a
      href={`https://www.openstreetmap.org/search?${new URLSearchParams({ query: address })}`}
      rel="noreferrer"
      className="inline-flex min-h-8 items-center gap-2 text-link underline decoration-line decoration-2 underline-offset-4 hover:decoration-link"
    >
      {audience.place.map}
      <span className="text-sm text-quiet">({audience.place.mapHint})</span>
    </a>
  );
}
