import { describe, expect, it } from 'vitest';
import type { ListedFilms } from '#shared/v1/contract/catalogue/films.ts';
import { answered, buttons, markup, words } from '../../test-render.tsx';
import { testListed, testPublicProgramme } from '../test-audience.ts';
import { FilmOptions } from './film-options.tsx';
import { FindPage } from './find-page.tsx';
import { NOTHING } from './film-search.ts';

const leon = testListed('tt0110413', 'Léon');
const amelie = testListed('tt0211915', 'Le Fabuleux Destin d’Amélie Poulain', { year: 2001 });
const nothing = (): void => undefined;
const attribution: ListedFilms['attribution'] = [
  { source: 'movielens', text: 'MovieLens latest-small: Harper and Konstan. 2015.' },
  { source: 'facts', text: 'Facts on films.' },
];
const found = (films: ListedFilms['films'], next: string | null = null): ListedFilms => ({
  ...{ version: 'v', total: films.length, films, next, attribution },
});
const page = (answer: ListedFilms) =>
  answered(<FindPage />, [
    [['programme'], testPublicProgramme],
    [['films', NOTHING], { pages: [answer], pageParams: [''] }],
  ]);

describe('the list of a combobox', () => {
  const options = (open: boolean, active: number | null): string =>
    markup(
      answered(
        <FilmOptions id="title" films={[leon, amelie]} open={open} active={active} onChoose={nothing} />,
        [],
      ),
    );

  it('has each film as an option with an id, of which one is meant', () => {
    const html = options(true, 1);
    expect(html).toMatch(/<ul id="title-films" role="listbox" aria-label="Films proposés"/u);
    expect(
      [...html.matchAll(/<li id="([^"]+)" role="option" aria-selected="([^"]+)"/gu)].map(([, ...of]) => of),
    ).toEqual([
      ['title-0', 'false'],
      ['title-1', 'true'],
    ]);
  });

  it('is there for who controls it when it is not shown', () => {
    expect(options(false, null)).toMatch(/role="listbox"[^>]* hidden=""/u);
  });
});

describe('the page on which films are found', () => {
  it('begins no line of a title with a colon', () => {
    const html = markup(page(found([testListed('release-s', 'Spider-Man : Across The Spider-Verse')])));
    expect(html).toContain('>Spider-Man\u00a0: Across The Spider-Verse</a>');
  });

  it('has a combobox that is closed, and the filters with what the address says', () => {
    const html = markup(page(found([leon])), '/trouver');
    const field = /<input[^>]*role="combobox"[^>]*>/u.exec(html)?.[0] ?? '';
    expect(field).toContain('aria-autocomplete="list"');
    expect(field).toContain('aria-expanded="false"');
    expect(field).not.toContain('aria-activedescendant');
    const list = /aria-controls="([^"]+)"/u.exec(field)?.[1] ?? '';
    expect(html).toContain(`<ul id="${list}" role="listbox"`);
    expect(html.match(/<select/gu)).toHaveLength(4);
    expect(html).toContain('<option value="nm0000606">Jean Reno</option>');
  });

  it('says how many films there are, each with its page and its heart', () => {
    const told = words(page(found([leon, amelie])));
    expect(told).toContain('2 films au catalogue');
    const html = markup(page(found([leon, amelie])));
    expect(html).toContain('href="/films/tt0211915"');
    expect(html).toContain('aria-label="J’aime Léon"');
    expect(html).not.toContain('Voir la suite');
    expect([...buttons(markup(page(found([leon], 'more')))).keys()]).toContain('Voir la suite');
  });

  it('says so where nothing fits', () => {
    expect(words(page(found([])))).toMatch(/0 film au catalogue\|.*Aucun film ne correspond/u);
  });

  it('tells where the data come from, and that MovieLens is a demonstration', () => {
    const told = words(page(found([leon])));
    expect(told).toContain('Démonstration : une partie de ces pages est faite avec MovieLens');
    expect(told).toContain('F. Maxwell Harper et Joseph A. Konstan, 2015');
    expect(told).toContain('tirés d’extraits publiés d’IMDb et de TMDB');
    expect(told).not.toContain('Facts on films.');
    const ofImdb = { source: 'imdb' as const, text: 'Information courtesy of IMDb.' };
    expect(words(page({ ...found([leon]), attribution: [ofImdb] }))).toContain(ofImdb.text);
    const without = words(page({ ...found([leon]), attribution: attribution.slice(1) }));
    expect(without).not.toContain('MovieLens');
    expect(without).toContain('VITE_TMDB_KEY');
  });
});
