import { describe, expect, it } from 'vitest';
import { stageDate } from '../domain/cinema-week.ts';
import type { ReleaseFacts } from '../domain/shapes/release.ts';
import { buildFeatures } from './build-features.ts';
import { film } from '../domain/testing-films.ts';
import { TrackRecords } from './track-records.ts';

const week = '2023-05-10';
const context = (stage: 'thursday' | 'monday', competitors: ReleaseFacts[] = []) => {
  return { stage, week, asOf: stageDate(week, stage), competitors };
};

describe('the feature builder', () => {
  it('builds every feature of a film of which only title and date are known', () => {
    const bare = buildFeatures(film(), context('thursday'), TrackRecords.empty());
    const full = buildFeatures(
      film({ distributor: 'Pathé', directors: ['A B'], cast: ['C D'], screens: 300, durationMinutes: 100 }),
      context('monday', [film({ title: 'Autre' })]),
      TrackRecords.empty(),
    );
    expect(Object.keys(bare)).toEqual(Object.keys(full));
    expect(
      Object.values({ ...bare, ...full }).every((value) => value === null || Number.isFinite(value)),
    ).toBe(true);
  });

  it.each([
    ['durationMinutes', { durationMinutes: 0 }],
    ['releaseDate', { releaseDate: '1890-01-01' }],
    ['releaseDate', { releaseDate: '2023-02-30' }],
    ['screens', { screens: -1 }],
    ['budget.amount', { budget: { amount: -5, currency: 'EUR' } }],
    ['title', { title: ' ' }],
  ])('refuses an impossible %s', (field, facts) => {
    expect(() => buildFeatures(film(facts), context('monday'), TrackRecords.empty())).toThrow(
      expect.objectContaining({ code: 'invalid-input', field }),
    );
  });

  it('knows on Thursday no screens of the facts', () => {
    const thursday = buildFeatures(film({ screens: 400 }), context('thursday'), TrackRecords.empty());
    expect([thursday['screens'], thursday['screens_spread']]).toEqual([null, null]);
  });

  it('uses the American opening only when its Sunday was over before the run', () => {
    const opened = (usReleaseDate: string) => {
      const facts = film({ usReleaseDate, usOpeningUsd: 60_000_000 });
      return buildFeatures(facts, context('monday'), TrackRecords.empty())['us_opening'];
    };
    // Monday 8 May: the weekend of Friday 5 May is over, that of 12 May is not.
    expect(opened('2023-05-05')).toBeCloseTo(Math.log(60_001_000));
    expect(opened('2023-05-12')).toBeNull();
  });

  it('does not change when results of the week, the week before or later change', () => {
    const build = (factor: number) => {
      const records = TrackRecords.empty();
      const facts = { distributor: 'Pathé', directors: ['A B'] };
      records.reveal(film({ ...facts, title: 'Ancien', releaseDate: '2023-04-26' }), 80_000);
      for (const [title, releaseDate] of [
        ['Veille', '2023-05-03'],
        ['Rival', '2023-05-10'],
        ['Suivant', '2023-05-17'],
      ] as const) {
        records.reveal(film({ ...facts, title, releaseDate }), 50_000 * factor);
      }
      return buildFeatures(film(facts), context('monday'), records);
    };
    expect(build(10)).toEqual(build(1));
  });

  it('finds a predecessor by a shorter beginning of the title only if the films share people', () => {
    const build = (director: string) => {
      const records = TrackRecords.empty();
      const facts = { title: 'Zorglub', releaseDate: '2021-04-21', directors: ['Ana Example'] };
      records.reveal(film(facts), 500_000);
      return buildFeatures(
        film({ title: 'Zorglub et la suite', directors: [director] }),
        context('monday'),
        records,
      );
    };
    expect(build('Ana Example')['family_films']).toBe(1);
    expect(build('Bo Autre')['family_films']).toBe(0);
  });

  it('knows of a cast that played together, under whatever title', () => {
    const records = TrackRecords.empty();
    records.reveal(film({ title: 'Duo', cast: ['Eva A', 'Max B'], releaseDate: '2021-05-12' }), 500_000);
    const built = (cast: string[]) => buildFeatures(film({ cast }), context('monday'), records);
    expect(built(['Max B', 'Eva A'])).toMatchObject({ partners_films: 1 });
    expect(built(['Max B', 'Eva A'])['partners_years_away']).toBeCloseTo(2, 1);
    expect(built(['Max B', 'Zoé C'])['partners_films']).toBeNull();
  });

  it('does change with what was known', () => {
    const build = (admissions: number) => {
      const records = TrackRecords.empty();
      records.reveal(film({ title: 'Ancien', directors: ['A B'], releaseDate: '2023-04-19' }), admissions);
      return buildFeatures(film({ directors: ['A B'] }), context('monday'), records);
    };
    expect(build(800_000)['director_films']).toBe(1);
    expect(build(800_000)).not.toEqual(build(20_000));
  });
});
