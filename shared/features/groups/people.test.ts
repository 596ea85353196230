import { expect, it } from 'vitest';
import { film } from '../../domain/testing-films.ts';
import { canonicalFilm } from '../canonical-film.ts';
import { castPairs, type KeyKind } from '../keys.ts';
import { read, shrunkMean, weightOf, type Reading } from '../reading.ts';
import { TrackRecords } from '../track-records.ts';
import { peopleFeatures } from './people.ts';

const PRIOR = -2;
const genre = { genres: ['Drame'], countries: ['France'] };

function records() {
  const known = TrackRecords.empty();
  const reveal = (title: string, cast: string[], directors: string[], admissions: number) =>
    known.reveal(
      film({ title, cast, directors, distributor: 'Pathé', releaseDate: '2021-05-12', ...genre }),
      admissions,
    );
  reveal('Un', ['Eva A', 'Max B'], ['Ana D'], 500_000);
  reveal('Deux', ['Max B', 'Zoé C'], ['Ana D'], 90_000);
  reveal('Trois', ['Jean Seul'], ['Bo E'], 4_000);
  return known.asOf('2023-05-08');
}

it.each([
  [
    ['Eva A', 'Max B', 'Personne'],
    ['Ana D', 'Nul'],
  ],
  [['Personne', 'Zoé C', 'Jean Seul', 'Max B'], ['Bo E']],
  [['Personne'], ['Nul']],
  [['Eva A'], []],
  [[], ['Ana D']],
])('looks up no pair of unknown people, and tells the same as if it had: %j by %j', (cast, directors) => {
  const past = records();
  const known = canonicalFilm(film({ cast, directors, distributor: 'Pathé', ...genre }));
  // Every pair, plainly.
  const readings = (kind: KeyKind, all: string[][]): Reading[] =>
    all.map((parts) => read(past, kind, ...parts));
  const { group, mainGenre } = known;
  const teams = known.directors.flatMap((name) => known.cast.map((actor) => [name, actor]));
  const houses = known.directors.flatMap((name) => known.distributors.map((company) => [name, company]));
  const best = (all: Reading[]) => {
    const means = all.filter(({ stat }) => stat !== undefined).map((one) => shrunkMean(one, PRIOR, 1));
    return means.length === 0 ? null : Math.max(...means);
  };
  const weights = readings('directorActor', teams).map(weightOf);
  expect(peopleFeatures(known, past, PRIOR)).toMatchObject({
    partners_mean: best(readings('castPair', castPairs(known.cast))),
    team_mean: best(readings('directorActor', teams)),
    team_weight: weights.length === 0 ? null : Math.max(...weights),
    director_distributor_mean: best(readings('directorDistributor', houses)),
    cast_in_genre: best(
      readings(
        'actorGenre',
        known.cast.map((name) => [name, group, mainGenre]),
      ),
    ),
    director_in_genre: best(
      readings(
        'directorGenre',
        known.directors.map((name) => [name, group, mainGenre]),
      ),
    ),
  });
});
