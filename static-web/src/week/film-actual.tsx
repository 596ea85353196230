import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { number } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { missingActual } from '../texts/missing-actual.ts';

/** What a film's first week stands for in this cinema, or that it is not published; nothing before the week is over. */
export function FilmActual({
  film: { actual, actualState },
}: {
  film: Pick<WeekRelease, 'actual' | 'actualState'>;
}) {
  const missing = missingActual(actualState);
  if (missing !== null) return <p className="text-sm text-quiet">{fr.others.actual(missing)}</p>;
  if (actual === null) return null;
  return (
    <p className="text-sm">
      <span aria-hidden="true" className="mr-1.5 inline-block size-2.5 rounded-full bg-ink" />
      {fr.others.actual(number(actual.localDemand))}
    </p>
  );
}
