import type { ListedFilm } from '#shared/v1/contract/catalogue/films.ts';
import { audience } from '../../texts/fr/audience.ts';
import { FailedLine } from '../../ui/failed-line.tsx';
import { buttonStyle } from '../../ui/styles.ts';
import { FilmCard, FilmCards } from './film-cards.tsx';
import type { More } from './use-films.ts';

const text = audience.find;

interface FoundFilmsProps {
  films: readonly ListedFilm[];
  more: More;
  onMore: () => void;
}

/** The films that were found, a page at a time. */
export function FoundFilms({ films, more, onMore }: FoundFilmsProps) {
  if (films.length === 0) {
    return (
      <p className="mt-4">
        {text.none} {text.noneDetail}
      </p>
    );
  }
  return (
    <>
      <FilmCards>
        {films.map((film) => (
          <FilmCard key={film.id} film={film} level={3} />
        ))}
      </FilmCards>
      {more === 'failed' && <FailedLine text={text.moreFailed} onRetry={onMore} />}
      {(more === 'some' || more === 'coming') && (
        <p className="mt-8 text-center">
          <button type="button" aria-busy={more === 'coming'} className={buttonStyle.quiet} onClick={onMore}>
            {more === 'coming' ? text.moreComing : text.more}
          </button>
        </p>
      )}
    </>
  );
}
