import type { WeekRelease } from '#shared/api/contract/forecast.ts';
import { factor } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import { card, cardTitle } from '../ui/styles.ts';
import { forAndAgainst, type Explanation } from './factor-words.ts';

const text = fr.filmPage.forAndAgainst;

interface ForAndAgainstProps {
  release: WeekRelease;
  explanation: Explanation;
}

/** The reasons in words, on two sides. */
export function ForAndAgainst({ release, explanation }: ForAndAgainstProps) {
  const { speaksFor, speaksAgainst } = forAndAgainst(explanation);
  const told = (reasons: Explanation['reasons']) =>
    reasons.map(({ group, factor: by }) => ({
      group,
      by,
      words: fr.factors.reasonOf(group, explanation.facts, release),
    }));
  return (
    <section aria-labelledby="for-and-against" className={card}>
      <h2 id="for-and-against" className={cardTitle}>
        {text.title}
      </h2>
      <div className="mt-4 grid gap-x-10 gap-y-5 sm:grid-cols-2">
        <Side title={text.for} nothing={text.nothingFor} reasons={told(speaksFor)} />
        <Side title={text.against} nothing={text.nothingAgainst} reasons={told(speaksAgainst)} />
      </div>
    </section>
  );
}

interface SideProps {
  title: string;
  nothing: string;
  reasons: { group: string; by: number; words: string }[];
}

function Side({ title, nothing, reasons }: SideProps) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      {reasons.length === 0 ? (
        <p className="mt-1.5 text-quiet">{nothing}</p>
      ) : (
        <ul className="mt-1.5 space-y-2">
          {reasons.map(({ group, by, words }) => (
            <li key={group} className="flex justify-between gap-4 leading-snug">
              <span>{words}</span>
              <span className="whitespace-nowrap text-foretold">{factor(by)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
