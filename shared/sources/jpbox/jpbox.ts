import { daysBetween, type IsoDate } from '../../domain/cinema-week.ts';
import { figuresAfterChart, figuresAtOnce, type FigureAsk } from '../figure-asks.ts';
import type { PageRequest, PageType, RunScope, Source, SourceFilm } from '../source.ts';
import { sourceFilm, statusIn } from '../source-film.ts';
import { durationMinutes } from '../numbers.ts';
import { filmOfCalendarCard, parseJpboxCalendar } from './calendar-page.ts';
import { filmOfJpboxChartRow, parseJpboxChart } from './chart-page.ts';
import { JPBOX } from './fields.ts';
import { parseJpboxFilm, type JpboxFilmPage } from './film-page.ts';

const IDENTITY = { name: 'jpbox', idField: 'jpboxId' } as const;
/** The site counts weeks: this one is 22 to 28 July 2026. */
const KNOWN_WEEK = { idsem: 2952, week: '2026-07-22' };

const calendar: PageType = {
  kind: 'releases',
  role: 'list',
  runs: ['thursday', 'monday'],
  most: 1,
  begin: ({ week }) => [
    request('releases', week, `v9_avenir.php?view=2&date=${week}`, 'calendrier des sorties'),
  ],
  parse: (_, body, { week }) => {
    const { rows, missed } = parseJpboxCalendar(body, week);
    return { films: rows.map(filmOfCalendarCard), missed };
  },
  leadsTo: (page) =>
    page.films
      .filter(({ status }) => status === 'new')
      .flatMap(({ sourceId, title }) =>
        sourceId === null ? [] : [filmRequest('film', { id: sourceId, title })],
      ),
};

const film: PageType = {
  kind: 'film',
  role: 'facts',
  runs: ['thursday', 'monday'],
  most: 12,
  // Admissions are for runs that ask for them: a forecast must not see them in a past week.
  parse: ({ subject }, body, run) => {
    const { page, film: facts } = readFilm(subject, body, run);
    return { films: [facts], missed: page.missed };
  },
};

const chart: PageType = {
  kind: 'chart',
  role: 'chart',
  runs: ['actuals'],
  most: 1,
  begin: ({ week, results }) =>
    results?.charts.has(IDENTITY.name) === true
      ? [request('chart', week, `v9_tophebdo.php?idsem=${idsemOf(week)}&view=2`, 'classement de la semaine')]
      : [],
  parse: (_, body, { week }) => {
    const { rows, missed } = parseJpboxChart(body, week);
    return { films: rows.map(filmOfJpboxChartRow), missed };
  },
  leadsTo: (page, run) =>
    figuresAfterChart(IDENTITY, run, page.films).map((ask) => filmRequest('figures', ask)),
};

/** The film's own page once more, for the results of a film outside the chart. */
const figures: PageType = {
  kind: 'figures',
  role: 'figures',
  runs: ['actuals'],
  most: 20,
  begin: (run) => figuresAtOnce(IDENTITY, run).map((ask) => filmRequest('figures', ask)),
  parse: ({ subject }, body, run) => {
    const { page, film: facts } = readFilm(subject, body, run);
    const week = page.row.weeks.find(({ date }) => date === run.week);
    const result = { ...facts, admissions: week?.result ?? null, weekNumber: week?.week ?? null };
    const missing = result.admissions === null ? [`« ${facts.title} » : pas d'entrées pour la semaine`] : [];
    return { films: [result], missed: [...page.missed, ...missing] };
  },
};

/** Calendar and film pages; for the results the chart with screens, and the pages of releases outside it. */
export const jpbox: Source = {
  ...IDENTITY,
  hosts: ['www.jpbox-office.com'],
  rank: 2,
  listsReleases: true,
  // It counts previews as the model does, and ranks more films.
  resultsRank: 1,
  pages: [calendar, film, chart, figures],
};

/** The site's number of a cinema week. */
export function idsemOf(week: IsoDate): number {
  return KNOWN_WEEK.idsem + daysBetween(KNOWN_WEEK.week, week) / 7;
}

function request(kind: string, subject: string, path: string, label: string): PageRequest {
  return { source: IDENTITY.name, kind, subject, url: `${JPBOX}/${path}`, label: `JPBox-Office, ${label}` };
}

function filmRequest(kind: 'film' | 'figures', { id, title }: FigureAsk): PageRequest {
  const about = kind === 'film' ? 'fiche' : 'entrées';
  return request(kind, id, `fichfilm.php?id=${id}&view=2`, `${about} de « ${title} »`);
}

function readFilm(jpboxId: string, body: string, run: RunScope): { page: JpboxFilmPage; film: SourceFilm } {
  const page = parseJpboxFilm(body, Number(jpboxId));
  const { row } = page;
  const facts = sourceFilm({
    source: IDENTITY.name,
    sourceId: jpboxId,
    title: row.title,
    releaseDate: row.releaseDate,
    status: statusIn(run.week, row.releaseDate),
    distributor: row.distributor,
    genres: page.genres,
    countries: page.countries,
    durationMinutes: durationMinutes(page.durationText),
    posterUrl: page.posterUrl,
    screens:
      row.weeks.length === 0 ? page.mostScreens : (row.weeks.find(({ week }) => week === 1)?.screens ?? null),
  });
  return { page, film: facts };
}
