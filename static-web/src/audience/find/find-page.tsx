import { useQuery } from '@tanstack/react-query';
import { useLocation, useSearch } from 'wouter';
import type { ListedFilm } from '#shared/v1/contract/catalogue/films.ts';
import { audience } from '../../texts/fr/audience.ts';
import { Waking } from '../../ui/waking.tsx';
import { personQuery, programmeQuery } from '../api/queries.ts';
import { NotArrived } from '../frame/not-arrived.tsx';
import { Sources } from '../frame/sources.tsx';
import { useLikes } from '../likes/likes.ts';
import { MyFilms } from '../likes/my-films.tsx';
import { NotifyCard } from '../notify/notify-card.tsx';
import { Recommended } from '../recommended/recommended.tsx';
import { FilmCardsSkeleton } from './film-cards.tsx';
import { FilmCombobox } from './film-combobox.tsx';
import { findAddress, isNothing, readFilmSearch, type FilmSearch } from './film-search.ts';
import { FindFilters } from './find-filters.tsx';
import { FoundFilms } from './found-films.tsx';
import { PersonNote } from './person-note.tsx';
import { useFilms } from './use-films.ts';

const text = audience.find;

/** Any film of the catalogue: by its title as one types, by filters, and those that one likes. */
export function FindPage() {
  const [, navigate] = useLocation();
  const search = readFilmSearch(useSearch());
  const likes = useLikes();
  const { data: programme } = useQuery(programmeQuery);
  const found = useFilms(search);
  const { data: asked } = useQuery(personQuery(search.person === '' ? null : search.person));
  const told =
    found.total === null ? null : isNothing(search) ? text.all(found.total) : text.found(found.total);
  const change = (changed: Partial<FilmSearch>): void => navigate(findAddress({ ...search, ...changed }));
  return (
    <>
      <title>{`${text.title} – ${programme?.cinema.name ?? audience.cinema}`}</title>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h1 className="text-2xl leading-tight font-extrabold sm:text-3xl">{text.title}</h1>
        {likes.length > 0 && (
          <a href="#mes-films" className="inline-flex min-h-8 items-center underline underline-offset-4">
            {audience.likes.jump(likes.length)}
          </a>
        )}
      </div>
      <p className="mt-1 mb-5 text-lg text-quiet">{text.lead}</p>
      <FilmCombobox
        searched={search.text}
        onSearch={(title) => change({ text: title })}
        onChoose={({ id }) => navigate(`/films/${id}`)}
      />
      <FindFilters
        search={search}
        people={peopleIn(found.films, search.person, asked?.person.name)}
        onSearch={change}
      />
      <Recommended search={search} />
      <section aria-labelledby="found" className="mt-8 min-h-96">
        <h2 id="found" className="text-xl font-bold">
          {told ?? text.title}
        </h2>
        <p role="status" className="sr-only">
          {told}
        </p>
        {asked !== undefined && <PersonNote person={asked.person} />}
        {found.total !== null ? (
          <FoundFilms films={found.films} more={found.more} onMore={found.onMore} />
        ) : found.error === null ? (
          <>
            <Waking />
            <FilmCardsSkeleton />
          </>
        ) : (
          <NotArrived level={2} error={found.error} onRetry={found.onRetry} />
        )}
      </section>
      <MyFilms />
      {likes.length > 0 && <NotifyCard />}
      <Sources attribution={found.attribution} />
    </>
  );
}

/** Those of the films that are shown, each once, and the one that is looked for. */
function peopleIn(films: readonly ListedFilm[], wanted: string, name = wanted): ListedFilm['directors'] {
  const people = new Map(
    films.flatMap(({ directors, cast }) => [...directors, ...cast]).map((each) => [each.id, each]),
  );
  if (wanted !== '') people.set(wanted, { id: wanted, name });
  return [...people.values()];
}
