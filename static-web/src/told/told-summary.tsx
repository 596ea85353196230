import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { instant } from '../format/format.ts';
import { ON_THE_SPOT } from '../forms/on-the-spot.ts';
import { fr } from '../texts/fr.ts';
import { changeWords } from './told-change.ts';

const text = fr.told;

interface ToldSummaryProps {
  week: Pick<Week, 'state'>;
  release: WeekRelease;
  /** Here, just now. */
  wasTakenBack: boolean;
}

/** What was told, what the forecast became by it, who told it and when. */
export function ToldSummary({ week, release, wasTakenBack }: ToldSummaryProps) {
  const { told, isBeingForecast } = release;
  if (told === null) return wasTakenBack ? <p>{text.takenBack}</p> : null;
  const { facts, toldAt, toldBy } = told;
  const when = instant(toldAt);
  const isNamed = toldBy !== null && toldBy !== ON_THE_SPOT;
  return (
    <>
      <p className="font-semibold">{text.all(facts)}</p>
      <p className={isBeingForecast ? '' : 'text-foretold'}>{changeWords(week, release)}</p>
      <p className="text-quiet wrap-anywhere">{isNamed ? text.notedBy(when, toldBy) : text.noted(when)}</p>
    </>
  );
}
