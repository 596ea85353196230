import { wordsOf } from '../matching/words.ts';
import { compareTitles, titleKey, type TitleAgreement, type TitleKey } from '../matching/titles.ts';

export interface TitledFilm {
  filmId: string;
  title: string;
}

/** Which film a title of a file is; where that is not certain, those that it may be, likeliest first. */
export interface TitleMatch {
  filmId: string | null;
  near: string[];
}

/** The clearest first; in the second list are those for which somebody must be asked. */
const CERTAIN: readonly TitleAgreement[] = ['exact', 'article', 'beginning', 'variant'];
const LIKELY: readonly TitleAgreement[] = ['similar', 'number', 'main-title', 'series', 'other-part'];

/** Finds titles of a file among the releases of one week; a film that has several titles is there with each. */
export class WeekTitles {
  readonly #films: readonly (TitledFilm & { words: string })[];
  readonly #found = new Map<string, TitleMatch>();
  #keys: readonly { filmId: string; key: TitleKey }[] | null = null;

  constructor(films: readonly TitledFilm[]) {
    this.#films = films.map((film) => ({ ...film, words: wordsOf(film.title).join(' ') }));
  }

  /** A title is certain that agrees clearly with one film of the week, and with no other as clearly. */
  match(title: string): TitleMatch {
    let match = this.#found.get(title);
    if (match === undefined) {
      match = this.#sameWords(title) ?? this.#compare(titleKey(title));
      this.#found.set(title, match);
    }
    return match;
  }

  /** Most titles are spelt as the sites spell them, and need no closer look; "Belle" does, beside "Belle (2021)". */
  #sameWords(title: string): TitleMatch | null {
    const words = wordsOf(title).join(' ');
    const begun = words === '' ? [] : this.#films.filter((film) => film.words.startsWith(words));
    const same = begun.find((film) => film.words === words);
    const isOne = same !== undefined && begun.every(({ filmId }) => filmId === same.filmId);
    return isOne ? { filmId: same.filmId, near: [same.filmId] } : null;
  }

  #compare(key: TitleKey): TitleMatch {
    const ranks = [...CERTAIN, ...LIKELY];
    this.#keys ??= this.#films.map(({ filmId, title }) => ({ filmId, key: titleKey(title) }));
    const all = this.#keys
      .map(({ filmId, key: other }) => {
        const agreement = compareTitles(key, other);
        return { filmId, rank: ranks.indexOf(agreement), isMisspelt: isMisspelt(agreement, key, other) };
      })
      .filter(({ rank }) => rank >= 0)
      .sort((a, b) => a.rank - b.rank);
    // Of a film with several titles that which is nearest.
    const near = all.filter(({ filmId }, i) => all.findIndex((each) => each.filmId === filmId) === i);
    const [first, second] = near;
    const isCertain = first !== undefined && (first.rank < CERTAIN.length || first.isMisspelt);
    const isAlone = second === undefined || first?.rank !== second.rank;
    return {
      filmId: isCertain && isAlone ? first.filmId : null,
      near: near.map(({ filmId }) => filmId),
    };
  }
}

/** But for a letter or two; "Une vie" and "La vie" have the same letters and are two films. */
function isMisspelt(agreement: TitleAgreement, a: TitleKey, b: TitleKey): boolean {
  return agreement === 'similar' && a.key !== b.key;
}
