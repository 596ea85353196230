import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { testRelease } from '../domain/testing-films.ts';
import { matchFilms } from '../matching/match-films.ts';
import { matchSecondWeeks } from '../matching/match-second-weeks.ts';
import { parseAllocineReleases } from './allocine/releases-page.ts';
import { allocine } from './allocine/allocine.ts';
import { parseJpboxCalendar } from './jpbox/calendar-page.ts';
import { parseJpboxChart } from './jpbox/chart-page.ts';
import { parseJpboxFilm } from './jpbox/film-page.ts';
import { jpbox } from './jpbox/jpbox.ts';
import type { PageRequest, RunScope } from './source.ts';
import { parseRequested } from './source-pages.ts';

/**
 * Real pages with what a person reads on them. They are not part of the repository; these tests run where they are.
 */
const folder = new URL('../../../shared/pages/', import.meta.url);

const page = (name: string): string => readFileSync(new URL(`${name}.html`, folder), 'utf8');
const truth = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`${name}.truth.json`, folder), 'utf8')) as unknown;

const RELEASES = 'allocine_semaine_2026-08-26';
const CALENDAR = 'jpbox_avenir_2026-08-26';
const CHART = 'jpbox_tophebdo_2952';
const FILM = 'jpbox_fichfilm_tombe-du-ciel';

const RUN: RunScope = { week: '2026-08-26', kind: 'monday', asOf: '2026-08-24', releases: [] };

function requestOf(request: Partial<PageRequest>): PageRequest {
  return {
    source: 'jpbox',
    kind: 'releases',
    subject: 'x',
    url: 'https://x.example/',
    label: '',
    ...request,
  };
}

it('Allociné, releases of the week: every card as a person reads it', () => {
  const { rows, missed } = parseAllocineReleases(page(RELEASES), '2026-08-26');
  expect(rows.map(({ row }) => row)).toEqual(truth(RELEASES));
  expect(missed).toEqual([]);
});

it('JPBox-Office, calendar: every card as a person reads it', () => {
  const { rows, missed } = parseJpboxCalendar(page(CALENDAR), '2026-08-26');
  expect(rows.map(({ row }) => row)).toEqual(truth(CALENDAR));
  expect(missed).toEqual([]);
});

it('JPBox-Office, weekly chart: every row as a person reads it', () => {
  const { rows, missed } = parseJpboxChart(page(CHART), '2026-07-22');
  expect(rows).toEqual(truth(CHART));
  expect(missed).toEqual([]);
});

it('JPBox-Office, weekly chart: the films in their second week, known again by their numbers alone', () => {
  const run: RunScope = { week: '2026-07-22', kind: 'actuals', asOf: '2026-07-29', releases: [] };
  const { films } = parseRequested(jpbox, requestOf({ kind: 'chart' }), page(CHART), run);
  const [opened, before] = ['2026-07-22', '2026-07-15'];
  const releases = [
    { ...testRelease(before, 'odyssée'), jpboxId: 24_330 },
    { ...testRelease(before, 'viking'), jpboxId: 25_072 },
    // In its third week, and in its first: by whatever mistake they were listed under the week before.
    { ...testRelease(before, 'vaiana'), jpboxId: 25_091 },
    { ...testRelease(opened, 'comédie'), jpboxId: 25_424 },
    { ...testRelease(before, "L'Odyssée"), jpboxId: null },
  ];
  expect(matchSecondWeeks(films, releases, [jpbox])).toEqual([
    { filmId: 'odyssée', source: 'jpbox', admissions: 1_618_366 },
    { filmId: 'viking', source: 'jpbox', admissions: 16_733 },
  ]);
});

it('JPBox-Office, film: its figures as a person reads them', () => {
  const { row, missed } = parseJpboxFilm(page(FILM));
  expect(row).toEqual(truth(FILM));
  expect(missed).toEqual([]);
});

it('tells the releases of the week from old films and streaming', () => {
  const cards = parseRequested(allocine, requestOf({ source: 'allocine' }), page(RELEASES), RUN).films;
  const notNew = cards.filter((film) => film.status !== 'new');
  expect(notNew.map((film) => [film.title, film.status])).toEqual([
    ['Robocop', 're-release'],
    ['Bleach - Le Film 4 : Hell Verse', 're-release'],
    ['Les Hommes du Président', 're-release'],
    ['Bleach : Memories of Nobody', 're-release'],
    ['Bleach : The DiamondDust Rebellion', 're-release'],
    ['Bleach : Fade to Black', 're-release'],
    ['Djib', 're-release'],
  ]);
  const calendar = parseRequested(jpbox, requestOf({}), page(CALENDAR), RUN).films;
  expect(calendar.map((film) => film.status)).toEqual(['streaming', 'new', 'new', 'new']);
});

it('brings the two lists of one week together: three films on both, none by mistake', () => {
  const films = [
    ...parseRequested(allocine, requestOf({ source: 'allocine' }), page(RELEASES), RUN).films,
    ...parseRequested(jpbox, requestOf({}), page(CALENDAR), RUN).films,
  ];
  const matched = matchFilms(films, [], RUN.week);
  const onBoth = matched.filter((film) => film.films.length > 1);
  expect(onBoth.map((film) => film.films.map((entry) => entry.title).sort()).sort()).toEqual([
    ["L'Inconnue", "L'Inconnue (2026)"],
    ["Tad l'explorateur et la lampe magique", "Tad l'explorateur et la lampe magique"],
    ['The Dog Stars', 'The Dog Stars'],
  ]);
  expect(matched).toHaveLength(21);
  expect(matched.filter((film) => film.status === 'new')).toHaveLength(13);
});

it('takes no page of another week', () => {
  expect(() => parseAllocineReleases(page(RELEASES), '2026-08-19')).toThrow('2026-08-19');
  expect(() => parseJpboxCalendar(page(CALENDAR), '2026-08-19')).toThrow('2026-08-26');
  expect(() => parseJpboxChart(page(CHART), '2026-07-29')).toThrow('DU 22 AU 28 Juillet 2026');
});
