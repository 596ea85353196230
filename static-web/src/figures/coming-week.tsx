import type { Figures } from '#shared/api/contract/figures.ts';
import { weekSpan } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { Tiles } from './figure-tiles.tsx';
import type { ComingWeek as Coming } from './figures-view.ts';
import { estimatedTiles } from './tiles-view.ts';

const text = fr.figures;

/** The four figures of the week to decide beside the weeks before: outlined, because they are estimates. */
export function ComingWeek({ week, rooms }: { week: Coming; rooms: Figures['rooms'] }) {
  const { state, estimate } = week;
  const span = weekSpan(week.week);
  return (
    <section aria-labelledby="coming">
      <h2 id="coming" className="flex items-center gap-2 font-semibold text-foretold">
        <span aria-hidden="true" className="hatched size-4 shrink-0 rounded-sm" />
        {state === 'coming' ? text.toDecide(span) : text.running(span)} ({text.forecast})
      </h2>
      <p className="mt-1 mb-3 text-sm text-quiet">
        {text.estimated}
        {(estimate.weekIsEstimate || estimate.monthHasEstimate) && ` ${text.comparedWithEstimate}`}
      </p>
      <Tiles tiles={estimatedTiles(week, rooms)} isForecast />
    </section>
  );
}
