import type { FilmAffinity } from '../domain/affinity.ts';
import type { Shelf } from './films/shelf.ts';
import type { Scorers } from './scorers.ts';

/**
 * Weights are told in ten-thousandths, and those that round to none are left out. By the model one of them is 0.004 of a score
 * in ln of likes: two films that are so near to each other suit as well. That is about 50 kB (gzip) a film, by facts 70 kB.
 */
const DIGITS = 4;

/** What suits whom, for whoever works it out elsewhere: nobody says here what they like. */
export interface Affinities {
  factor: number;
  power: number;
  /** Null where the catalogue does not have the film. It says nothing for itself. */
  of: (id: string) => FilmAffinity | null;
}

/** By content, or by facts without a model, as films that have just opened are recommended. */
export function affinitiesOf(shelf: Shelf, { weighed }: Scorers): Affinities {
  const { factor, power } = weighed;
  return {
    ...{ factor, power },
    of: (id) => {
      const place = shelf.byId.get(id);
      if (place === undefined) return null;
      const { prior, weights } = weighed.of(place);
      const likes: Record<string, number> = {};
      for (const [like, { id: liked }] of shelf.films.entries()) {
        const weight = rounded(weights[like] ?? 0);
        if (like !== place && weight !== 0) likes[liked] = weight;
      }
      return { prior: rounded(prior), likes };
    },
  };
}

function rounded(weight: number): number {
  return Number(weight.toFixed(DIGITS));
}
