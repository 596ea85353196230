import { lazy, Suspense } from 'react';
import { historyText } from '../texts/fr/history.ts';
import type { TicketsWeek } from './tickets-schema.ts';

/** The form comes with its library when a week is opened. */
const TicketsForm = lazy(async () => ({ default: (await import('./tickets-form.tsx')).TicketsForm }));

/** The cinema's tickets of a week, to be entered here. */
export function TicketsEntry({ week, onSaved }: { week: TicketsWeek; onSaved?: () => void }) {
  return (
    <section aria-label={historyText.tickets.title} className="print:hidden">
      <h3 className="font-semibold">{historyText.tickets.title}</h3>
      <Suspense fallback={<div className="mt-3 h-80 skeleton" />}>
        <TicketsForm week={week} onSaved={onSaved} />
      </Suspense>
    </section>
  );
}
