import { factor, roundCount } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { stepName, type Explanation } from './factor-words.ts';

const text = fr.filmPage.chain;

/** The numbers behind the chain. */
export function FactorTable({
  explanation: { baseline, chain },
  mean,
}: {
  explanation: Explanation;
  mean: number;
}) {
  return (
    <details className="mt-3">
      <summary className="min-h-6 font-semibold">{text.table}</summary>
      <table className="mt-3 w-full text-right text-sm">
        <thead className="text-quiet">
          <tr>
            <th scope="col" className="pb-1 text-left font-normal">
              {text.columns.name}
            </th>
            <th scope="col" className="pb-1 pl-3 font-normal">
              {text.columns.factor}
            </th>
            <th scope="col" className="pb-1 pl-3 font-normal">
              {text.columns.admissions}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          <Line name={text.start} by="" admissions={roundCount(baseline)} />
          {chain.map((step) => (
            <Line
              key={step.group ?? ''}
              name={stepName(step)}
              by={factor(step.factor)}
              admissions={roundCount(step.to)}
            />
          ))}
          <Line name={text.end} by="" admissions={roundCount(mean)} />
        </tbody>
      </table>
    </details>
  );
}

function Line({ name, by, admissions }: { name: string; by: string; admissions: string }) {
  return (
    <tr>
      <th scope="row" className="py-1.5 text-left font-normal">
        {name}
      </th>
      <td className="py-1.5 pl-3 whitespace-nowrap">{by}</td>
      <td className="py-1.5 pl-3 whitespace-nowrap text-foretold">{admissions}</td>
    </tr>
  );
}
