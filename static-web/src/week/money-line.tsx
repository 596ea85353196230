import type { Programme } from '#shared/api/contract/programme.ts';
import type { WeekResult } from '#shared/api/contract/result.ts';
import { countedMoney } from '../programme/programme-view.ts';
import { money, signedMoney } from '../format/format.ts';
import { ofTen } from '../texts/chances.ts';
import { fr } from '../texts/fr.ts';
import { card, cardTitle } from '../ui/styles.ts';
import { TakingsChart } from './takings-chart.tsx';
import { TenSeats } from './ten-seats.tsx';

type Shared = Pick<NonNullable<Programme['kept']>, 'takings' | 'taxes' | 'rental'>;

interface MoneyLineProps {
  programme: Programme;
  result: WeekResult | null;
}

/** Takings, or what stays of them where that counts, less costs is the result: as forecast, and as it was. */
export function MoneyLine({ programme, result }: MoneyLineProps) {
  const { fixedCosts, kept } = programme;
  const { takings, result: expected, resultRange, profitProbability } = countedMoney(programme);
  const actual = result?.kept ?? result;
  const shared = result === null ? kept : result.kept;
  return (
    <section aria-labelledby="money" className={`@container ${card}`}>
      <h2 id="money" className={cardTitle}>
        {fr.money.title}
      </h2>
      <table className="mt-3 w-full text-right">
        <thead className="text-sm whitespace-nowrap text-quiet max-[22rem]:text-xs">
          <tr>
            <td />
            <th scope="col" className="font-normal">
              {kept === null ? fr.money.takings : fr.kept.rest}
            </th>
            <th scope="col" className="font-normal">
              <span aria-hidden="true">− </span>
              {fr.money.costs}
            </th>
            <th scope="col" className="font-normal">
              <span aria-hidden="true">= </span>
              {fr.money.result}
            </th>
          </tr>
        </thead>
        <tbody className="text-base max-[22rem]:text-sm @lg:text-xl">
          <Sum label={fr.money.forecast} colour="text-foretold" sums={[takings, fixedCosts, expected]} />
          {actual !== null && (
            <Sum label={fr.money.actual} colour="" sums={[actual.takings, fixedCosts, actual.result]} />
          )}
        </tbody>
      </table>
      <TakingsChart programme={programme} takings={actual?.takings ?? null} />
      {shared !== null && (
        <p className="mt-3 text-sm">{sharedWords(result?.takings ?? programme.expectedTakings, shared)}</p>
      )}
      <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p>{fr.money.range(signedMoney(resultRange[0]), signedMoney(resultRange[1]))}</p>
        <TenSeats filled={ofTen(profitProbability)} label={fr.money.tenWeeks(ofTen(profitProbability))} />
      </div>
      {result?.rooms.some(({ source }) => source === 'estimated') === true && (
        <p className="mt-3 text-sm text-quiet">{fr.money.estimated}</p>
      )}
    </section>
  );
}

/** Where the takings go: of a week that is played, those that it had. */
function sharedWords(whole: number, { taxes, rental, takings }: Shared): string {
  return fr.kept.shared(money(whole), money(taxes), money(rental), money(takings));
}

function Sum({ label, colour, sums }: { label: string; colour: string; sums: [number, number, number] }) {
  const [takings, costs, result] = sums;
  return (
    <tr className={colour}>
      <th scope="row" className="py-1.5 pr-2 text-left text-base font-semibold">
        {label}
      </th>
      <td className="whitespace-nowrap">{money(takings)}</td>
      <td className="whitespace-nowrap">{money(costs)}</td>
      <td className="font-bold whitespace-nowrap">{signedMoney(result)}</td>
    </tr>
  );
}
