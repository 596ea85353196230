import { NiabError } from '../../errors.ts';
import { figuresAfterChart, figuresAtOnce, type FigureAsk } from '../figure-asks.ts';
import type { PageRequest, PageType, ParsedPage, RunScope, Source } from '../source.ts';
import { sourceFilm } from '../source-film.ts';
import { parseAllocineBoxOffice } from './box-office-page.ts';
import { filmOfAllocineChartRow, parseAllocineChart } from './chart-page.ts';
import { filmOfAllocineFilmPage, parseAllocineFilm } from './film-page.ts';
import { filmOfReleaseCard, parseAllocineReleases } from './releases-page.ts';

const SITE = 'https://www.allocine.fr';
const IDENTITY = { name: 'allocine', idField: 'allocineId' } as const;

const releases: PageType = {
  kind: 'releases',
  role: 'list',
  runs: ['thursday', 'monday', 'shows'],
  most: 1,
  begin: ({ week }) => [request('releases', week, `/film/agenda/sem-${week}/`, 'sorties de la semaine')],
  parse: (_, body, { week }) => {
    const { rows, missed } = parseAllocineReleases(body, week);
    return { films: rows.map((card) => filmOfReleaseCard(card, week)), missed };
  },
  leadsTo: filmRequests,
};

/** Those with the most shows first: the others keep what the week's list says of them. */
const film: PageType = {
  kind: 'film',
  role: 'facts',
  runs: ['thursday', 'monday'],
  most: 20,
  parse: ({ subject }, body, { week }) => {
    const id = numberOf(subject);
    const { facts, missed } = parseAllocineFilm(body, id);
    return { films: [filmOfAllocineFilmPage(facts, id, week)], missed };
  },
};

const chart: PageType = {
  kind: 'chart',
  role: 'chart',
  runs: ['actuals'],
  most: 1,
  begin: ({ week, results }) =>
    results?.charts.has(IDENTITY.name) === true
      ? [request('chart', week, `/boxoffice/france/sem-${week}/`, 'box-office de la semaine')]
      : [],
  parse: (_, body, { week }) => {
    const { rows, missed } = parseAllocineChart(body, week);
    return { films: rows.map(filmOfAllocineChartRow), missed };
  },
  leadsTo: (page, run) => figuresAfterChart(IDENTITY, run, page.films).map(figuresRequest),
};

/** The chart holds ten films only. */
const figures: PageType = {
  kind: 'figures',
  role: 'figures',
  runs: ['actuals'],
  most: 20,
  begin: (run) => figuresAtOnce(IDENTITY, run).map(figuresRequest),
  parse: ({ subject }, body, run) => parseFigures(numberOf(subject), body, run),
};

/** Releases of the week and their film pages; for the results the chart, and the figures of films outside it. */
export const allocine: Source = {
  ...IDENTITY,
  hosts: ['www.allocine.fr'],
  // It writes titles, names and genres in full and knows the schedule.
  rank: 1,
  listsReleases: true,
  resultsRank: 2,
  pages: [releases, film, chart, figures],
};

function request(kind: string, subject: string, path: string, label: string): PageRequest {
  return { source: IDENTITY.name, kind, subject, url: `${SITE}${path}`, label: `Allociné, ${label}` };
}

function filmRequests(page: ParsedPage): PageRequest[] {
  return page.films
    .filter(({ status }) => status === 'new')
    .sort((a, b) => (b.scheduledShows ?? 0) - (a.scheduledShows ?? 0))
    .flatMap(({ sourceId, title }) =>
      sourceId === null
        ? []
        : [request('film', sourceId, `/film/fichefilm_gen_cfilm=${sourceId}.html`, `fiche de « ${title} »`)],
    );
}

function figuresRequest({ id, title }: FigureAsk): PageRequest {
  return request('figures', id, `/film/fichefilm-${id}/box-office/`, `entrées de « ${title} »`);
}

function numberOf(subject: string): number {
  const id = Number(subject);
  if (Number.isSafeInteger(id)) return id;
  throw new NiabError('unknown-page', `"${subject}" is no film's id on Allociné`, { field: 'subject' });
}

/** Of all the weeks of a film only the run's matters, which is the film's first. */
function parseFigures(id: number, body: string, run: RunScope): ParsedPage {
  const title = run.releases.find(({ allocineId }) => allocineId === id)?.title ?? `film ${id}`;
  const { rows, missed } = parseAllocineBoxOffice(body, id);
  const row = rows.find(({ week }) => week === run.week);
  if (row === undefined) {
    return { films: [], missed: [...missed, `« ${title} » : pas d'entrées pour la semaine`] };
  }
  const { admissions } = row;
  const result = sourceFilm({
    source: IDENTITY.name,
    sourceId: String(id),
    title,
    status: 'new',
    admissions,
    weekNumber: 1,
  });
  return { films: [result], missed };
}
