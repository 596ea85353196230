import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WrongPageError } from '../../errors.ts';
import { parseAllocineChart } from './chart-page.ts';
import { parseAllocineBoxOffice } from './box-office-page.ts';
import { filmOfAllocineFilmPage, parseAllocineFilm } from './film-page.ts';
import { parseAllocineReleases } from './releases-page.ts';

/** Whole pages as the site sent them. They are not part of the repository; these tests run where they are. */
const folder = new URL('../../../../shared/pages/real/', import.meta.url);
const page = (name: string): string =>
  gunzipSync(readFileSync(new URL(`allocine-${name}.html.gz`, folder))).toString('utf8');

const ID = 275220;

describe('a film page', () => {
  it('of 2024 gives all that it says of its film, which is not for cinemas', () => {
    const { facts, missed } = parseAllocineFilm(page('film-2024'), ID);
    expect(missed).toEqual([]);
    expect(facts).toMatchObject({
      title: "Minuit dans l'univers",
      originalTitle: 'The Midnight Sky',
      releaseDate: '2020-12-23',
      releaseType: 'sur Netflix',
      distributor: 'Netflix',
      directors: ['George Clooney'],
      cast: ['George Clooney', 'Felicity Jones', 'David Oyelowo', 'Tiffany Boone'],
      genres: ['Drame', 'Science Fiction'],
      countries: ['U.S.A.'],
      languages: ['Anglais'],
      durationMinutes: 122,
      budget: null,
      synopsis: expect.stringContaining('Augustine') as unknown,
      posterUrl: expect.stringMatching(/^https:.*\/3714695\.jpg$/u) as unknown,
    });
    expect(filmOfAllocineFilmPage(facts, ID, '2020-12-23')).toMatchObject({
      sourceId: String(ID),
      status: 'streaming',
    });
  });

  it('of 2022 says which part of its layout it could not read', () => {
    const { facts, missed } = parseAllocineFilm(page('film-2022'), ID);
    expect(facts).toMatchObject({
      title: "Minuit dans l'univers",
      originalTitle: 'The Midnight Sky',
      releaseDate: '2020-12-23',
      directors: ['George Clooney'],
      genres: ['Drame', 'Science fiction'],
      durationMinutes: 122,
      distributor: null,
    });
    expect(missed).toEqual(["« Minuit dans l'univers » : pas d'informations techniques"]);
    expect(filmOfAllocineFilmPage(facts, ID, '2020-12-23').status).toBe('streaming');
  });

  it.each(['film-2024', 'film-2022'])('is of no other film: %s', (name) => {
    // One that the page plays a trailer of, one that it links to, one that it does not know.
    for (const id of [268384, 298872, 1]) {
      expect(() => parseAllocineFilm(page(name), id)).toThrow(WrongPageError);
    }
  });

  it.each([
    ['cinema-2026-not-a-film', [ID, 1, 1000027296, 311364, 1000012412]],
    ['films-list-2020', [ID, 1, 229831, 146349]],
  ])('is not %s, whatever was asked for', (name, ids) => {
    for (const id of ids) expect(() => parseAllocineFilm(page(name), id)).toThrow(WrongPageError);
  });
});

describe('other pages', () => {
  const NAMES = ['film-2024', 'film-2022', 'cinema-2026-not-a-film', 'films-list-2020'];

  it.each(NAMES)('%s is no agenda, no chart and has no figures', (name) => {
    const refused = expect.objectContaining({
      code: expect.stringMatching(/^(?:wrong-page|layout-changed)$/u) as unknown,
    }) as Error;
    const html = page(name);
    expect(() => parseAllocineReleases(html, '2026-02-11')).toThrow(refused);
    expect(() => parseAllocineChart(html, '2026-02-11')).toThrow(refused);
    expect(() => parseAllocineBoxOffice(html, 1)).toThrow(refused);
  });

  it('a list of films is no agenda of a week in which one of them opened', () => {
    expect(() => parseAllocineReleases(page('films-list-2020'), '2020-12-23')).toThrow(WrongPageError);
    // Without its name too: most of its films do not open in that week.
    const unnamed = page('films-list-2020').replace('id="allocine__movies_all"', '');
    expect(() => parseAllocineReleases(unnamed, '2020-12-23')).toThrow(WrongPageError);
  });

  it.each(['film-2024', 'film-2022'])('%s is what the site shows for a film without figures', (name) => {
    expect(parseAllocineBoxOffice(page(name), ID)).toEqual({ rows: [], missed: [] });
  });
});
