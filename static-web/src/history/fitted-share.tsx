import { Link } from 'wouter';
import type { History } from '#shared/api/contract/history.ts';
import { number } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { buttonStyle } from '../ui/styles.ts';
import { TitledCard } from '../ui/titled-card.tsx';

const text = fr.history.share;

/** The share of French admissions that the tickets entered tell, and the way to use it. */
export function FittedShare({ history }: { history: History }) {
  return (
    <TitledCard id="share" title={text.title}>
      <div className="mt-2 space-y-3">
        <Proposal {...history} />
      </div>
    </TitledCard>
  );
}

function Proposal({ fittedShare, fittedFilms, currentShare }: History) {
  if (fittedShare === null) return <p>{fittedFilms === 0 ? text.none : text.some(fittedFilms)}</p>;
  const [fitted, present] = [Math.round(1 / fittedShare), Math.round(1 / currentShare)];
  if (fitted === present) {
    return (
      <p>
        {text.fitted(number(fitted))} {text.same}
      </p>
    );
  }
  return (
    <>
      <p>
        {text.fitted(number(fitted))} {text.present(number(present))}
      </p>
      <p>
        <Link href={`/reglages?part=${fitted}`} className={buttonStyle.main}>
          {text.adopt}
        </Link>
      </p>
    </>
  );
}
