import { expect, it } from 'vitest';
import { encodeCatalogue } from '../catalogue/file/encode.ts';
import { openCatalogue } from '../catalogue/open-catalogue.ts';
import { withReleases } from '../catalogue/with-releases.ts';
import { testRelease } from '../domain/testing-films.ts';
import { catalogueIdOf } from './catalogue-id.ts';

const KNOWN = {
  ...{ id: 'tt0000001', frenchTitle: null, originalTitle: 'Night', otherTitles: [], year: 2023 },
  ...{ durationMinutes: 90, genres: [], countries: [], credits: [], tmdbId: null, frenchRelease: null },
  ...{ sources: ['facts' as const], movieLens: null },
};

it('finds a release under its own id, under that of the film that it is, or nowhere', async () => {
  const release = (filmId: string, title: string, originalTitle: string) =>
    testRelease('2023-06-07', filmId, { title, originalTitle, directors: [], durationMinutes: 91 });
  const [own, known] = [release('a', 'Jour', 'Day'), release('b', 'Nuit', 'Night')];
  const shipped = await encodeCatalogue({ films: [KNOWN], people: [], ratings: [], tags: [] });
  const entered = await withReleases(shipped, [own, known]);
  const catalogue = openCatalogue(entered?.file ?? shipped, { demonstration: false });
  const idOf = (film: typeof own) => catalogueIdOf(catalogue, { ...film, rooms: [] });
  expect(idOf(own)).toBe('release-a');
  expect(idOf(known)).toBe('tt0000001');
  expect(idOf(release('c', 'Nuit', 'Nacht'))).toBeNull();
});
