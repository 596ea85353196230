import { describe, expect, it } from 'vitest';
import type { Release } from '../domain/shapes/release.ts';
import type { SourceFilm } from '../sources/source.ts';
import { sourceFilm } from '../sources/source-film.ts';
import { idOfTitle, idOnSite } from './film-id.ts';
import { matchFilms } from './match-films.ts';
import { toReleases } from './to-releases.ts';

const WEEK = '2026-08-26';

/** A film that its site does not number. */
function film(title: string, facts: Partial<SourceFilm> = {}): SourceFilm {
  return sourceFilm({ source: 'jpbox', sourceId: null, title, status: 'new', ...facts });
}

function releasesOf(films: readonly SourceFilm[], known: readonly Release[] = []): Release[] {
  return toReleases(matchFilms(films, known, WEEK), WEEK, known);
}
const idsOf = (releases: readonly Release[]): string[] => releases.map(({ filmId }) => filmId).toSorted();
const byDirector = (releases: readonly Release[]) =>
  Object.fromEntries(releases.map(({ filmId, directors }) => [directors.join(), filmId]));

describe('films of one title and date that no site numbers', () => {
  const first = film('Le Film', { directors: ['Ann Une'] });
  const second = film('Le Film', { directors: ['Bob Deux'] });

  it('are told apart by their directors', () => {
    const releases = releasesOf([first, second]);
    expect(releases).toHaveLength(2);
    expect(new Set(idsOf(releases)).size).toBe(2);
    expect(idsOf(releases)).toContain('le-film-2026-08-26');
  });

  it('have the same ids whatever the order of the pages, and from one run to the next', () => {
    const thursday = releasesOf([first, second]);
    expect(byDirector(releasesOf([second, first]))).toEqual(byDirector(thursday));
    expect(byDirector(releasesOf([second, first], thursday))).toEqual(byDirector(thursday));
    // Each by itself is known again as well.
    expect(releasesOf([second], thursday)[0]?.filmId).toBe(byDirector(thursday)['Bob Deux']);
    expect(releasesOf([first], thursday)[0]?.filmId).toBe(byDirector(thursday)['Ann Une']);
  });

  it('leave the first one its id when the second appears', () => {
    const thursday = releasesOf([second]);
    expect(idsOf(thursday)).toEqual(['le-film-2026-08-26']);
    const monday = byDirector(releasesOf([first, second], thursday));
    expect(monday['Bob Deux']).toBe('le-film-2026-08-26');
    expect(monday['Ann Une']).not.toBe('le-film-2026-08-26');
  });

  it('are kept apart where no director tells them apart', () => {
    const alone = (facts: Partial<SourceFilm>) => {
      const [match] = matchFilms([film('Le Film', facts)], [], WEEK);
      if (match === undefined) throw new Error('one film was expected');
      return match;
    };
    const matches = [
      alone({ distributor: 'Un' }),
      alone({ distributor: 'Deux' }),
      alone({ distributor: 'Un' }),
    ];
    const releases = toReleases(matches, WEEK, []);
    expect(new Set(idsOf(releases)).size).toBe(3);
    expect(releases.map(({ distributor }) => distributor)).toEqual(['Un', 'Deux', 'Un']);
    expect(idsOf(toReleases(matches.toReversed(), WEEK, []))).toEqual(idsOf(releases));
  });

  it('do not take the id of a film that a site numbers', () => {
    const numbered = film('Le Film', { sourceId: '7', directors: ['Ann Une'] });
    const releases = releasesOf([numbered, second]);
    expect(idsOf(releases)).toEqual(['jpbox-7', 'le-film-2026-08-26']);
  });
});

describe('titles in other scripts', () => {
  it('are told apart, and have the same id in each run', () => {
    const releases = releasesOf([film('今日'), film('明日')]);
    expect(new Set(idsOf(releases)).size).toBe(2);
    for (const id of idsOf(releases)) expect(id).toMatch(/^film-[0-9a-f]{12}-2026-08-26$/u);
    expect(idsOf(releasesOf([film('明日'), film('今日')]))).toEqual(idsOf(releases));
    expect(idOfTitle('Été : 今日', WEEK)).toMatch(/^ete-[0-9a-f]{12}-2026-08-26$/u);
    expect(idOfTitle('???', WEEK)).not.toBe(idOfTitle('!!!', WEEK));
  });
});

describe('an id', () => {
  const long = 'Très long titre '.repeat(30);

  it('has at most 100 characters, and tells long titles apart by their ends', () => {
    expect(long.length).toBeGreaterThanOrEqual(480);
    const ids = [`${long}A`, `${long}B`].map((title) => idOfTitle(title, WEEK));
    expect(ids[0]).toMatch(/^tres-long-titre-.+-[0-9a-f]{12}-2026-08-26$/u);
    expect(ids[0]).not.toBe(ids[1]);
    for (const id of [...ids, idOfTitle(long, WEEK, 'Ann Une'), idOnSite('gazette', '7'.repeat(300))]) {
      expect(id.length).toBeLessThanOrEqual(100);
    }
    expect(idOnSite('gazette', `${'7'.repeat(300)}1`)).not.toBe(idOnSite('gazette', `${'7'.repeat(300)}2`));
    expect(idOnSite('allocine', '288402')).toBe('allocine-288402');
  });

  it('of a film with a title of 480 characters is found again on Monday', () => {
    const thursday = releasesOf([film(long)]);
    expect(idsOf(releasesOf([film(long, { directors: ['Ann Une'] })], thursday))).toEqual(idsOf(thursday));
  });
});

it('no site decides how long a title or a company is', () => {
  const [release] = releasesOf([film('Titre '.repeat(900), { distributor: 'Grand '.repeat(900) })]);
  expect(release?.title.length).toBeLessThanOrEqual(500);
  expect(release?.distributor?.length).toBeLessThanOrEqual(500);
});
