/** What is looked for in the catalogue, as it stands in the address. Pure. */

export interface FilmSearch {
  /** A title; empty for all films. So are the filters. */
  text: string;
  /** As the catalogue names it, e.g. `Sci-Fi`. */
  genre: string;
  /** Its first year, e.g. `1990`. */
  decade: string;
  /** ISO 3166-1, two letters. */
  country: string;
  /** E.g. `nm0001104`. */
  person: string;
}

export const NOTHING: FilmSearch = { text: '', genre: '', decade: '', country: '', person: '' };

const NAMES = {
  text: 'titre',
  genre: 'genre',
  decade: 'decennie',
  country: 'pays',
  person: 'personne',
} satisfies Record<keyof FilmSearch, string>;

/** What no filter can be is taken for none: the address bar may say anything. */
const SHAPES: Record<keyof FilmSearch, RegExp> = {
  text: /\S/u,
  genre: /^[A-Za-z-]{2,30}$/u,
  decade: /^\d{3}0$/u,
  country: /^[A-Z]{2}$/u,
  person: /^(nm\d{7,10}|name-.{1,150})$/u,
};
const LONGEST_TEXT = 200;

/** @param address the query of the address, with or without its question mark. */
export function readFilmSearch(address: string): FilmSearch {
  const fields = new URLSearchParams(address);
  const read = (key: keyof FilmSearch): string => {
    const value = (fields.get(NAMES[key]) ?? '').trim().slice(0, LONGEST_TEXT);
    return SHAPES[key].test(value) ? value : '';
  };
  return {
    text: read('text'),
    genre: read('genre'),
    decade: read('decade'),
    country: read('country'),
    person: read('person'),
  };
}

/** The address of a search, without what goes without saying. */
export function findAddress(search: Partial<FilmSearch>): string {
  const { text, genre, decade, country, person } = { ...NOTHING, ...search };
  const fields = [
    [NAMES.text, text.trim()],
    [NAMES.genre, genre],
    [NAMES.decade, decade],
    [NAMES.country, country],
    [NAMES.person, person],
  ].filter(([, value]) => value !== '');
  return fields.length === 0
    ? '/trouver'
    : `/trouver?${new URLSearchParams(fields.map(([name = '', value = '']) => [name, value]))}`;
}

export function isNothing(search: FilmSearch): boolean {
  return Object.values(search).every((value) => value === '');
}
