import type { Release } from '../../domain/shapes/release.ts';
import { NiabError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import type { PageRequest, PageType, Source, SourceFilm } from '../source.ts';
import { sourceFilm } from '../source-film.ts';
import { filmAnswer, searchAnswer, type SearchAnswer } from './answers.ts';
import { filmOfAnswer } from './film-of-answer.ts';
import { API, fittingResults, searchAddress } from './search.ts';

const PAGE = 'TMDB';
const NAME = 'tmdb';
const HOST = 'api.themoviedb.org';

const searchPage: PageType = {
  kind: 'search',
  role: 'facts',
  runs: ['monday'],
  most: 30,
  begin: (run) => run.releases.map(searchRequest),
  parse: ({ subject }, body, run) => {
    const release = run.releases.find(({ filmId }) => filmId === subject);
    if (release === undefined) {
      throw new NiabError('unknown-page', `"${subject}" is no release of the week`, { field: 'subject' });
    }
    const films = resultsFor(release, parseJson(PAGE, body, searchAnswer));
    // A namesake would bring a wrong budget: without a clear answer there is none.
    return { films: films.length === 1 ? films : [], missed: [] };
  },
  leadsTo: (page) => page.films.map(filmRequest),
};

const filmPage: PageType = {
  kind: 'film',
  role: 'facts',
  runs: ['monday'],
  most: 30,
  parse: (_, body, run) => ({
    films: [filmOfAnswer(parseJson(PAGE, body, filmAnswer), run.week)],
    missed: [],
  }),
};

/**
 * Budget, US date and credits of the releases that earlier runs found. Needs a key, which the client adds to the
 * address so that it is stored nowhere. TMDB asks for its name to be shown, and for an agreement in commercial use.
 */
export const tmdb: Source = {
  name: NAME,
  hosts: [HOST],
  // The only one for a budget or a US date where the others have none.
  rank: 3,
  listsReleases: true,
  pages: [searchPage, filmPage],
};

function searchRequest(release: Release): PageRequest {
  return {
    source: NAME,
    kind: searchPage.kind,
    subject: release.filmId,
    url: searchAddress(release),
    label: `TMDB, recherche de « ${release.title} »`,
  };
}

function filmRequest({ sourceId, title }: SourceFilm): PageRequest {
  return {
    source: NAME,
    kind: filmPage.kind,
    subject: sourceId ?? '',
    url: `${API}/movie/${sourceId ?? ''}?append_to_response=credits,release_dates&language=fr-FR`,
    label: `TMDB, fiche de « ${title} »`,
  };
}

function resultsFor(release: Release, answer: SearchAnswer): SourceFilm[] {
  return fittingResults(release, answer).map((result) =>
    sourceFilm({
      source: NAME,
      sourceId: String(result.id),
      title: result.title,
      originalTitle: result.original_title,
      status: 'running',
    }),
  );
}
