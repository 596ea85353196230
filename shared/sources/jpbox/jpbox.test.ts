import { describe, expect, it } from 'vitest';
import type { Release } from '../../domain/release.ts';
import type { RunScope } from '../source.ts';
import { idsemOf, jpbox } from './jpbox.ts';

function scope(kind: RunScope['kind'], week: string, jpboxIds: (number | null)[] = []): RunScope {
  const releases = jpboxIds.map((jpboxId) => ({ title: `Film ${jpboxId ?? ''}`, jpboxId }) as Release);
  return { week, kind, asOf: week, releases };
}

describe('the pages of a run', () => {
  it.each([
    ['2026-07-22', 2952],
    ['2025-07-23', 2900],
    ['2026-08-12', 2955],
    ['2023-04-05', 2780],
  ])('the site numbers the week of %s %i', (week, idsem) => {
    expect(idsemOf(week)).toBe(idsem);
  });

  it('a forecast begins with the calendar and goes on with the pages of its films', () => {
    const run = scope('thursday', '2026-08-26');
    const [calendar] = jpbox.plan(run);
    expect(calendar?.url).toBe('https://www.jpbox-office.com/v9_avenir.php?view=2&date=2026-08-26');
    const html = `<h1 class="titrelarge1">SEMAINE DU Mercredi 26/08/2026</h1>${[
      '<a href="fichfilm.php?id=7&view=2">Sept</a>',
      'Sans fiche',
    ]
      .map((title) => `<table class="tablesmall3"><tr><td class="celluletitre">${title}</td></tr></table>`)
      .join('')}`;
    if (calendar === undefined) throw new Error('no page');
    expect(jpbox.followUps(calendar, jpbox.parse(calendar, html, run), run)).toMatchObject([
      { id: 'jpbox-film-7', url: 'https://www.jpbox-office.com/fichfilm.php?id=7&view=2', kind: 'film' },
    ]);
  });

  it('the actuals begin with the chart and go on with the releases that it does not hold', () => {
    const run = scope('actuals', '2026-07-22', [7, 8, null]);
    const [chart] = jpbox.plan(run);
    expect(chart?.url).toBe('https://www.jpbox-office.com/v9_tophebdo.php?idsem=2952&view=2');
    const films = [{ sourceId: '7' }] as ReturnType<typeof jpbox.parse>['films'];
    if (chart === undefined) throw new Error('no page');
    expect(jpbox.followUps(chart, { films, missed: [] }, run).map(({ id }) => id)).toEqual(['jpbox-film-8']);
  });
});
