import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { fr } from '../texts/fr.ts';
import { card, cardTitle } from '../ui/styles.ts';

/** How good the forecasts of this distributor's films have been. */
export function DistributorAccuracy({ release }: { release: WeekRelease }) {
  return (
    <section aria-labelledby="record" className={card}>
      <h2 id="record" className={cardTitle}>
        {fr.filmPage.record.title}
      </h2>
      <p className="mt-3">{accuracySentence(release)}</p>
    </section>
  );
}

export function accuracySentence({ distributor, distributorAccuracy: record }: WeekRelease): string {
  const text = fr.filmPage.record;
  if (distributor === null) return text.unknown;
  if (record === null || record.films === 0) return text.none;
  if (record.films === 1) return text.one(distributor, record.within2 === 1);
  return text.some(distributor, record.films, record.within2);
}
