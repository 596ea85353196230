import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { filmOfUsWeekendRow, parseUsTable, parseUsWeekend } from './weekend-page.ts';

/**
 * Whole pages of days as the site sent them: the table of a weekend's page under another heading. They are not part
 * of the repository; these tests run where they are.
 */
const folder = new URL('../../../../shared/pages/real/', import.meta.url);
const page = (name: string): string =>
  gunzipSync(readFileSync(new URL(`box-office-mojo-date-${name}.html.gz`, folder))).toString('utf8');

/** The theaters that a person reads, from the first row to the last. */
const THEATERS = {
  '2023-07-21': [
    4243, 3610, 3285, 4321, 2554, 2885, 2720, 1669, 1017, 834, 620, 51, 335, 294, 502, 176, 134, 125, 24, 68,
    125,
  ],
  '2024-08-30': [
    3630, 2754, 3120, 3551, 3005, 3067, 3003, 1921, 2698, 774, 1168, 2660, 842, 2752, 875, 133, 845, 732, 800,
    234, 302, 168, 149, 244, 55, 179, 2, 1,
  ],
  '2020-03-20-no-data': [11],
};

it.each(Object.entries(THEATERS))(
  '%s: theaters are right in every row, and no row is missed',
  (name, theaters) => {
    const { rows, missed } = parseUsTable(page(name));
    expect(missed).toEqual([]);
    expect(rows.map((row) => row.theaters)).toEqual(theaters);
    expect(rows.map((row) => row.rank)).toEqual(theaters.map((_, index) => index + 1));
  },
);

it('tells title, takings, days of the run and distributor', () => {
  const { rows } = parseUsTable(page('2023-07-21'));
  expect(rows[0]).toEqual({
    rank: 1,
    releaseId: 'rl1077904129',
    title: 'Barbie',
    note: null,
    gross: 70_800_000,
    theaters: 4_243,
    week: 1,
    distributor: 'Warner Bros.',
  });
  expect(rows[16]).toMatchObject({ title: 'The Super Mario Bros. Movie', gross: 31_000, week: 108 });
});

it('takes a row with a note beside its title for no opening', () => {
  const { rows } = parseUsTable(page('2024-08-30'));
  expect(rows.filter(({ note }) => note !== null)).toMatchObject([
    { title: 'Coraline', note: '15th Anniversary', week: 16 },
    { title: 'Shaun of the Dead', note: '2024 Re-release', week: 1 },
  ]);
  const openings = rows
    .map((row) => filmOfUsWeekendRow(row, '2024-08-30'))
    .filter((film) => film.usOpeningUsd !== null);
  expect(openings.map((film) => film.title)).toEqual([
    'Reagan',
    'Afraid',
    'City of Dreams',
    'Sight & Sound Presents: Daniel LIVE',
    '1992',
    'Slingshot',
    'Tokyo Cowboy',
    'Seeking Mavis Beacon',
  ]);
});

it('a day on which nothing opened gives no opening, and no error', () => {
  const films = parseUsTable(page('2020-03-20-no-data')).rows.map((row) =>
    filmOfUsWeekendRow(row, '2020-03-20'),
  );
  expect(films).toMatchObject([{ title: 'The Gentlemen', usOpeningUsd: null }]);
});

it('the table of a day, emptied, is an answer without figures', () => {
  const empty = page('2020-03-20-no-data').replace(
    /<tr><td class="a-text-right mojo-header-column.*?<\/tr>/su,
    '',
  );
  expect(parseUsTable(empty)).toEqual({ rows: [], missed: [] });
});

it.each(Object.keys(THEATERS))('%s is no weekend', (name) => {
  expect(() => parseUsWeekend(page(name), name.slice(0, 10))).toThrow('does not say its weekend');
});
