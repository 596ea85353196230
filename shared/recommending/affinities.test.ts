import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { affinityOf, LIKES_COUNTED, reasonsFor, type FilmAffinity } from '../domain/affinity.ts';
import { seededRandom } from '../seeded-random.ts';
import { affinitiesOf } from './affinities.ts';
import { shelfOf } from './films/shelf.ts';
import { scorersOf } from './scorers.ts';
import { shippedCatalogue, shippedModel } from './testing-recommending.ts';

const [RATERS, PROGRAMMES] = [120, 12];
const [LIKED_STARS, A_PAGE, RECENT] = [4, 100, 2015];

/** What some of MovieLens' raters liked, by ids of the catalogue. */
const likesOfRaters = Array.from({ length: RATERS }, (_, rater) => {
  const { items } = shippedCatalogue(true).ratings({ userId: 1 + 5 * rater }, { after: null, limit: A_PAGE });
  return items.filter(({ stars }) => stars >= LIKED_STARS).map(({ filmId }) => filmId);
}).filter((likes) => likes.length > 0);

describe.each([
  { by: 'the model', demonstration: true, same: 0.998, lost: 0.005, bytes: 60_000 },
  { by: 'facts', demonstration: false, same: 0.99, lost: 0.0005, bytes: 85_000 },
])('affinities by $by', ({ demonstration, same, lost, bytes }) => {
  const prepared = (async () => {
    const shelf = await shelfOf(shippedCatalogue(demonstration));
    const scorers = scorersOf(shelf, demonstration ? shippedModel() : null);
    const affinities = affinitiesOf(shelf, scorers);
    // Films of these years, two by two, as if they had just opened.
    const recent = shelf.films.filter(({ year }) => (year ?? 0) >= RECENT);
    const random = seededRandom(7);
    const draw = (): [string, FilmAffinity] => {
      const id = recent[Math.floor(random() * recent.length)]?.id ?? '';
      const affinity = affinities.of(id);
      if (affinity === null) throw new Error(`${id} is not in the catalogue`);
      return [id, affinity];
    };
    const programmes = Array.from({ length: PROGRAMMES }, () => [draw(), draw()]);
    return { shelf, scorers, affinities, programmes };
  })();

  it('choose the film that the recommender itself would, for real likes', async () => {
    const { shelf, scorers, affinities, programmes } = await prepared;
    let [choices, agreed, most] = [0, 0, 0];
    for (const all of likesOfRaters) {
      for (const count of [1, 3, LIKES_COUNTED]) {
        const likes = all.filter((id) => shelf.byId.has(id)).slice(0, count);
        const { scores } = scorers.choose(
          likes.flatMap((id) => shelf.byId.get(id) ?? []),
          true,
        );
        for (const films of programmes.filter((each) => !each.some(([id]) => likes.includes(id)))) {
          const told = films.map(([id, film]) => ({
            here: affinityOf(film, likes, affinities),
            there: scores[shelf.byId.get(id) ?? -1] ?? NaN,
          }));
          const [here] = told.toSorted((one, other) => other.here - one.here);
          const best = Math.max(...told.map(({ there }) => there));
          const loss = best - (here?.there ?? NaN);
          choices += 1;
          agreed += loss === 0 ? 1 : 0;
          most = Math.max(most, loss);
        }
      }
    }
    expect(choices).toBeGreaterThan(4_000);
    expect(agreed / choices).toBeGreaterThan(same);
    // Where it is the other one, it suits as well.
    expect(most).toBeLessThan(lost);
  });

  it('name the reasons that the recommender would', async () => {
    const { shelf, scorers, programmes } = await prepared;
    const likes = (likesOfRaters[0] ?? []).filter((id) => shelf.byId.has(id)).slice(0, LIKES_COUNTED);
    const { shares } = scorers.choose(
      likes.flatMap((id) => shelf.byId.get(id) ?? []),
      true,
    );
    for (const [id, film] of programmes.flat()) {
      const own = shares(shelf.byId.get(id) ?? -1);
      const [first] = reasonsFor(film, likes, 1);
      const largest = Math.max(...own);
      const told = first === undefined ? 0 : (own[likes.indexOf(first)] ?? NaN);
      expect(largest - told).toBeLessThan(lost);
    }
  });

  it('are small, and no film speaks for itself', async () => {
    const { programmes } = await prepared;
    for (const [id, film] of programmes.flat()) {
      expect(gzipSync(JSON.stringify(film)).byteLength).toBeLessThan(bytes);
      expect(film.likes).not.toHaveProperty([id]);
      expect(Object.keys(film.likes).length).toBeGreaterThan(1_000);
    }
  });

  it('say nothing of a film that the catalogue does not have', async () => {
    expect((await prepared).affinities.of('tt9999999')).toBeNull();
  });
});
