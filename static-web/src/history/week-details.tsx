import { historyText } from '../texts/fr/history.ts';
import { WeekScore } from '../programme/week-score.tsx';
import type { HistoryWeek } from './history-view.ts';
import { TicketsEntry } from './tickets-entry.tsx';
import { WeekFilms } from './week-films.tsx';

/** A week in full: the cinema's tickets, to be entered here, and the forecasts of its films beside what came true. */
export function WeekDetails({ week }: { week: HistoryWeek }) {
  return (
    <div className="grid gap-x-8 gap-y-6 rounded-md bg-paper p-4 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
      <TicketsEntry week={week} />
      <section aria-label={historyText.filmsTitle} className="min-w-0">
        <h3 className="font-semibold">{historyText.filmsTitle}</h3>
        <WeekScore scores={week.scores} share={week.admissionsShare} named />
        <WeekFilms week={week} />
      </section>
    </div>
  );
}
