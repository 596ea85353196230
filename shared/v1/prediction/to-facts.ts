import { plainWords } from '../../domain/plain-words.ts';
import type { ReleaseFacts } from '../../domain/shapes/release.ts';
import { fold } from '../../features/text.ts';
import { ownEntry } from '../../features/vocabulary/own-entry.ts';
import type { Film } from '../contract/film.ts';

/** English genres as the French sites name them, by which the model has learnt; what both write alike is not here. */
const GENRES: Record<string, string> = {
  adventure: 'Aventure',
  animated: 'Animation',
  biography: 'Biopic',
  biographical: 'Biopic',
  comedy: 'Comédie',
  crime: 'Policier',
  documentary: 'Documentaire',
  family: 'Famille',
  history: 'Historique',
  historical: 'Historique',
  horror: 'Epouvante-horreur',
  'martial arts': 'Arts Martiaux',
  music: 'Musical',
  'romantic comedy': 'Comédie romantique',
  'sci fi': 'Science fiction',
  scifi: 'Science fiction',
  spy: 'Espionnage',
  war: 'Guerre',
};

/** A film that another application describes, as the facts that the model knows films by. */
export function toFacts(film: Film): ReleaseFacts {
  const { distributor, originalTitle, budget } = film;
  return {
    title: plain(film.title),
    originalTitle: originalTitle === null ? null : plain(originalTitle),
    releaseDate: film.releaseDate,
    distributor: distributor === null ? null : plain(distributor),
    directors: film.directors.map(plain),
    cast: film.cast.map(plain),
    genres: film.genres.map((genre) => ownEntry(GENRES, fold(genre)) ?? genre),
    countries: film.countries,
    languages: film.languages,
    durationMinutes: film.durationMinutes,
    budget,
    usReleaseDate: film.usReleaseDate,
    usOpeningUsd: film.usOpeningUsd,
    ...(film.usWeekends.length > 0 && { usWeekends: film.usWeekends }),
    screens: film.screens,
    allocineId: null,
    jpboxId: null,
  };
}

/** Without what cannot be seen; what has nothing else stays, as a name that nobody has. */
function plain(text: string): string {
  return plainWords(text) || text;
}
