import { audience } from '../../texts/fr/audience.ts';
import { buttonStyle } from '../../ui/styles.ts';
import { toggleLike, useLikes, type LikedFilm } from './likes.ts';

interface LikeButtonProps {
  film: LikedFilm;
  /** Beside a film's heading it stands alone. */
  large?: boolean;
}

/** Whether one likes a film, to be changed by a press. */
export function LikeButton({ film, large = false }: LikeButtonProps) {
  const liked = useLikes().some(({ id }) => id === film.id);
  return (
    <button
      type="button"
      aria-pressed={liked}
      aria-label={audience.likes.likeFilm(film.title)}
      className={`${large ? buttonStyle.quiet : buttonStyle.small} aria-pressed:border-velvet aria-pressed:text-velvet`}
      onClick={() => toggleLike(film)}
    >
      <Heart filled={liked} />
      {audience.likes.like}
    </button>
  );
}

function Heart({ filled }: { filled: boolean }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className="size-4 shrink-0"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinejoin="round"
    >
      <path d="M12 20 4.6 12.6a4.8 4.8 0 0 1 6.8-6.8l.6.6.6-.6a4.8 4.8 0 0 1 6.8 6.8z" />
    </svg>
  );
}
