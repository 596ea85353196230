import { money, signedMoney } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { TitledCard } from '../ui/titled-card.tsx';
import type { PlayedWeek } from './figures-view.ts';

/** Takings and result since January. */
export function YearToDate({ week }: { week: PlayedWeek }) {
  const { yearToDateTakings, yearToDateResult } = week;
  return (
    <TitledCard id="year" title={fr.figures.yearTitle(week.week.slice(0, 4))}>
      <dl className="mt-2 flex flex-wrap gap-x-10 gap-y-2">
        <Sum name={fr.figures.takings} value={money(yearToDateTakings)} />
        <Sum
          name={fr.figures.result}
          value={signedMoney(yearToDateResult)}
          className={yearToDateResult < 0 ? 'text-loss' : ''}
        />
      </dl>
    </TitledCard>
  );
}

function Sum({ name, value, className = '' }: { name: string; value: string; className?: string }) {
  return (
    <div className="flex items-baseline gap-3">
      <dt className="text-quiet">{name}</dt>
      <dd className={`text-xl font-bold whitespace-nowrap ${className}`}>{value}</dd>
    </div>
  );
}
