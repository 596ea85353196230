import type { FoundMatch } from '#shared/storage/operational/entities.ts';
import { WEEK } from './served-cinema.ts';

/** Test data: a pair of films that may be one, known from one site by their titles. */
export function foundMatch(filmId: string, otherFilmId: string, confidence: number): FoundMatch {
  return {
    films: [matched(filmId), matched(otherFilmId)],
    confidence,
    reasons: [{ fact: 'title', verdict: 'similar', weight: 3.8 }],
  };
}

function matched(filmId: string): FoundMatch['films'][number] {
  return {
    ...{ filmId, title: `Titre de ${filmId}`, originalTitle: null, releaseDate: WEEK, directors: [] },
    ...{
      durationMinutes: 90,
      distributor: null,
      entries: [{ source: 'jpbox', sourceId: '7', title: filmId }],
    },
  };
}
