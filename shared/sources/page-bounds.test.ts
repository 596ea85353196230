import { expect, it } from 'vitest';
import { LONGEST_MISSED, MOST_FILMS, MOST_MISSED, pageWithinBounds } from './page-bounds.ts';
import { sourceFilm } from './source-film.ts';

it('a page says of no more films than a page has, and tells so', () => {
  const one = sourceFilm({ source: 'site', sourceId: '1', title: 'Le Film', status: 'new' });
  const page = pageWithinBounds({ films: Array.from({ length: 1_000 }, () => one), missed: ['une ligne'] });
  expect(page.films).toHaveLength(MOST_FILMS);
  expect(page.missed).toEqual(['une ligne', '1000 films sur la page : les 300 premiers sont lus']);
  const whole = { films: [one], missed: [] };
  expect(pageWithinBounds(whole)).toEqual(whole);
});

it('a page has missed no more, in no longer texts, than a person reads', () => {
  const missed = Array.from({ length: 10_000 }, () => `« \u202e${'9'.repeat(10_000)} »`);
  const page = pageWithinBounds({ films: [], missed });
  expect(page.missed).toHaveLength(MOST_MISSED + 1);
  expect(page.missed.at(-1)).toBe('et 9970 autres');
  for (const text of page.missed) {
    expect(text.length).toBeLessThanOrEqual(LONGEST_MISSED);
    expect(text).not.toContain('\u202e');
  }
});
