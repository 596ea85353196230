import { daysBetween, type IsoDate } from '../../domain/cinema-week.ts';
import { NiabError, WrongPageError } from '../../errors.ts';
import type { PageRequest, ParsedPage, RunScope, Source, SourceFilm } from '../source.ts';
import { sourceFilm, statusIn } from '../source-film.ts';
import { durationMinutes } from '../text.ts';
import { filmOfCalendarCard, parseJpboxCalendar } from './calendar-page.ts';
import { filmOfJpboxChartRow, parseJpboxChart } from './chart-page.ts';
import { JPBOX } from './fields.ts';
import { parseJpboxFilm, type JpboxFilmPage } from './film-page.ts';

/** The site counts weeks: this one is 22 to 28 July 2026. */
const KNOWN_WEEK = { idsem: 2952, week: '2026-07-22' };
const MOST_FILM_PAGES = 12;

/** Calendar and film pages; for the actuals the chart with screens, and the pages of releases outside it. */
export const jpbox: Source = {
  name: 'jpbox',
  hosts: ['www.jpbox-office.com'],
  plan: (run) => [run.kind === 'actuals' ? chartRequest(run) : calendarRequest(run)],
  followUps: (request, page, run) => {
    if (request.kind === 'releases') {
      return page.films
        .filter((film) => film.status === 'new')
        .flatMap(({ sourceId, title }) => (sourceId === null ? [] : [filmRequest(sourceId, title)]))
        .slice(0, MOST_FILM_PAGES);
    }
    return request.kind === 'chart' ? uncharted(page, run) : [];
  },
  parse: (request, body, run) => {
    switch (request.kind) {
      case 'releases': {
        const { rows, missed } = parseJpboxCalendar(body, run.week);
        return { films: rows.map(filmOfCalendarCard), missed };
      }
      case 'chart': {
        const { rows, missed } = parseJpboxChart(body, run.week);
        return { films: rows.map(filmOfJpboxChartRow), missed };
      }
      case 'film':
        return parseFilm(request, body, run);
      case 'us-weekend':
      case 'interest':
        throw new NiabError('unknown-page', `JPBox-Office has no page "${request.kind}"`, { field: 'kind' });
    }
  },
};

/** The site's number of a cinema week. */
export function idsemOf(week: IsoDate): number {
  return KNOWN_WEEK.idsem + daysBetween(KNOWN_WEEK.week, week) / 7;
}

function calendarRequest({ week }: RunScope): PageRequest {
  return {
    source: 'jpbox',
    kind: 'releases',
    id: 'jpbox-releases',
    url: `${JPBOX}/v9_avenir.php?view=2&date=${week}`,
    label: 'JPBox-Office, calendrier des sorties',
  };
}

function chartRequest({ week }: RunScope): PageRequest {
  return {
    source: 'jpbox',
    kind: 'chart',
    id: 'jpbox-chart',
    url: `${JPBOX}/v9_tophebdo.php?idsem=${idsemOf(week)}&view=2`,
    label: 'JPBox-Office, classement de la semaine',
  };
}

function filmRequest(jpboxId: string, title: string): PageRequest {
  return {
    source: 'jpbox',
    kind: 'film',
    id: `jpbox-film-${jpboxId}`,
    url: `${JPBOX}/fichfilm.php?id=${jpboxId}&view=2`,
    label: `JPBox-Office, fiche de « ${title} »`,
  };
}

/** Releases that the chart does not hold. */
function uncharted(page: ParsedPage, run: RunScope): PageRequest[] {
  const charted = new Set(page.films.map((film) => film.sourceId));
  return run.releases.flatMap(({ jpboxId, title }) =>
    jpboxId === null || charted.has(String(jpboxId)) ? [] : [filmRequest(String(jpboxId), title)],
  );
}

function parseFilm(request: PageRequest, body: string, run: RunScope): ParsedPage {
  const page = parseJpboxFilm(body);
  const asked = request.id.replace('jpbox-film-', '');
  if (page.row.jpboxId !== null && String(page.row.jpboxId) !== asked) {
    throw new WrongPageError(
      'JPBox-Office, film',
      `asked for the film ${asked}, the page is about ${page.row.jpboxId}`,
    );
  }
  const film = filmOfPage(page, asked, run);
  const missed = [...page.missed];
  if (run.kind === 'actuals' && film.admissions === null) {
    missed.push(`« ${film.title} » : pas d'entrées pour la semaine`);
  }
  return { films: [film], missed };
}

/** Admissions are given to a run that asks for them only: a forecast must not see them in a past week. */
function filmOfPage(page: JpboxFilmPage, jpboxId: string, run: RunScope): SourceFilm {
  const { row } = page;
  const current = run.kind === 'actuals' ? row.weeks.find(({ date }) => date === run.week) : undefined;
  return sourceFilm({
    source: 'jpbox',
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
    admissions: current?.result ?? null,
    weekNumber: current?.week ?? null,
  });
}
