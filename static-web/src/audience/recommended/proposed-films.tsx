import { FilmCard, FilmCards } from '../find/film-cards.tsx';
import { Because } from './because.tsx';
import type { RecommendedFilm } from './recommended-query.ts';

interface ProposedFilmsProps {
  films: readonly RecommendedFilm[];
  busy?: boolean;
}

/** Films with why they are proposed. */
export function ProposedFilms({ films, busy = false }: ProposedFilmsProps) {
  return (
    <FilmCards shelf busy={busy}>
      {films.map(({ film, because }) => (
        <FilmCard key={film.id} film={film} level={3}>
          <Because because={because} />
        </FilmCard>
      ))}
    </FilmCards>
  );
}
