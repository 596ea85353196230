import { beforeEach, describe, expect, it } from 'vitest';
import { affinitiesSchema, type Affinities } from '#shared/api/contract/affinities.ts';
import { catalogueServices, provideCatalogueServices } from '#shared/catalogue-services.ts';
import { openCatalogue } from '#shared/catalogue/open-catalogue.ts';
import { withReleases } from '#shared/catalogue/with-releases.ts';
import { affinityOf } from '#shared/domain/affinity.ts';
import { testRelease } from '#shared/domain/testing-films.ts';
import { inRooms } from '#shared/domain/testing-rooms.ts';
import { readShippedCatalogue } from '#shared/open-catalogue.ts';
import { provideServices } from '#shared/services.ts';
import { handler as putProgramme } from '../programme-put.ts';
import { handler as getAffinities } from '../public-affinities-get.ts';
import { countAccess } from './counted-access.ts';
import { useCinema, WEEK } from './served-cinema.ts';

const cinema = useCinema('loopback', { NIAB_MOVIELENS: 'on' });
const [WEDNESDAY, A_WEEK_LATER] = ['2023-06-13T22:00:00Z', '2023-06-20T22:00:00Z'] as const;
const HARRY_POTTER = 'tt0241527';

const told = async (): Promise<Affinities> => affinitiesSchema.parse((await cinema.call(getAffinities)).body);

describe('affinities', () => {
  // Services of their own: answers are kept for a while.
  beforeEach(() => provideServices({ ...cinema.services() }));

  it('are none before anything is published, and of a week that is not this one', async () => {
    expect(await told()).toMatchObject({ week: null, films: [] });
    const body = { rooms: inRooms('grand', 'petit'), reason: 'x' };
    expect((await cinema.call(putProgramme, { week: WEEK, body, version: 0 })).status).toBe(200);
    expect(await told()).toMatchObject({ week: null, films: [] });
    cinema.at(A_WEEK_LATER);
    expect(await told()).toMatchObject({ week: null, films: [] });
  });

  it('of films that the catalogue does not have say nothing of them', async () => {
    cinema.at(WEDNESDAY);
    const nothing = { catalogueId: null, prior: 0, likes: {} };
    expect(await told()).toMatchObject({
      week: WEEK,
      films: [
        { filmId: 'grand', title: 'Titre de grand', ...nothing },
        { filmId: 'petit', title: 'Titre de petit', ...nothing },
      ],
    });
  });

  it('are those of the films of the week, as the recommender has them', async () => {
    const services = await catalogueServices();
    const genres = [
      ['grand', ['Guerre']],
      ['petit', ['Fantastique', 'Aventure', 'Famille']],
    ] as const;
    const entered = await withReleases(
      await readShippedCatalogue(),
      genres.map(([id, own]) =>
        testRelease(WEEK, id, { title: `Titre de ${id}`, releaseDate: WEEK, genres: [...own] }),
      ),
    );
    const catalogue = openCatalogue(entered?.file ?? new Uint8Array(), { demonstration: true });
    provideCatalogueServices({ ...services, catalogue: () => Promise.resolve(catalogue) });
    cinema.at(WEDNESDAY);
    const { week, films, ...scale } = await told();
    expect([week, ...films.map(({ catalogueId }) => catalogueId)]).toEqual([
      WEEK,
      ...['release-grand', 'release-petit'],
    ]);
    const recommend = await (await services.recommending(catalogue)).recommender();
    const own = recommend({ likes: [HARRY_POTTER], openedFrom: WEEK, limit: 10 }).films;
    expect(own).toHaveLength(2);
    for (const { film, score } of own) {
      const here = films.find(({ catalogueId }) => catalogueId === film.id);
      expect(affinityOf(here ?? { prior: 0, likes: {} }, [HARRY_POTTER], scale)).toBeCloseTo(score, 2);
    }
    provideCatalogueServices(services);
  });

  it('are known by their tag', async () => {
    cinema.at(WEDNESDAY);
    const etag = (await cinema.call(getAffinities)).headers.get('etag') ?? '';
    const again = await cinema.call(getAffinities, { headers: { 'if-none-match': etag } });
    expect(again).toMatchObject({ status: 304, body: undefined });
    expect(again.headers.get('cache-control')).toBe('public, max-age=60');
  });

  it('reach the database no time in two thousand visits, and the storage hardly', async () => {
    cinema.at(WEDNESDAY);
    const asked = countAccess(cinema.services());
    for (let visit = 0; visit < 2_000; visit += 100) {
      const replies = await Promise.all(Array.from({ length: 100 }, () => cinema.call(getAffinities)));
      expect(replies.every(({ status }) => status === 200)).toBe(true);
    }
    expect(asked.database).toEqual([]);
    expect(asked.programme()).toBeLessThanOrEqual(4);
  });
});
