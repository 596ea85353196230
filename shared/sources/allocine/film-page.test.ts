import { describe, expect, it } from 'vitest';
import { filmOfAllocineFilmPage, parseAllocineFilm } from './film-page.ts';

// Pages in the site's markup, written by us: films and names are invented.

const facts = (items: Record<string, string>): string =>
  `<section class="section ovw ovw-technical">${Object.entries(items)
    .map(
      ([what, that]) =>
        `<div class="item"><span class="what light">${what}</span> <span class="that">${that}</span></div>`,
    )
    .join('')}</section>`;

const described = (description: unknown): string =>
  `<script type="application/ld+json">${typeof description === 'string' ? description : JSON.stringify(description)}</script>`;

const MOVIE = {
  '@context': 'http://schema.org',
  '@type': 'Movie',
  name: 'Le Film',
  url: 'https://www.allocine.fr/film/fichefilm_gen_cfilm=11.html',
  image: { '@type': 'ImageObject', url: 'https://img.example/p.jpg' },
  description: 'Un film de nous.',
  duration: 'PT01H48M00S',
  genre: ['Drame', 'Comédie'],
  director: { '@type': 'Person', name: 'Ann Une' },
  actor: [{ name: 'Bob Deux' }, { name: 'Cy Trois' }, { name: 'Dée Quatre' }, { name: 'Eva Cinq' }],
  datePublished: '2026-08-26',
};

const TECHNICAL = {
  Nationalités: '<span class="nationality">France</span>, <span class="nationality"> Belgique</span>',
  Distributeur: '<span class="blue-link">Grand Film</span>',
  Budget: '12 000 000 €',
  Langues: 'Français, Anglais',
  'Box Office France': '-',
};

describe("a film's page", () => {
  it('is described by schema.org and by its technical facts', () => {
    const html = `${described(MOVIE)}<div class="meta-body-item"><span class="light">Titre original : </span><span>The Film</span></div>${facts(TECHNICAL)}`;
    const { facts: film, missed } = parseAllocineFilm(html, 11);
    expect(missed).toEqual([]);
    expect(film).toEqual({
      title: 'Le Film',
      originalTitle: 'The Film',
      releaseDate: '2026-08-26',
      releaseType: null,
      distributor: 'Grand Film',
      directors: ['Ann Une'],
      cast: ['Bob Deux', 'Cy Trois', 'Dée Quatre', 'Eva Cinq'],
      genres: ['Drame', 'Comédie'],
      countries: ['France', 'Belgique'],
      languages: ['Français', 'Anglais'],
      durationMinutes: 108,
      budget: { amount: 12_000_000, currency: 'EUR' },
      synopsis: 'Un film de nous.',
      posterUrl: 'https://img.example/p.jpg',
    });
    expect(filmOfAllocineFilmPage(film, 11, '2026-08-26')).toMatchObject({ sourceId: '11', status: 'new' });
  });

  it.each([
    ['in a list', [{ '@type': 'BreadcrumbList' }, MOVIE]],
    ['in a graph', { '@graph': [MOVIE] }],
    ['with several types', { ...MOVIE, '@type': ['Movie', 'CreativeWork'] }],
    ['with a line break in the text', JSON.stringify(MOVIE).replace('film de', 'film\nde')],
  ])('may be described %s', (_, description) => {
    expect(parseAllocineFilm(described(description), 11).facts).toMatchObject({
      title: 'Le Film',
      synopsis: 'Un film de nous.',
    });
  });

  it('is read without a description too, and says that it is missing', () => {
    const html = `<nav><a class="home current" href="/film/fichefilm_gen_cfilm=11.html">Accueil</a></nav>
      <div class="titlebar-title">Le Film</div>
      <div class="meta-body-info"><span class="date">26 août 2026</span><span class="spacer">/</span> 1h 48min <span class="dark-grey-link">Drame</span></div>
      <div class="meta-body-direction"><span class="light">De</span> <span>Ann Une</span></div>`;
    expect(parseAllocineFilm(html, 11)).toMatchObject({
      facts: {
        title: 'Le Film',
        releaseDate: '2026-08-26',
        genres: ['Drame'],
        directors: ['Ann Une'],
        durationMinutes: 108,
        distributor: null,
        budget: null,
      },
      missed: ['« Le Film » : pas de description schema.org', "« Le Film » : pas d'informations techniques"],
    });
  });

  it('of any depth is no stack overflow', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const nested = JSON.stringify(MOVIE).replace('"Le Film"', `"Le Film","actor":${deep}`);
    expect(parseAllocineFilm(described(`[${deep},${nested}]`), 11).facts.title).toBe('Le Film');
  });

  it.each([
    ['$100 000 000', { amount: 100_000_000, currency: 'USD' }],
    ["2,5 millions d'euros", { amount: 2_500_000, currency: 'EUR' }],
    ['12 000 000', null],
    ['-', null],
    ['beaucoup €', null],
    ['1 200 millions $', null],
    ['10 à 12 000 000 €', null],
    ['1,5 €', null],
    ['2.5 millions de dollars', { amount: 2_500_000, currency: 'USD' }],
  ])('budget "%s"', (text, budget) => {
    const html = described(MOVIE) + facts({ Budget: text });
    expect(parseAllocineFilm(html, 11).facts.budget).toEqual(budget);
  });

  const dated = (info: string): string =>
    `${described({ ...MOVIE, datePublished: undefined })}${facts(TECHNICAL)}<div class="meta-body-info">${info}</div>`;

  it.each([
    ['sur Netflix', 'streaming'],
    ['sur Disney+', 'streaming'],
    ['en VOD', 'streaming'],
    ['directement en DVD', 'streaming'],
    ['en salle', 'new'],
    ['au cinéma', 'new'],
    ['en salle et sur Netflix', 'new'],
  ])('of a film that comes out "%s" is %s', (type, status) => {
    const html = dated(
      `<span class="date">26 août 2026</span> <span class="meta-release-type"> ${type} </span>`,
    );
    const { facts: film, missed } = parseAllocineFilm(html, 11);
    expect(missed).toEqual([]);
    expect(filmOfAllocineFilmPage(film, 11, '2026-08-26')).toMatchObject({ status, genres: MOVIE.genre });
  });

  it('says which way to come out it does not know, and that a date is missing', () => {
    const html = dated('<span class="meta-release-type">au festival</span>');
    expect(parseAllocineFilm(html, 11).missed).toEqual([
      '« Le Film » : type de sortie inconnu, « au festival »',
      '« Le Film » : pas de date de sortie',
    ]);
  });

  it('dated on the eve of the week is a release of the week, its eve being previews', () => {
    const html = dated('<span class="date">25 août 2026</span>');
    const { facts: film } = parseAllocineFilm(html, 11);
    expect(film.releaseDate).toBe('2026-08-25');
    expect(filmOfAllocineFilmPage(film, 11, '2026-08-26')).toMatchObject({
      status: 'new',
      releaseDate: '2026-08-26',
    });
    expect(filmOfAllocineFilmPage(film, 11, '2026-09-02')).toMatchObject({ status: 'running' });
  });

  it.each([
    '',
    '<html><body>Revenez plus tard</body></html>',
    '<script type="application/ld+json">{"@type":',
  ])('without a title is a changed layout: %s', (html) => {
    expect(() => parseAllocineFilm(html, 11)).toThrow(
      expect.objectContaining({ code: 'layout-changed' }) as Error,
    );
  });
});
