import { Link } from 'wouter';
import type { ToldFilm } from '#shared/v1/contract/catalogue/films.ts';
import { list, longDate } from '../../format/format.ts';
import { audience } from '../../texts/fr/audience.ts';
import { findAddress } from '../find/film-search.ts';
import { peopleOf } from './catalogue-words.ts';

const text = audience.film;
const stars = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Who made a film, each with the way to their other films, and what is known beside. */
export function FilmFacts({ film }: { film: ToldFilm }) {
  const { credits, otherTitles, frenchRelease, rated } = film;
  return (
    <div className="space-y-4">
      <dl className="grid gap-x-5 gap-y-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
        {peopleOf(credits).map(({ job, people }) => (
          <Fact key={job} name={text.jobs[job]}>
            <ul className="flex flex-wrap gap-x-4">
              {people.map(({ id, name }) => (
                <li key={id}>
                  <Link
                    href={findAddress({ person: id })}
                    className="inline-flex min-h-7 items-center underline decoration-line decoration-2 underline-offset-4 hover:decoration-ink"
                  >
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </Fact>
        ))}
        {frenchRelease !== null && <Fact name={text.release}>{longDate(frenchRelease)}</Fact>}
        {otherTitles.length > 0 && <Fact name={text.otherTitles}>{list(otherTitles.slice(0, 5))}</Fact>}
      </dl>
      {rated !== null && <p>{text.rated(stars.format(rated.mean), rated.ratings)}</p>}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="sm:contents">
      <dt className="text-sm text-quiet sm:pt-0.5">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
