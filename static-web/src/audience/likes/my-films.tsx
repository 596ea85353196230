import { Link } from 'wouter';
import { audience } from '../../texts/fr/audience.ts';
import { buttonStyle } from '../../ui/styles.ts';
import { TitledCard } from '../../ui/titled-card.tsx';
import { FilmPoster } from '../poster/film-poster.tsx';
import { LikeButton } from './like-button.tsx';
import { forgetLikes, useLikes } from './likes.ts';
import { SharingQuestion } from './sharing/sharing-question.tsx';
import { stopSharing } from './sharing/sharing-state.ts';

const text = audience.likes;

/** The films that one likes, without asking anybody. */
export function MyFilms() {
  const likes = useLikes();
  return (
    <div className="mt-12 scroll-mt-4" id="mes-films">
      <TitledCard id="likes" title={text.title}>
        {likes.length === 0 && <p className="mt-2">{text.none}</p>}
        <ul className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {likes.map((film) => (
            <li key={film.id} className="flex min-w-0 items-center gap-3">
              <FilmPoster
                film={{ id: film.id, title: film.title, credit: String(film.year ?? '') }}
                className="w-12"
              />
              <p className="min-w-0 flex-1">
                <Link
                  href={`/films/${film.id}`}
                  className="inline-block min-h-6 leading-tight font-bold hover:underline"
                >
                  {film.title}
                </Link>
                <span className="block text-sm text-quiet">{film.year}</span>
              </p>
              <LikeButton film={film} />
            </li>
          ))}
        </ul>
        <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-quiet">
          {text.where}
          {likes.length > 0 && (
            <button type="button" className={buttonStyle.small} onClick={forgetAll}>
              {text.forget}
            </button>
          )}
        </p>
        <SharingQuestion />
      </TitledCard>
    </div>
  );
}

/** Who wants nothing of it kept gives nothing either. */
function forgetAll(): void {
  stopSharing();
  forgetLikes();
}
