import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { decodeBody } from '../decode.ts';
import { openPage } from '../html.ts';
import { jpboxChartRows, parseJpboxChart } from './chart-page.ts';
import { parseJpboxFilm } from './film-page.ts';

/** Pages as the site sent them, or head and rows of one typed off; they are not part of the repository. */
const page = (name: string): Buffer =>
  gunzipSync(readFileSync(new URL(`../../../../shared/pages/real/${name}.html.gz`, import.meta.url)));

const DEFAULT_VIEW = page('jpbox-film-default-view-2025');
const SEVEN_ROWS = page('jpbox-chart-2926-seven-rows').toString();

it('a film in its default view, 3.5 MB, is the wrong page, whichever film was asked for', () => {
  const html = decodeBody(DEFAULT_VIEW, 'text/html');
  const refused = expect.objectContaining({
    code: 'wrong-page',
    message: expect.stringContaining(
      'asked for &view=2, this is the default view of "Sonic 3" (POPULARITE, RECETTES, ENTREES)',
    ) as string,
  }) as Error;
  expect(() => parseJpboxFilm(html)).toThrow(refused);
  expect(() => parseJpboxFilm(html, 23503)).toThrow(refused);
  expect(() => parseJpboxFilm(html, 25411)).toThrow(refused);
});

it('the list of 28,000 titles is cut away, the content is not', () => {
  const $ = openPage('JPBox-Office', decodeBody(DEFAULT_VIEW, ''), 'h1');
  expect($('option, datalist, script')).toHaveLength(0);
  expect($('input[list="titre"]')).toHaveLength(1);
  expect($('#nav1 > ul > li').length).toBeGreaterThan(4);
  expect($('td.texte_2022titre a[href*="fichgenres.php"]').text()).toBe('Aventure - ActionAdapt. Jeu Vidéo');
  expect($('table.tablelarge1 td.cellulejaune').last().text().trim()).toBe('2 604 338');
});

it('is UTF-8, although it says that it is Latin-1', () => {
  expect(DEFAULT_VIEW.subarray(1_604, 1_690).toString()).toContain('charset=iso-8859-1');
  expect(decodeBody(DEFAULT_VIEW, 'text/html')).toContain('Dépassée sur tous les plans');
});

it('rows of a weekly chart: films in their first week and later ones, without rank, distributor or change', () => {
  const { rows, missed } = jpboxChartRows(openPage('JPBox-Office', SEVEN_ROWS, 'table'));
  expect(missed).toEqual([]);
  expect(
    rows.map((row) => [
      row.rank,
      row.jpboxId,
      row.title,
      row.originalTitle,
      row.distributor,
      row.country,
      row.genre,
      row.durationText,
    ]),
  ).toEqual([
    [1, 24858, 'La Femme de ménage', 'The Housemaid', 'Metropolitan', 'Etats-Unis', 'Thriller', '2h11'],
    [
      3,
      25089,
      'Le Mage du Kremlin',
      'The Wizard Of The Kremlin',
      'Gaumont',
      'Etats-Unis',
      'Thriller',
      '2h25',
    ],
    [17, 24686, 'Sirat', null, 'Pyramide', 'Espagne', 'Drame', '1h55'],
    [
      18,
      24668,
      'Un simple accident',
      'Yek tasadof-e sadeh (It Was Just an Acc.',
      'Memento Films',
      'Iran',
      'Drame',
      '1h41',
    ],
    [
      19,
      24681,
      "Bob l'éponge - Le film : un pour tous, .",
      'The SpongeBob Movie: Search for Squarep.',
      'Paramount',
      'Etats-Unis',
      'Film familial',
      '1h28',
    ],
    [null, 25208, 'Olivia (2026)', 'Olivia y el terremoto invisible', 'KMBO', 'Espagne', 'Animation', '1h11'],
    [null, 25210, 'Amour Apocalypse', 'Peak Everything', null, 'Canada', 'Comédie', '1h40'],
  ]);
  expect(rows.map((row) => [row.week, row.admissions, row.screens, row.average, row.cumulative])).toEqual([
    [5, 373_410, 967, 386, 3_823_351],
    [1, 330_014, 615, 537, 330_014],
    [20, 25_303, 390, 65, 745_555],
    [17, 24_205, 381, 64, 696_943],
    [5, 23_748, 535, 44, 603_766],
    [1, 17_389, 159, 109, 17_389],
    [1, 15_742, 50, 315, 15_742],
  ]);
});

it('the head of a weekly chart says its week', () => {
  expect(parseJpboxChart(SEVEN_ROWS, '2026-01-21').rows).toHaveLength(7);
  expect(() => parseJpboxChart(SEVEN_ROWS, '2026-01-28')).toThrow('DU 21 AU 27 Janvier 2026');
});
