import { describe, expect, it } from 'vitest';
import { filmOfUsWeekendRow, parseUsTable, parseUsWeekend } from './weekend-page.ts';

/**
 * Written by us: no capture of a weekend's page exists. Its table is that of the captured days with other columns, its
 * headings are known from what others read of it. Films and figures are invented.
 */
const FRIDAY = '2023-04-07';
const COLUMNS =
  'Rank,LW,Release,Gross,%± LW,Theaters,Change,Average,Total Gross,Weeks,Distributor,New This Week,Estimated'.split(
    ',',
  );

interface Film {
  release?: string;
  gross?: string;
  theaters?: string;
  weeks?: string;
}

function row({ release, gross = '$3,875,483', theaters = '4,343', weeks = '1' }: Film = {}): string {
  const count = (text: string): string =>
    `<td class="a-text-right mojo-field-type-positive_integer">${text}</td>`;
  const money = (text: string): string => `<td class="a-text-right mojo-field-type-money">${text}</td>`;
  return `<tr><td class="mojo-header-column mojo-field-type-rank">1</td>${count('26')}
    <td class="a-text-left mojo-field-type-release mojo-cell-wide">${release ?? link(9, 'The Film')}</td>${money(gross)}
    <td class="mojo-number-delta mojo-field-type-percent_delta">-40.7%</td>${count(theaters)}
    <td class="mojo-number-delta mojo-field-type-positive_integer">-12</td>${money('$1,091')}
    ${money('$204,630,730')}${count(weeks)}
    <td class="a-text-left mojo-field-type-release_studios"><a href="https://x.example/">Big Film</a></td>
    <td class="hidden">true</td><td class="hidden">false</td></tr>`;
}

const link = (id: number, title: string): string =>
  `<a class="a-link-normal" href="/release/rl${id}/?ref_=x">${title}</a>`;
const noted = (note: string): string =>
  `${link(9, 'The Film')}<div class="a-section a-spacing-none"><span class="a-size-small a-color-secondary">${note}</span></div>`;
const HEADING = '<h1>Domestic 2023 Weekend 14</h1><h4>April 7-9, 2023</h4>';
const page = (rows: string, heading = HEADING, columns = COLUMNS): string =>
  `${heading}<div id="table"><div><table><tr>${columns.map((name) => `<th><a title="x">${name}</a></th>`).join('')}</tr>
    ${rows}</table></div></div>`;

