import type { History } from '#shared/api/contract/history.ts';
import { number, percent } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { TitledCard } from '../ui/titled-card.tsx';
import { per100 } from './history-view.ts';

const text = fr.worth;

type Told = NonNullable<History['told']>;
type Side = Told['told'];

const SIDES = ['automatic', 'told'] as const;
const ROWS = { wape: wapeOf, within2: withinOf, share: ({ shareOfBest }: Side) => per100(shareOfBest) };

/** What it was worth to note what one hears of films; nothing where nothing was noted. */
export function ToldWorth({ told }: { told: Told | null }) {
  if (told === null) return null;
  return (
    <TitledCard id="told-worth" title={text.title}>
      <p className="mt-2 max-w-prose">{finding(told)}</p>
      <table className="mt-3 w-full max-w-2xl text-right text-sm">
        <caption className="sr-only">{text.caption}</caption>
        <thead className="text-quiet">
          <tr className="align-bottom">
            <td />
            {SIDES.map((side) => (
              <th key={side} scope="col" className="pb-1 pl-3 font-normal">
                {text.columns[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line align-top">
          {(['wape', 'within2', 'share'] as const).map((row) => (
            <tr key={row}>
              <th scope="row" className="py-1.5 text-left font-normal">
                {text.rows[row]}
              </th>
              {SIDES.map((side) => (
                <td key={side} className="py-1.5 pl-3 font-semibold whitespace-nowrap">
                  {ROWS[row](told[side])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 max-w-prose text-sm text-quiet">{text.note}</p>
    </TitledCard>
  );
}

function finding({ films, weeks, automatic, told }: Told): string {
  const [without, withTold] = [automatic.score?.wape ?? null, told.score?.wape ?? null];
  if (without === null || withTold === null) return text.films(films);
  return text.errors(films, weeks, percent(without), percent(withTold));
}

function wapeOf({ score }: Side): string {
  const wape = score?.wape ?? null;
  return wape === null ? '–' : percent(wape);
}

function withinOf({ score }: Side): string {
  return score === null ? '–' : text.of(number(score.within2), number(score.films));
}
