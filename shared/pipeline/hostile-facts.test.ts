import { expect, it } from 'vitest';
import { assertPossible } from '../features/possible-facts.ts';
import { matchFilms } from '../matching/match-films.ts';
import { toReleases } from '../matching/to-releases.ts';
import { sourceFilm } from '../sources/source-film.ts';
import type { SourceFilm } from '../sources/source.ts';

const WEEK = '2026-11-25';

it.each<Partial<SourceFilm>>([
  { durationMinutes: 1_200 },
  { screens: 12_000 },
  { usReleaseDate: '1885-01-02', usOpeningUsd: 1 },
  { budget: { amount: 1e12, currency: 'USD' } },
  { usWeekends: [{ friday: '1885-01-02', grossUsd: 1, theaters: 1 }] },
  { usWeekends: [{ friday: '2026-11-13', grossUsd: 1e11, theaters: 1e6 }] },
  { title: '(2023)' },
])('a film of which a site says %j is one that can be forecast', (said) => {
  const film = sourceFilm({ source: 'allocine', sourceId: '1', title: 'Le Film', status: 'new', ...said });
  const releases = toReleases(matchFilms([film], [], WEEK), WEEK, []);
  expect(releases).toHaveLength(1);
  for (const release of releases) expect(() => assertPossible(release)).not.toThrow();
});
