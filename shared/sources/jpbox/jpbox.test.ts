import { describe, expect, it } from 'vitest';
import type { ResultsToAsk } from '../../domain/results-to-ask.ts';
import type { Release } from '../../domain/shapes/release.ts';
import type { RunScope } from '../source.ts';
import { followUpsOf, parseRequested, planOf } from '../source-pages.ts';
import { sourceFilm } from '../source-film.ts';
import { idsemOf, jpbox } from './jpbox.ts';

function scope(kind: RunScope['kind'], week: string, jpboxIds: (number | null)[] = []): RunScope {
  const releases = jpboxIds.map(
    (jpboxId) => ({ filmId: `film-${jpboxId ?? ''}`, title: `Film ${jpboxId ?? ''}`, jpboxId }) as Release,
  );
  return { week, kind, asOf: week, releases };
}

const toAsk = (films: string[], chart: 'first' | 'revised' | 'known'): ResultsToAsk => ({
  charts: new Map(chart === 'known' ? [] : [['jpbox', chart === 'first' ? 'results' : 'revisions']]),
  figures: new Map([['jpbox', new Set(films)]]),
  afterChart: new Set(chart === 'first' ? ['jpbox'] : []),
});

describe('the pages of a run', () => {
  it.each([
    ['2026-07-22', 2952],
    ['2025-07-23', 2900],
    ['2026-08-12', 2955],
    ['2023-04-05', 2780],
    // Pairs that others noted.
    ['2017-01-25', 2457],
    ['2026-03-25', 2935],
  ])('the site numbers the week of %s %i', (week, idsem) => {
    expect(idsemOf(week)).toBe(idsem);
  });

  it('a forecast begins with the calendar and goes on with the pages of its films', () => {
    const run = scope('thursday', '2026-08-26');
    const [calendar] = planOf(jpbox, run);
    expect(calendar?.url).toBe('https://www.jpbox-office.com/v9_avenir.php?view=2&date=2026-08-26');
    const html = `<h1 class="titrelarge1">SEMAINE DU Mercredi 26/08/2026</h1>${[
      '<a href="fichfilm.php?id=7&view=2">Sept</a>',
      'Sans fiche',
    ]
      .map((title) => `<table class="tablesmall3"><tr><td class="celluletitre">${title}</td></tr></table>`)
      .join('')}`;
    if (calendar === undefined) throw new Error('no page');
    expect(followUpsOf(jpbox, calendar, parseRequested(jpbox, calendar, html, run), run)).toMatchObject([
      { subject: '7', url: 'https://www.jpbox-office.com/fichfilm.php?id=7&view=2', kind: 'film' },
    ]);
  });

  it('the results begin with the chart and go on with the releases that it does not hold', () => {
    const run = {
      ...scope('actuals', '2026-07-22', [7, 8, 9, null]),
      results: toAsk(['film-7', 'film-8'], 'first'),
    };
    const [chart, ...others] = planOf(jpbox, run);
    expect(chart?.url).toBe('https://www.jpbox-office.com/v9_tophebdo.php?idsem=2952&view=2');
    expect(others).toEqual([]);
    const films = [sourceFilm({ source: 'jpbox', sourceId: '7', title: 'Film 7', status: 'new' })];
    if (chart === undefined) throw new Error('no page');
    expect(followUpsOf(jpbox, chart, { films, missed: [] }, run)).toMatchObject([
      { kind: 'figures', subject: '8', url: 'https://www.jpbox-office.com/fichfilm.php?id=8&view=2' },
    ]);
  });

  it('once the chart is known the pages of films are asked for at once, and the chart for its revisions', () => {
    const run = scope('actuals', '2026-07-22', [7, 8]);
    const known = planOf(jpbox, { ...run, results: toAsk(['film-8'], 'known') });
    expect(known.map(({ kind, subject }) => [kind, subject])).toEqual([['figures', '8']]);
    const revised = planOf(jpbox, { ...run, results: toAsk([], 'revised') });
    expect(revised.map(({ kind }) => kind)).toEqual(['chart']);
    expect(planOf(jpbox, run)).toEqual([]);
  });

  it('has no page for what only announces shows', () => {
    expect(planOf(jpbox, scope('shows', '2026-07-22'))).toEqual([]);
  });
});
