import type { Programme } from '#shared/api/contract/programme.ts';
import { money } from '../format/format.ts';
import { countedMoney } from '../programme/programme-view.ts';
import { fr } from '../texts/fr.ts';

interface TakingsChartProps {
  programme: Programme;
  /** What the week really brought; null before it is played. */
  takings: number | null;
}

/** Do the takings, or what stays of them where that counts, reach the costs? The forecast hatched with its range, the fact solid, the costs a line. */
export function TakingsChart({ programme, takings }: TakingsChartProps) {
  const { fixedCosts, kept } = programme;
  const { takings: expected, range } = countedMoney(programme);
  const [low, high] = range;
  const end = Math.max(high, fixedCosts, takings ?? 0) * 1.04;
  const at = (euros: number): string => `${(Math.max(0, euros) / end) * 100}%`;
  const texts = kept === null ? fr.money : fr.kept;
  const label =
    texts.chart(money(low), money(high), money(fixedCosts)) +
    (takings === null ? '' : texts.chartActual(money(takings)));
  return (
    <div role="img" aria-label={label} className="mt-4 grid grid-cols-[auto_1fr] gap-x-3 text-sm">
      <div className="space-y-1.5 leading-7">
        <p className="text-foretold">{fr.money.forecast}</p>
        {takings !== null && <p className="font-semibold">{fr.money.actual}</p>}
      </div>
      <div className="relative pb-7">
        <div className="relative h-7">
          <div className="hatched absolute inset-y-0 left-0 rounded-r-sm" style={{ width: at(expected) }} />
          <div
            className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-foretold"
            style={{ left: at(low), right: `calc(100% - ${at(high)})` }}
          />
          <End at={at(low)} />
          <End at={at(high)} />
        </div>
        {takings !== null && (
          <div className="mt-1.5 h-7 rounded-r-sm bg-ink" style={{ width: at(takings) }} />
        )}
        <div
          className="absolute inset-y-0 border-l-2 border-dashed border-quiet"
          style={{ left: at(fixedCosts) }}
        >
          <span
            className={`absolute bottom-0 leading-6 whitespace-nowrap text-quiet ${fixedCosts / end > 0.4 ? 'right-2' : 'left-2'}`}
          >
            {fr.money.costs} {money(fixedCosts)}
          </span>
        </div>
      </div>
    </div>
  );
}

function End({ at }: { at: string }) {
  return <div className="absolute inset-y-1.5 w-0.5 -translate-x-1/2 bg-foretold" style={{ left: at }} />;
}
