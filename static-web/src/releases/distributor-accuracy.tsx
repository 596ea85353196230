import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { fr } from '../texts/fr.ts';
import { card, cardTitle } from '../ui/styles.ts';

/** How good the forecasts of this distributor's films have been. */
export function DistributorAccuracy({ release }: { release: WeekRelease }) {
  return (
    <section aria-labelledby="accuracy" className={card}>
      <h2 id="accuracy" className={cardTitle}>
        {fr.filmPage.accuracy.title}
      </h2>
      <p className="mt-3">{accuracySentence(release)}</p>
    </section>
  );
}

export function accuracySentence({ distributor, distributorAccuracy: accuracy }: WeekRelease): string {
  const text = fr.filmPage.accuracy;
  if (distributor === null) return text.unknown;
  if (accuracy === null || accuracy.films === 0) return text.none;
  if (accuracy.films === 1) return text.one(distributor, accuracy.within2 === 1);
  return text.some(distributor, accuracy.films, accuracy.within2);
}
