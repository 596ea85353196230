import { useQuery } from '@tanstack/react-query';
import type { SimilarFilms as Answer } from '#shared/v1/contract/catalogue/films.ts';
import { audience } from '../../texts/fr/audience.ts';
import { FailedLine } from '../../ui/failed-line.tsx';
import { similarQuery } from '../api/queries.ts';
import { FilmCard, FilmCards, FilmCardsSkeleton } from '../find/film-cards.tsx';
import { sharedWords } from './shared-words.ts';

const text = audience.film;

/** Films like one, each with what they share. */
export function SimilarFilms({ id }: { id: string }) {
  const { data, isError, refetch } = useQuery(similarQuery(id));
  return (
    <section aria-labelledby="similar" className="mt-12">
      <h2 id="similar" className="text-xl font-bold">
        {text.similar}
      </h2>
      {data !== undefined ? (
        <Films films={data.films} />
      ) : isError ? (
        <FailedLine text={text.similarFailed} onRetry={() => void refetch()} />
      ) : (
        <FilmCardsSkeleton />
      )}
    </section>
  );
}

function Films({ films }: Pick<Answer, 'films'>) {
  if (films.length === 0) return <p className="mt-2 text-quiet">{text.noSimilar}</p>;
  return (
    <FilmCards>
      {films.map(({ film, shared }) => (
        <FilmCard key={film.id} film={film} level={3}>
          {sharedWords(shared)}
        </FilmCard>
      ))}
    </FilmCards>
  );
}
