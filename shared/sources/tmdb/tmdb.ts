import type { Release } from '../../domain/release.ts';
import { NiabError } from '../../errors.ts';
import { parseJson } from '../json.ts';
import type { PageRequest, Source, SourceFilm } from '../source.ts';
import { sourceFilm } from '../source-film.ts';
import { unaccented } from '../text.ts';
import { filmAnswer, searchAnswer, type SearchAnswer } from './answers.ts';
import { filmOfAnswer } from './film-of-answer.ts';

const PAGE = 'TMDB';
const API = 'https://api.themoviedb.org/3';

/**
 * Budget, US date and credits of the releases that earlier runs found. Needs a key, which the client adds to the
 * address so that it is stored nowhere. TMDB asks for its name to be shown, and for an agreement in commercial use.
 */
export const tmdb: Source = {
  name: 'tmdb',
  hosts: ['api.themoviedb.org'],
  plan: (run) => (run.kind === 'monday' ? run.releases.map(searchRequest) : []),
  followUps: (request, page) => (request.id.startsWith('tmdb-search-') ? page.films.map(filmRequest) : []),
  parse: (request, body, run) => {
    if (!request.id.startsWith('tmdb-search-')) {
      return { films: [filmOfAnswer(parseJson(PAGE, body, filmAnswer), run.week)], missed: [] };
    }
    const release = run.releases.find(({ filmId }) => request.id === `tmdb-search-${filmId}`);
    if (release === undefined) {
      throw new NiabError('unknown-page', `"${request.id}" names no release`, { field: 'id' });
    }
    const films = resultsFor(release, parseJson(PAGE, body, searchAnswer));
    // A namesake would bring a wrong budget: without a clear answer there is none.
    return { films: films.length === 1 ? films : [], missed: [] };
  },
};

function searchRequest(release: Release): PageRequest {
  const query = new URLSearchParams({
    query: release.originalTitle ?? release.title,
    language: 'fr-FR',
    region: 'FR',
  });
  return {
    source: 'tmdb',
    kind: 'film',
    id: `tmdb-search-${release.filmId}`,
    url: `${API}/search/movie?${query.toString()}`,
    label: `TMDB, recherche de « ${release.title} »`,
  };
}

function filmRequest({ sourceId, title }: SourceFilm): PageRequest {
  return {
    source: 'tmdb',
    kind: 'film',
    id: `tmdb-film-${sourceId ?? ''}`,
    url: `${API}/movie/${sourceId ?? ''}?append_to_response=credits,release_dates&language=fr-FR`,
    label: `TMDB, fiche de « ${title} »`,
  };
}

/** Results with the release's title, French or original, from the year before its French release on. */
function resultsFor(release: Release, { results }: SearchAnswer): SourceFilm[] {
  const titles = [release.title, release.originalTitle ?? release.title].map(lettersOf);
  const year = Number(release.releaseDate.slice(0, 4));
  return results
    .filter((result) =>
      [result.title, result.original_title].some((title) => titles.includes(lettersOf(title))),
    )
    .filter((result) => Math.abs(Number(result.release_date?.slice(0, 4)) - year) <= 1)
    .map((result) =>
      sourceFilm({
        source: 'tmdb',
        sourceId: String(result.id),
        title: result.title,
        originalTitle: result.original_title,
        status: 'running',
      }),
    );
}

function lettersOf(title: string): string {
  return unaccented(title).replace(/[^\p{L}\p{N}]/gu, '');
}
