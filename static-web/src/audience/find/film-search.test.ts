import { describe, expect, it } from 'vitest';
import { findAddress, isNothing, NOTHING, readFilmSearch, type FilmSearch } from './film-search.ts';

const everything: FilmSearch = {
  text: '12 hommes en colère & cie',
  genre: 'Sci-Fi',
  decade: '1990',
  country: 'FR',
  person: 'nm0000606',
};

describe('what is looked for', () => {
  it('stands in the address, without what goes without saying', () => {
    const address = findAddress(everything);
    expect(readFilmSearch(address.replace('/trouver', ''))).toEqual(everything);
    expect(findAddress(NOTHING)).toBe('/trouver');
    expect(findAddress({ person: 'nm0000606' })).toBe('/trouver?personne=nm0000606');
    expect(findAddress({ text: '  Léon ' })).toBe('/trouver?titre=L%C3%A9on');
  });

  it('is nothing where the address says nothing, or what no filter is', () => {
    expect(readFilmSearch('')).toEqual(NOTHING);
    const odd = 'titre=%20&genre=<b>&decennie=1995&pays=France&personne=x&autre=1';
    expect(readFilmSearch(`?${odd}`)).toEqual(NOTHING);
    expect(isNothing(readFilmSearch(odd))).toBe(true);
    expect(isNothing({ ...NOTHING, country: 'FR' })).toBe(false);
  });

  it('is not longer than a title', () => {
    expect(readFilmSearch(`?titre=${'a'.repeat(900)}`).text).toHaveLength(200);
  });

  it('may name a person who has no number', () => {
    expect(readFilmSearch('?personne=name-frank-darabont').person).toBe('name-frank-darabont');
  });
});
