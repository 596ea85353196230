import type { Programme } from '#shared/api/contract/programme.ts';
import type { Week } from '#shared/api/contract/week.ts';
import { number, signedPercent } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { card, cardTitle } from '../ui/styles.ts';
import { changesSinceThursday, type FilmChange } from './changes.ts';

/** How the forecast has moved between Thursday and Monday. */
export function SinceThursday({ week, programme }: { week: Week; programme: Programme }) {
  return (
    <section aria-labelledby="since" className={card}>
      <h2 id="since" className={cardTitle}>
        {fr.since.title}
      </h2>
      {week.stage === 'monday' ? (
        <ul className="mt-3 space-y-3">
          {changesSinceThursday(week, programme).map((change) => (
            <Change key={change.filmId} change={change} />
          ))}
        </ul>
      ) : (
        <p className="mt-3 text-quiet">{fr.since.waiting}</p>
      )}
    </section>
  );
}

function Change({ change }: { change: FilmChange }) {
  const { title, thursday, monday, change: share, why, newIn, replaces } = change;
  return (
    <li>
      <cite className="font-semibold not-italic">{title}</cite>{' '}
      <strong className="font-bold whitespace-nowrap text-foretold">
        {share === null ? fr.since.unknownOnThursday : share === 0 ? fr.since.stable : signedPercent(share)}
      </strong>
      <span className="block text-sm text-quiet">
        {thursday !== null && monday !== null && share !== 0 && fr.since.from(number(thursday), monday)}
        {newIn !== null && fr.since.newIn(newIn)}
        {replaces !== null && `${fr.since.insteadOf}${replaces}`}
      </span>
      {why !== null && <span className="block text-sm">{fr.since.mainly(why)}</span>}
    </li>
  );
}
