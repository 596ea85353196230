import { recommended as text } from '../../texts/fr/recommended.ts';
import { sharedWords } from '../film/shared-words.ts';
import type { RecommendedFilm } from './recommended-query.ts';

type Reasons = RecommendedFilm['because'];

/** For which liked films one is proposed, and what it shares with the first of them; nothing where none speaks for it. */
export function Because({ because }: { because: Reasons }) {
  const [first] = because;
  if (first === undefined) return null;
  const what = sharedWords(first.shared);
  return (
    <>
      {text.because}
      <LikedTitles because={because} />
      {what !== '' && (
        <span className="mt-0.5 block text-quiet">
          {because.length > 1 ? text.sharedWith(first.film.title, what) : text.shared(what)}
        </span>
      )}
    </>
  );
}

/** « A », « A et B ». */
export function LikedTitles({ because }: { because: Reasons }) {
  return because.map(({ film }, index) => (
    <span key={film.id}>
      {index > 0 && text.and}
      <cite className="font-semibold not-italic">{film.title}</cite>
    </span>
  ));
}
