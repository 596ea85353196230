import type { History } from '#shared/api/contract/history.ts';
import { percent, roundCount } from '../format/format.ts';
import { ofTen } from '../texts/chances.ts';
import { fr } from '../texts/fr.ts';

const text = fr.trust;

type Trust = NonNullable<History['trust']>;
type Compared = Trust['all'];
type Teller = keyof typeof text.columns;
type Score = NonNullable<Compared[Teller]>;

const TELLERS: readonly Teller[] = ['thursday', 'monday', 'naive'];
const SIZES = ['large', 'small', 'all'] as const;

/** How often each forecast was near, by size of film, beside what one would say without a model. */
export function TrustTable({ trust, leftOut }: { trust: Trust; leftOut: number }) {
  const tellers = TELLERS.filter((teller) => trust.all[teller] !== null);
  const findings = trustFindings(trust);
  return (
    <section aria-labelledby="trust" className="mt-5">
      <h3 id="trust" className="font-semibold">
        {text.title}
      </h3>
      {findings.map((finding) => (
        <p key={finding} className="mt-1 max-w-prose">
          {finding}
        </p>
      ))}
      <table className="mt-3 w-full max-w-2xl text-right text-sm">
        <caption className="sr-only">{text.hits}</caption>
        <thead className="text-quiet">
          <tr className="align-bottom">
            <td />
            {tellers.map((teller) => (
              <th key={teller} scope="col" className="pb-1 pl-3 font-normal">
                {text.columns[teller]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line align-top">
          {SIZES.map((size) => {
            const compared = trust[size];
            return compared === null ? null : (
              <Row
                key={size}
                name={text.rows[size]}
                note={text.films(compared.films)}
                cells={cells(compared, tellers, nearOfTen)}
              />
            );
          })}
          <Row name={text.wape} cells={cells(trust.all, tellers, wapeWords)} />
          <Row name={text.mae} cells={cells(trust.all, tellers, maeWords)} />
        </tbody>
      </table>
      <p className="mt-2 max-w-prose text-sm text-quiet">
        {text.naive} {leftOut > 0 && text.leftOut(leftOut)}
      </p>
    </section>
  );
}

interface RowProps {
  name: string;
  note?: string;
  cells: readonly string[];
}

function Row({ name, note, cells: written }: RowProps) {
  return (
    <tr>
      <th scope="row" className="py-1.5 text-left font-normal">
        {name}
        {note !== undefined && <span className="block text-quiet">{note}</span>}
      </th>
      {written.map((cell, index) => (
        <td key={index} className="py-1.5 pl-3 font-semibold">
          {cell}
        </td>
      ))}
    </tr>
  );
}

function cells(compared: Compared, tellers: readonly Teller[], write: (score: Score) => string): string[] {
  return tellers.map((teller) => {
    const score = compared[teller];
    return score === null ? '–' : write(score);
  });
}

function nearOfTen({ within2, films }: Score): string {
  return text.ofTen(ofTen(within2 / films));
}

function wapeWords({ wape }: Score): string {
  return wape === null ? '–' : percent(wape);
}

function maeWords({ mae }: Score): string {
  return text.maePerFilm(roundCount(mae));
}

/** A sentence for each size of film of which there are some: our last forecast beside the naive guess. */
export function trustFindings(trust: Trust): string[] {
  return (['large', 'small'] as const).flatMap((size) => {
    const compared = trust[size];
    const ours = compared?.monday ?? compared?.thursday ?? null;
    const naive = compared?.naive ?? null;
    if (ours === null || naive === null) return [];
    const name = size === 'large' ? text.largeFinding : text.smallFinding;
    return text.finding(
      name,
      String(ofTen(ours.within2 / ours.films)),
      String(ofTen(naive.within2 / naive.films)),
    );
  });
}
