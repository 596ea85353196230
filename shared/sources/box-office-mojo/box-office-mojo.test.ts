import { describe, expect, it } from 'vitest';
import type { Release } from '../../domain/release.ts';
import type { PageRequest, RunScope } from '../source.ts';
import { boxOfficeMojo } from './box-office-mojo.ts';
import { parseUsWeekend } from './weekend-page.ts';
import { lastFridayEndedBefore, openingFriday, weekendName } from './weekends.ts';

describe('weekends', () => {
  it.each([
    ['2023-04-05', '2023-04-07'],
    ['2023-04-07', '2023-04-07'],
    ['2023-04-09', '2023-04-07'],
    ['2023-04-10', '2023-04-14'],
  ])('a film released on %s opens on the weekend of %s', (released, friday) => {
    expect(openingFriday(released)).toBe(friday);
  });

  it.each([
    ['2023-04-03', '2023-03-31'],
    ['2023-04-02', '2023-03-24'],
    ['2023-04-09', '2023-03-31'],
    ['2023-04-10', '2023-04-07'],
  ])('on %s the last weekend that is over began on %s', (day, friday) => {
    expect(lastFridayEndedBefore(day)).toBe(friday);
  });

  it.each([
    ['2023-04-07', '2023W14'],
    ['2024-01-05', '2024W01'],
    ['2021-01-01', '2020W53'],
    ['2022-12-30', '2022W52'],
  ])('the weekend of %s is called %s', (friday, name) => {
    expect(weekendName(friday)).toBe(name);
  });
});

describe('the pages of a run', () => {
  const run = (kind: RunScope['kind'], usReleaseDates: (string | null)[] = []): RunScope => ({
    week: '2023-04-12',
    kind,
    asOf: '2023-04-10',
    releases: usReleaseDates.map((usReleaseDate) => ({ usReleaseDate }) as Release),
  });
  const idsOf = (scope: RunScope): string[] =>
    boxOfficeMojo.plan(scope).map(({ id }) => id.replace('box-office-mojo-weekend-', ''));

  it('Monday asks for the last weekends and those of known US releases, each once', () => {
    expect(idsOf(run('monday', ['2022-12-21', '2023-03-31', null]))).toEqual([
      '2023-04-07',
      '2023-03-31',
      '2023-03-24',
      '2023-03-17',
      '2022-12-23',
    ]);
    expect(boxOfficeMojo.plan(run('monday'))[0]?.url).toBe('https://www.boxofficemojo.com/weekend/2023W14/');
  });

  it('never for a weekend that is not over', () => {
    expect(idsOf(run('monday', ['2023-04-14', '2023-04-10']))).toHaveLength(4);
  });

  it('for eight weekends at most', () => {
    const dates = Array.from({ length: 12 }, (_, index) => `2022-${String(index + 1).padStart(2, '0')}-07`);
    expect(idsOf(run('monday', dates))).toHaveLength(8);
  });

  it('Thursday and the actuals do without', () => {
    expect([...boxOfficeMojo.plan(run('thursday')), ...boxOfficeMojo.plan(run('actuals'))]).toEqual([]);
  });
});

