import { NiabError } from '../../errors.ts';
import type { PageRequest, ParsedPage, RunScope, Source } from '../source.ts';
import { sourceFilm } from '../source-film.ts';
import { parseAllocineBoxOffice } from './box-office-page.ts';
import { filmOfAllocineChartRow, parseAllocineChart } from './chart-page.ts';
import { filmOfAllocineFilmPage, parseAllocineFilm } from './film-page.ts';
import { filmOfReleaseCard, parseAllocineReleases } from './releases-page.ts';

const SITE = 'https://www.allocine.fr';
/** Film pages of a run, those with the most shows first: the others keep what the week's list says of them. */
const MOST_FILM_PAGES = 20;

/** Releases of the week and their film pages; for the actuals the chart, and the figures of films outside it. */
export const allocine: Source = {
  name: 'allocine',
  hosts: ['www.allocine.fr'],
  plan: (run) => [run.kind === 'actuals' ? chartRequest(run) : releasesRequest(run)],
  followUps: (request, page, run) => {
    if (request.kind === 'releases') return filmRequests(page);
    return request.kind === 'chart' ? boxOfficeRequests(page, run) : [];
  },
  parse: (request, body, run) => {
    switch (request.kind) {
      case 'releases': {
        const { rows, missed } = parseAllocineReleases(body, run.week);
        return { films: rows.map((card) => filmOfReleaseCard(card, run.week)), missed };
      }
      case 'chart': {
        const { rows, missed } = parseAllocineChart(body, run.week);
        return { films: rows.map(filmOfAllocineChartRow), missed };
      }
      case 'film':
        return run.kind === 'actuals' ? parseFigures(request, body, run) : parseFilm(request, body, run);
      case 'us-weekend':
      case 'interest':
        throw new NiabError('unknown-page', `Allociné has no page "${request.kind}"`, { field: 'kind' });
    }
  },
};

function releasesRequest({ week }: RunScope): PageRequest {
  return {
    source: 'allocine',
    kind: 'releases',
    id: 'allocine-releases',
    url: `${SITE}/film/agenda/sem-${week}/`,
    label: 'Allociné, sorties de la semaine',
  };
}

function chartRequest({ week }: RunScope): PageRequest {
  return {
    source: 'allocine',
    kind: 'chart',
    id: 'allocine-chart',
    url: `${SITE}/boxoffice/france/sem-${week}/`,
    label: 'Allociné, box-office de la semaine',
  };
}

function filmRequests(page: ParsedPage): PageRequest[] {
  return page.films
    .filter((film) => film.status === 'new' && film.sourceId !== null)
    .sort((a, b) => (b.scheduledShows ?? 0) - (a.scheduledShows ?? 0))
    .slice(0, MOST_FILM_PAGES)
    .map(({ sourceId, title }) => ({
      source: 'allocine',
      kind: 'film',
      id: `allocine-film-${sourceId ?? ''}`,
      url: `${SITE}/film/fichefilm_gen_cfilm=${sourceId ?? ''}.html`,
      label: `Allociné, fiche de « ${title} »`,
    }));
}

/** The chart holds ten films. JPBox-Office knows the others better: only those that it does not list are asked for. */
function boxOfficeRequests(page: ParsedPage, run: RunScope): PageRequest[] {
  const charted = new Set(page.films.map((film) => film.sourceId));
  return run.releases
    .filter((release) => release.jpboxId === null)
    .flatMap(({ allocineId, title }) =>
      allocineId === null || charted.has(String(allocineId))
        ? []
        : [
            {
              source: 'allocine',
              kind: 'film',
              id: `allocine-box-office-${allocineId}`,
              url: `${SITE}/film/fichefilm-${allocineId}/box-office/`,
              label: `Allociné, entrées de « ${title} »`,
            },
          ],
    );
}

function allocineIdOf(request: PageRequest): number {
  const id = /^allocine-(?:film|box-office)-(\d+)$/u.exec(request.id)?.[1];
  if (id === undefined) throw new NiabError('unknown-page', `"${request.id}" names no film`, { field: 'id' });
  return Number(id);
}

function parseFilm(request: PageRequest, body: string, run: RunScope): ParsedPage {
  const id = allocineIdOf(request);
  const { facts, missed } = parseAllocineFilm(body, id);
  return { films: [filmOfAllocineFilmPage(facts, id, run.week)], missed };
}

/** The page of a film's figures does not matter but for the run's week, which is the film's first. */
function parseFigures(request: PageRequest, body: string, run: RunScope): ParsedPage {
  const id = allocineIdOf(request);
  const release = run.releases.find((known) => known.allocineId === id);
  const title = release?.title ?? `film ${id}`;
  const { rows, missed } = parseAllocineBoxOffice(body);
  const row = rows.find(({ week }) => week === run.week);
  if (row === undefined)
    return { films: [], missed: [...missed, `« ${title} » : pas d'entrées pour la semaine`] };
  const film = sourceFilm({
    source: 'allocine',
    sourceId: String(id),
    title,
    status: 'new',
    admissions: row.admissions,
    weekNumber: 1,
  });
  return { films: [film], missed };
}