describe('a weekend', () => {
  it('tells what each film made, where and in which week', () => {
    expect(parseUsWeekend(page(row()), FRIDAY)).toEqual({
      rows: [
        {
          rank: 1,
          releaseId: 'rl9',
          title: 'The Film',
          note: null,
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
    const { rows } = parseUsWeekend(page(row() + row({ weeks: '5', theaters: '-' })), FRIDAY);
    expect(rows.map((read) => filmOfUsWeekendRow(read, FRIDAY))).toMatchObject([
      { sourceId: 'rl9', usReleaseDate: FRIDAY, usOpeningUsd: 3_875_483, status: 'running' },
      { usReleaseDate: null, usOpeningUsd: null, weekNumber: 5 },
    ]);
    expect(rows.map(({ theaters }) => theaters)).toEqual([4_343, null]);
  });

  it('is one of the weekends of every film, whatever its week', () => {
    const { rows } = parseUsWeekend(page(row() + row({ weeks: '5', theaters: '-' })), FRIDAY);
    expect(rows.map((read) => filmOfUsWeekendRow(read, FRIDAY).usWeekends)).toEqual([
      [{ friday: FRIDAY, grossUsd: 3_875_483, theaters: 4_343 }],
      [{ friday: FRIDAY, grossUsd: 3_875_483, theaters: null }],
    ]);
  });

  it.each([
    ['2024 Re-release', noted('2024 Re-release')],
    ['15th Anniversary', noted('15th Anniversary')],
    ['Special Edition', `${link(9, 'The Film')}<br>Special Edition`],
    ['Extended Version', `<div>${link(9, 'The Film')}</div><span>Extended Version</span>`],
    ['IMAX', `<span>IMAX</span> ${link(9, 'The Film')}`],
  ])('is no opening for a film beside whose title stands "%s"', (note, release) => {
    const [read] = parseUsWeekend(page(row({ release })), FRIDAY).rows;
    expect(read).toMatchObject({ title: 'The Film', note, releaseId: 'rl9', week: 1 });
    expect(read && filmOfUsWeekendRow(read, FRIDAY)).toMatchObject({
      usReleaseDate: null,
      usOpeningUsd: null,
      weekNumber: 1,
    });
    expect(read && filmOfUsWeekendRow(read, FRIDAY)).not.toHaveProperty('usWeekends');
  });

  it('is read by the names of its columns, in any order', () => {
    const swap = (cells: string[]): string[] => [...cells.slice(6), ...cells.slice(0, 6)];
    const cells = row().match(/<td.*?<\/td>/gsu) ?? [];
    const swapped = page(`<tr>${swap(cells).join('')}</tr>`, HEADING, swap(COLUMNS));
    expect(parseUsWeekend(swapped, FRIDAY)).toEqual(parseUsWeekend(page(row()), FRIDAY));
  });

  it.each([
    ['Rank', { rank: null, distributor: 'Big Film' }, 'pas de colonne « rank »'],
    ['Distributor', { rank: 1, distributor: null }, 'pas de colonne « distributor »'],
  ])('is read without its column %s, and says so', (gone, read, told) => {
    const columns = COLUMNS.map((name) => (name === gone ? 'New' : name));
    const { rows, missed } = parseUsWeekend(page(row(), HEADING, columns), FRIDAY);
    expect(rows).toMatchObject([{ title: 'The Film', gross: 3_875_483, theaters: 4_343, ...read }]);
    expect(missed).toEqual([told]);
  });

  it('says which row it could not read', () => {
    const rows =
      row({ release: '' }) +
      row({ release: link(9, 'Unknown'), gross: '-' }) +
      row({ release: 'No link' }) +
      '<tr><td>Somewhere</td><td>else</td></tr>';
    const { rows: read, missed } = parseUsWeekend(page(rows), FRIDAY);
    expect(read).toMatchObject([{ title: 'No link', releaseId: null, note: null }]);
    expect(missed).toEqual([
      'ligne 1 : pas de titre',
      '« Unknown » : pas de recettes',
      'ligne 4 : ses cases ne sont pas celles des titres',
    ]);
  });

  it.each([
    ['a table without rows', page('')],
    ['a row that says so', page('<tr><td colspan="13">No data available</td></tr>')],
    ['words instead of a table', `${HEADING}<main><p>No data available.</p></main>`],
  ])('without figures is an empty answer: %s', (_, html) => {
    expect(parseUsWeekend(html, FRIDAY)).toEqual({ rows: [], missed: [] });
  });

  it.each([
    ['<h1>Domestic 2023 Weekend 13</h1>'],
    ['<h1>Domestic 2023 Weekend 14</h1><h4>March 31-April 2, 2023</h4>'],
    ['<h4>December 30, 2022-January 1, 2023</h4>'],
    [`${HEADING}<link rel="canonical" href="https://www.boxofficemojo.com/weekend/2023W13/">`],
  ])('of another date is refused: %s', (heading) => {
    expect(() => parseUsWeekend(page(row(), heading), FRIDAY)).toThrow(
      expect.objectContaining({ code: 'wrong-page' }) as Error,
    );
  });

  it('may span two months or two years, or begin on a holiday Thursday', () => {
    const read = (heading: string, friday: string): number =>
      parseUsWeekend(page(row(), `<h4>${heading}</h4>`), friday).rows.length;
    expect(read('March 31-April 2, 2023', '2023-03-31')).toBe(1);
    expect(read('December 30, 2022-January 1, 2023', '2022-12-30')).toBe(1);
    expect(read('April 6-9, 2023', FRIDAY)).toBe(1);
  });

  it.each([
    ['empty', '', '#table table'],
    ['without its weekend', page(row(), ''), 'h1, h4, title'],
    ['without a table', HEADING, '#table table'],
    ['without headings', page(row(), HEADING, []), '#table table th'],
    ...['Release', 'Gross', 'Theaters', 'Weeks'].map((gone): [string, string, string] => [
      `that has no column ${gone}`,
      page(
        row(),
        HEADING,
        COLUMNS.map((name) => (name === gone ? 'New' : name)),
      ),
      '#table table th',
    ]),
    ['with other cells', page('<tr><td>X</td></tr>'), 'td.mojo-field-type-release, td.mojo-field-type-money'],
  ])('%s is a changed layout and names the selector', (_, html, selector) => {
    expect(() => parseUsWeekend(html, FRIDAY)).toThrow(
      expect.objectContaining({ code: 'layout-changed', selector }) as Error,
    );
  });
});

it('a day has the same table, but is no weekend', () => {
  const day = page(
    row({ weeks: '36' }),
    '<h1>Domestic Box Office For Aug 30, 2024</h1>',
    'TD,YD,Release,Daily,%± YD,Theaters,%± LW,Avg,To Date,Days,Distributor,New This Day,Estimated'.split(','),
  );
  expect(parseUsTable(day).rows).toMatchObject([{ rank: 1, gross: 3_875_483, theaters: 4_343, week: 36 }]);
  expect(() => parseUsWeekend(day, '2024-08-30')).toThrow('does not say its weekend');
});
