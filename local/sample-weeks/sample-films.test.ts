import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { cinemaWeekOf, isIsoDate } from '#shared/domain/cinema-week.ts';
import { posterOf } from './poster.ts';
import { filmsOfWeek, SAMPLE_ID_START, SAMPLE_WEEKS, sampleFacts } from './sample-films.ts';
import { synopsisOf } from './synopsis.ts';

const { films } = sampleFacts();

describe('the sample facts', () => {
  it('cover thirteen weeks, each with films to choose from', () => {
    expect(SAMPLE_WEEKS).toHaveLength(13);
    expect(SAMPLE_WEEKS.at(-1)).toBe('2023-06-28');
    expect(films).toHaveLength(150);
    for (const week of SAMPLE_WEEKS) expect(filmsOfWeek(week).length).toBeGreaterThanOrEqual(7);
    for (const film of films) {
      expect(isIsoDate(film.releaseDate)).toBe(true);
      expect(SAMPLE_WEEKS).toContain(cinemaWeekOf(film.releaseDate));
      expect(film.firstWeekAdmissions).toBeGreaterThan(0);
    }
  });

  it('give every film a page at one site at least, under an id of its own', () => {
    for (const site of ['allocineId', 'jpboxId'] as const) {
      const ids = films.map((film) => film[site]).filter((id) => id !== null);
      expect(new Set(ids).size).toBe(ids.length);
    }
    for (const film of films) {
      expect(film.allocineId ?? film.jpboxId).not.toBeNull();
      expect((film.allocineId ?? 0) > SAMPLE_ID_START).toBe(film.sampleAllocineId);
    }
  });

  it('are free of what was broken in their collection', () => {
    const words = films.flatMap((film) => [...film.countries, ...film.directors, ...film.languages]);
    for (const broken of ['du', 'Sud', 'Corée', 'Arabie', 'tchèque', 'no information', 'ARABIC', 'Autre']) {
      expect(words).not.toContain(broken);
    }
    expect(films.find((film) => film.title === 'About Kim Sohee')?.countries).toEqual(['Corée du Sud']);
    expect(films.find((film) => film.title === 'Carmen')?.jpboxTitle).toBe('Carmen (2023)');
    expect(films.filter((film) => film.title === "L'Exorciste du Vatican")).toHaveLength(1);
    expect(films.some((film) => film.title === "The Pope's Exorcist")).toBe(false);
  });
});

describe('the synopses', () => {
  it('are sentences made of the facts', () => {
    for (const film of films) {
      const synopsis = synopsisOf(film);
      expect(synopsis).toMatch(/^\p{Lu}|^\d/u);
      expect(synopsis).toMatch(/\.$/);
      expect(synopsis).not.toMatch(/undefined|null| {2}|\.\./);
    }
    const mario = films.find((film) => film.allocineId === 234099);
    expect(mario && synopsisOf(mario)).toContain('Chris Pratt');
  });

  it('are not all built alike', () => {
    const beginnings = new Set(films.map((film) => synopsisOf(film).split(' ').slice(0, 2).join(' ')));
    expect(beginnings.size).toBeGreaterThan(30);
  });
});

describe('the posters', () => {
  it('show the whole title and the year, and are drawings of one size', () => {
    for (const film of films) {
      const $ = load(posterOf({ ...film, year: '2023' }), { xml: true });
      expect($('svg').attr('viewBox')).toBe('0 0 310 420');
      const lines = $('text')
        .toArray()
        .map((line) => $(line).text());
      expect(lines.slice(0, -2).join(' ').toLowerCase()).toBe(film.title.toLowerCase());
      expect(lines.at(-1)).toBe('2023');
    }
  });

  it('differ from film to film and stay the same for a film', () => {
    const drawings = films.map((film) => posterOf({ ...film, title: film.title, year: '' }));
    expect(new Set(drawings).size).toBe(films.length);
    expect(films.map((film) => posterOf({ ...film, year: '' }))).toEqual(drawings);
  });
});
