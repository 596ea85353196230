import { describe, expect, it } from 'vitest';
import { testRelease } from '../domain/testing-films.ts';
import type { SourcedFilm } from './content.ts';
import { encodeCatalogue } from './file/encode.ts';
import type { Person } from './film.ts';
import type { ReleaseFacts } from './release-films.ts';
import { openCatalogue } from './open-catalogue.ts';
import { withReleases } from './with-releases.ts';

const film = (id: string, told: Partial<SourcedFilm> = {}): SourcedFilm => ({
  ...{ id, frenchTitle: null, originalTitle: null, otherTitles: [], year: null, durationMinutes: null },
  ...{ genres: [], countries: [], credits: [], tmdbId: null, frenchRelease: null, movieLens: null },
  ...{ sources: ['facts'], ...told },
});
const person = (id: string, name: string, birthYear: number | null = null): Person => ({
  ...{ id, name, birthYear, deathYear: null },
});
const EMPTY = { otherTitles: [], year: null, genres: [], tmdbId: null };
const CONTENT = {
  films: [
    film('tt0000001', {
      originalTitle: 'Night',
      otherTitles: ['Noche'],
      year: 2023,
      durationMinutes: 90,
      genres: ['Drama'],
      credits: [{ personId: 'nm1', job: 'director', position: 0 }],
      sources: ['movielens', 'facts'],
      movieLens: { id: 7, originalTitle: null, ...EMPTY },
    }),
    film('tt0000009', { sources: ['movielens'], movieLens: { id: 5, originalTitle: 'Alone', ...EMPTY } }),
  ],
  people: [person('nm1', 'Ann Lee', 1970), person('nm2', 'Two Names'), person('nm3', 'Two Names')],
  ratings: [
    { userId: 1, movieLensId: 5, stars: 4, ratedAt: 10 },
    { userId: 1, movieLensId: 7, stars: 2.5, ratedAt: 20 },
  ],
  tags: [{ userId: 1, movieLensId: 5, tag: 'quiet', taggedAt: 30 }],
};
const release = (told: Partial<ReleaseFacts>): ReleaseFacts => ({
  ...testRelease('2023-06-07', 'a', { releaseDate: '2023-06-07', directors: [], originalTitle: null }),
  ...told,
});
async function entered(file: Uint8Array, releases: ReleaseFacts[]): Promise<Uint8Array> {
  return (await withReleases(file, releases))?.file ?? file;
}
const opened = (file: Uint8Array) => openCatalogue(file, { demonstration: true });

describe('releases in a catalogue', () => {
  it('leave the file as it is where there are none', async () => {
    expect(await withReleases(await encodeCatalogue(CONTENT), [])).toBeNull();
  });

  it('are films of their own, or what they are known as; what raters said stays', async () => {
    const own = release({ filmId: 'b', title: 'Jour', directors: ['Two Names'] });
    const known = release({ title: 'La Nuit', originalTitle: 'Night', directors: ['Ann Lee'] });
    const file = await entered(await encodeCatalogue(CONTENT), [own, known]);
    const catalogue = opened(file);
    expect(catalogue.films).toBe(3);
    expect(catalogue.film('tt0000001')).toMatchObject({
      frenchTitle: 'La Nuit',
      originalTitle: 'Night',
      otherTitles: ['Noche'],
      durationMinutes: 90,
      frenchRelease: '2023-06-07',
      sources: ['movielens', 'facts', 'releases'],
      credits: [{ id: 'nm1', name: 'Ann Lee', birthYear: 1970 }],
      rated: { ratings: 1, mean: 2.5 },
      movieLensId: 7,
    });
    // Two are known by that name: which of them it is nobody says.
    expect(catalogue.film('release-b')?.credits[0]?.id).toBe('name-two-names');
    const page = { after: null, limit: 10 };
    expect(catalogue.ratings({ movieLensId: 5 }, page).items).toMatchObject([
      { filmId: 'tt0000009', stars: 4 },
    ]);
    expect(catalogue.tags({}, page).items).toMatchObject([{ filmId: 'tt0000009', tag: 'quiet' }]);
    expect(await withReleases(file, [own, known])).toBeNull();
  });

  it('that were put off open when they say now, also as a film that is known', async () => {
    const said = { title: 'La Nuit', originalTitle: 'Night', directors: ['Ann Lee'] };
    const before = await withReleases(await encodeCatalogue(CONTENT), [release(said)]);
    const after = await withReleases(before?.file ?? new Uint8Array(), [
      release({ ...said, releaseDate: '2023-07-05' }),
    ]);
    expect(opened(after?.file ?? new Uint8Array()).film('tt0000001')?.frenchRelease).toBe('2023-07-05');
    const kept = await withReleases(after?.file ?? new Uint8Array(), [
      release({ filmId: 'b', title: 'Jour' }),
    ]);
    expect(opened(kept?.file ?? new Uint8Array()).film('tt0000001')?.frenchRelease).toBe('2023-07-05');
  });

  it('take the place of what they said before', async () => {
    const before = await entered(await encodeCatalogue(CONTENT), [release({ title: 'Avant' })]);
    const after = await entered(before, [release({ title: 'Après' })]);
    expect(opened(after).film('release-a')).toMatchObject({ frenchTitle: 'Après', otherTitles: [] });
    const page = { after: null, limit: 10 };
    expect(
      opened(after)
        .filmsOf({ query: 'avant' }, page)
        .items.map(({ id }) => id),
    ).not.toContain('release-a');
  });
});
