import type { Attribution } from '#shared/v1/contract/catalogue/answer.ts';
import { audience } from '../../texts/fr/audience.ts';
import { cardTitle } from '../../ui/styles.ts';
import { POSTER_KEYS, posterSource } from '../poster/outside-poster.ts';

const text = audience.sources;
const MOVIELENS_TERMS = 'https://files.grouplens.org/datasets/movielens/ml-latest-small-README.html';
const MOVIELENS_PAPER = 'https://doi.org/10.1145/2827872';

/** Where what a page tells comes from and on which terms, in French; of IMDb, which has a wording of its own, in that too. */
export function Sources({ attribution }: { attribution: readonly Attribution[] }) {
  const posters = posterSource(POSTER_KEYS);
  const isDemonstration = attribution.some(({ source }) => source === 'movielens');
  return (
    <section aria-labelledby="sources" className="mt-14 border-t border-line pt-5 text-sm text-quiet">
      <h2 id="sources" className={cardTitle}>
        {text.title}
      </h2>
      {isDemonstration && (
        <p className="mt-2 max-w-prose font-semibold text-ink">
          {text.demonstration}{' '}
          <a href={MOVIELENS_TERMS} rel="noreferrer" className="underline underline-offset-2">
            {text.movieLensLink}
          </a>
        </p>
      )}
      <ul className="mt-3 grid gap-x-10 gap-y-3 md:grid-cols-2">
        {attribution.map(({ source, text: asTold }) => (
          <li key={source} className="max-w-prose">
            <p>{text.of[source]}</p>
            {source === 'imdb' && (
              <p lang="en" className="mt-0.5">
                {asTold}
              </p>
            )}
            {source === 'movielens' && (
              <a
                href={MOVIELENS_PAPER}
                rel="noreferrer"
                className="inline-flex min-h-6 items-center underline underline-offset-2"
              >
                doi.org/10.1145/2827872
              </a>
            )}
          </li>
        ))}
        <li className="max-w-prose">{audience.poster[posters ?? 'drawn']}</li>
      </ul>
    </section>
  );
}
