import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { announcedWeeks } from './announced-week.ts';

// In the site's words as far as they are known: "Semaine du mercredi 12 août 2026".
it.each([
  ['<h1>Box Office Cinéma - Semaine du mercredi 12 août 2026</h1>', ['2026-08-12']],
  ['<title>Les sorties de la semaine du 12 août 2026 - AlloCiné</title>', ['2026-08-12']],
  ['<h1>Semaine du mercredi\n  1er avril 2026</h1>', ['2026-04-01']],
  [
    '<div class="titlebar titlebar-page"><div class="titlebar-title">Semaine du 12 août 2026</div></div>',
    ['2026-08-12'],
  ],
  ['<h1>Semaine du vendredi 14 août 2026</h1>', ['2026-08-12']],
  ['<title>Semaine du 26 août au 2 septembre 2026 - AlloCiné</title>', ['2026-08-26']],
  ['<h1>Semaine du mercredi 26 août au mardi 1er septembre 2026</h1>', ['2026-08-26']],
  ['<h1>Semaine du 31 décembre 2025 au 7 janvier 2026</h1>', ['2025-12-31']],
  ['<link rel="canonical" href="https://x.example/film/agenda/sem-2026-08-12/">', ['2026-08-12']],
  ['<meta property="og:url" content="https://x.example/film/agenda/sem-2026-08-12/">', ['2026-08-12']],
  [
    '<a href="/film/agenda/sem-2026-08-05/">-</a><a href="/film/agenda/sem-2026-08-19/">+</a>',
    ['2026-08-12'],
  ],
])('%s', (html, weeks) => {
  expect(announcedWeeks(load(html))).toEqual(weeks);
});

it('is told once by a page that says it in several places, and twice by one that contradicts itself', () => {
  const heading = '<h1>Semaine du 12 août 2026</h1>';
  const title = (date: string): string => `<title>Semaine du ${date}</title>`;
  expect(announcedWeeks(load(title('12 août 2026') + heading))).toEqual(['2026-08-12']);
  expect(announcedWeeks(load(title('5 août 2026') + heading))).toEqual(['2026-08-05', '2026-08-12']);
});

it.each([
  '<h1>Tous les films</h1>',
  '<h1>Les sorties du mercredi 12 août 2026</h1>',
  '<h1>Semaine du 32 août 2026</h1>',
  '<h1>Semaine du 12 août</h1>',
  '<aside><div class="titlebar-title">Sorties de la semaine du 12 août 2026</div></aside>',
  '<link rel="canonical" href="https://x.example/film/agenda/sem-2026-08-13/">',
  '<a href="/film/agenda/sem-2026-08-05/">-</a>',
  '<a href="/film/agenda/sem-2026-08-05/">-</a><a href="/film/agenda/sem-2026-08-12/">+</a>',
])('is not told by %s', (html) => {
  expect(announcedWeeks(load(html))).toEqual([]);
});
