import { parseJson } from '../sources/json.ts';
import { searchAnswer } from '../sources/tmdb/answers.ts';
import { fittingResults, searchAddress } from '../sources/tmdb/search.ts';
import type { SignalReader } from './signal.ts';

/** TMDB's own figure of how much a film is looked at there of late. Needs its key, and what it asks for: to be named. */
export const popularity: SignalReader = {
  source: 'tmdb',
  hosts: ['api.themoviedb.org'],
  allowedByTerms: [],
  async *read(ask, { releases }) {
    for (const release of releases) {
      const answer = parseJson('TMDB', await ask(searchAddress(release)), searchAnswer);
      const found = fittingResults(release, answer);
      const [film] = found;
      if (film?.popularity === undefined || found.length > 1) continue;
      const { filmId } = release;
      yield { filmId, signal: 'tmdb', value: film.popularity, unit: 'popularity', of: `movie/${film.id}` };
    }
  },
};
