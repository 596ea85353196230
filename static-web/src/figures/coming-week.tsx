import type { Figures } from '#shared/api/contract/figures.ts';
import { money, signedMoney, weekSpan } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import type { ComingWeek as Coming } from './figures-view.ts';
import { sharesByRoom } from './tiles-view.ts';

/** The figures of the week to come: outlined and hatched, because they are a forecast. */
export function ComingWeek({ week, rooms }: { week: Coming; rooms: Figures['rooms'] }) {
  const { expectedTakings, fixedCosts, expectedResult, expectedOccupancy } = week;
  const figures = [
    [fr.figures.takings, money(expectedTakings)],
    [fr.figures.costs, money(fixedCosts)],
    [fr.figures.result, signedMoney(expectedResult)],
    [fr.figures.occupancy, sharesByRoom(expectedOccupancy, rooms)],
  ] as const;
  return (
    <section
      aria-labelledby="coming"
      className="rounded-lg border-2 border-dashed border-foretold p-5 text-foretold"
    >
      <h2 id="coming" className="flex items-center gap-2 font-semibold">
        <span aria-hidden="true" className="hatched size-4 shrink-0 rounded-sm" />
        {fr.figures.coming(weekSpan(week.week))} ({fr.figures.forecast})
      </h2>
      <dl className="mt-2 grid gap-x-8 gap-y-2 min-[22rem]:grid-cols-2 lg:grid-cols-4 print:grid-cols-4">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm">{name}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
