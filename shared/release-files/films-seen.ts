import type { ReleaseFacts } from '../domain/shapes/release.ts';
import { spelledOut } from '../domain/unaccented.ts';
import type { Place } from './faults.ts';

/**
 * Finds films that stand twice in a file: one title, one date, and a director in common (sites name more or fewer of
 * them) or none told of both. A row that tells no director is no proof against one that does. Case, accents,
 * punctuation and the order of the directors make no difference.
 */
export class FilmsSeen {
  readonly #byTitle = new Map<string, { directors: readonly string[]; place: Place }>();
  /** Films that share title and date with another: few, so that few names need to be compared. */
  readonly #byDirector = new Map<string, Place>();

  /** The place of the same film earlier in the file; null for a film that is new, which is remembered. */
  seenAt({ title, releaseDate, directors }: ReleaseFacts, place: Place): Place | null {
    const film = `${releaseDate}|${comparable(title)}`;
    const first = this.#byTitle.get(film);
    if (first === undefined) {
      this.#byTitle.set(film, { directors, place });
      return null;
    }
    this.#remember(film, first.directors, first.place);
    for (const key of directorKeys(film, directors)) {
      const earlier = this.#byDirector.get(key);
      if (earlier !== undefined) return earlier;
    }
    this.#remember(film, directors, place);
    return null;
  }

  #remember(film: string, directors: readonly string[], place: Place): void {
    for (const key of directorKeys(film, directors)) this.#byDirector.set(key, place);
  }
}

function directorKeys(film: string, directors: readonly string[]): string[] {
  const people = directors.map(comparable).filter((name) => name !== '');
  return (people.length === 0 ? [''] : people).map((name) => `${film}|${name}`);
}

/** Letters and digits of any script in lower case, words apart; a text without any as it is. */
function comparable(text: string): string {
  // Only accents: in other scripts a mark can be half the letter.
  const plain = text.normalize('NFKD').replace(/[\u0300-\u036f\p{Cf}]/gu, '');
  const folded = spelledOut(plain)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return folded === '' ? text.trim() : folded;
}