describe('a weekend', () => {
  // Pages in the site's markup, written by us: films and figures are invented.
  const FRIDAY = '2023-04-07';

  function row(title: string, money: string, theaters: string, weeks: string): string {
    const count = (text: string): string =>
      `<td class="a-text-right mojo-field-type-positive_integer">${text}</td>`;
    return `<tr><td class="mojo-header-column mojo-field-type-rank">1</td><td class="mojo-field-type-release">${title}</td>
      <td class="mojo-field-type-money mojo-estimatable">${money}</td><td class="mojo-number-delta">-40.7%</td>${count(theaters)}
      <td class="mojo-number-delta">-</td><td class="mojo-field-type-money">$1,091</td>
      <td class="mojo-field-type-money">$204,630,730</td>${count(weeks)}
      <td class="mojo-field-type-release_studios">Big Film</td></tr>`;
  }

  const link = (id: number, title: string): string =>
    `<a class="a-link-normal" href="/release/rl${id}/?ref_=x">${title}</a>`;
  const page = (
    rows: string,
    heading = '<h1>Domestic 2023 Weekend 14</h1><h4>April 7-9, 2023</h4>',
  ): string => `${heading}<div id="table"><table><tr><th>Rank</th></tr>${rows}</table></div>`;
  const request: PageRequest = {
    source: 'box-office-mojo',
    kind: 'us-weekend',
    id: `box-office-mojo-weekend-${FRIDAY}`,
    url: '',
    label: '',
  };
  const monday: RunScope = { week: '2023-04-12', kind: 'monday', asOf: '2023-04-10', releases: [] };

  it('tells what each film made, where and in which week', () => {
    expect(parseUsWeekend(page(row(link(9, 'The Film'), '$3,875,483', '4,343', '1')), FRIDAY)).toEqual({
      rows: [
        {
          rank: 1,
          releaseId: 'rl9',
          title: 'The Film',
          gross: 3_875_483,
          theaters: 4_343,
          week: 1,
          distributor: 'Big Film',
        },
      ],
      missed: [],
    });
  });

  it('is an opening only for films in their first week', () => {
    const rows = row(link(9, 'New'), '$3,875,483', '4,343', '1') + row(link(8, 'Old'), '$900', '-', '5');
    expect(boxOfficeMojo.parse(request, page(rows), monday).films).toMatchObject([
      { title: 'New', sourceId: 'rl9', usReleaseDate: FRIDAY, usOpeningUsd: 3_875_483, status: 'running' },
      { title: 'Old', usReleaseDate: null, usOpeningUsd: null, weekNumber: 5 },
    ]);
  });

  it('says which row it could not read', () => {
    const rows =
      row('', '$1', '1', '1') + row(link(9, 'Unknown'), '-', '1', '1') + row('No link', '$2', '1', '1');
    const { rows: read, missed } = parseUsWeekend(page(rows), FRIDAY);
    expect(read).toMatchObject([{ title: 'No link', releaseId: null }]);
    expect(missed).toEqual(['ligne 1 : pas de titre', '« Unknown » : pas de recettes']);
  });

  it.each([
    ['<h1>Domestic 2023 Weekend 13</h1>'],
    ['<h1>Domestic 2023 Weekend 14</h1><h4>March 31-April 2, 2023</h4>'],
    ['<h4>December 30, 2022-January 1, 2023</h4>'],
  ])('of another date is refused: %s', (heading) => {
    expect(() => parseUsWeekend(page(row(link(9, 'X'), '$1', '1', '1'), heading), FRIDAY)).toThrow(
      expect.objectContaining({ code: 'wrong-page' }) as Error,
    );
  });

  it('may span two months or two years, or begin on a holiday Thursday', () => {
    const one = row(link(9, 'X'), '$1', '1', '1');
    expect(parseUsWeekend(page(one, '<h4>March 31-April 2, 2023</h4>'), '2023-03-31').rows).toHaveLength(1);
    expect(
      parseUsWeekend(page(one, '<h4>December 30, 2022-January 1, 2023</h4>'), '2022-12-30').rows,
    ).toHaveLength(1);
    expect(parseUsWeekend(page(one, '<h4>April 6-9, 2023</h4>'), FRIDAY).rows).toHaveLength(1);
  });

  it.each([
    ['empty', '', '#table tr'],
    ['without its weekend', page(row(link(9, 'X'), '$1', '1', '1'), ''), 'h1, h4, title'],
    ['without rows', page(''), '#table tr'],
    ['with other cells', page('<tr><td>X</td></tr>'), 'td.mojo-field-type-release, td.mojo-field-type-money'],
  ])('%s is a changed layout and names the selector', (_, html, selector) => {
    expect(() => parseUsWeekend(html, FRIDAY)).toThrow(
      expect.objectContaining({ code: 'layout-changed', selector }) as Error,
    );
  });
});
