import { describe, expect, it } from 'vitest';
import type { Release } from '../domain/shapes/release.ts';
import { testRelease } from '../domain/testing-films.ts';
import type { SourceFilm } from '../sources/source.ts';
import { sourceFilm } from '../sources/source-film.ts';
import { matchActuals } from './match-actuals.ts';
import { matchUsFilms } from './match-us-films.ts';

const WEEK = '2023-04-12';

const release = (filmId: string, facts: Partial<Release> = {}): Release =>
  testRelease(WEEK, filmId, { title: 'Le Film', ...facts });

describe('the results of a week', () => {
  const row = (source: 'allocine' | 'jpbox', facts: Partial<SourceFilm>): SourceFilm =>
    sourceFilm({
      source,
      sourceId: null,
      title: 'Le Film',
      status: 'new',
      weekNumber: 1,
      admissions: 1_000,
      ...facts,
    });
  const found = (films: SourceFilm[], releases: Release[]): unknown =>
    matchActuals(films, releases).map(({ filmId, film }) => [filmId, film.source, film.admissions]);

  it('are found by id or by title, JPBox-Office first', () => {
    const releases = [
      release('a', { allocineId: 1, jpboxId: 2 }),
      release('b', { title: 'Kyo no sora ga ichiban suki, to mada ienai' }),
    ];
    const films = [
      row('allocine', { sourceId: '1', title: 'Autrement écrit' }),
      row('jpbox', { sourceId: '2', admissions: 1_010 }),
      row('jpbox', { title: 'Kyo no Sora ga Ichiban Suki, to Mada Ie.', admissions: 19_064 }),
    ];
    expect(found(films, releases)).toEqual([
      ['a', 'jpbox', 1_010],
      ['b', 'jpbox', 19_064],
      ['a', 'allocine', 1_000],
    ]);
  });

  it('are those of the first week only, and of films with a figure', () => {
    expect(found([row('jpbox', { weekNumber: 2 })], [release('a')])).toEqual([]);
    expect(found([row('jpbox', { admissions: null })], [release('a')])).toEqual([]);
    expect(found([row('jpbox', {})], [])).toEqual([]);
  });

  it('of a film that two releases could be go to neither', () => {
    expect(found([row('jpbox', {})], [release('a'), release('b')])).toEqual([]);
  });

  it('of another film of the site go to nobody', () => {
    expect(found([row('jpbox', { sourceId: '9' })], [release('a', { jpboxId: 2 })])).toEqual([]);
  });
});

describe('American weekends', () => {
  const us = (title: string, usReleaseDate = '2023-04-07', usOpeningUsd: number | null = 1_000): SourceFilm =>
    sourceFilm({
      source: 'box-office-mojo',
      sourceId: null,
      title,
      status: 'running',
      usReleaseDate,
      usOpeningUsd,
      weekNumber: 1,
      usWeekends: [{ friday: usReleaseDate, grossUsd: usOpeningUsd ?? 500, theaters: null }],
    });
  /** The same, on the page of a later weekend. */
  const later = (
    title: string,
    friday: string,
    weekNumber: number,
    sourceId: string | null = null,
  ): SourceFilm => ({
    ...us(title, friday, null),
    ...{ sourceId, weekNumber, usReleaseDate: null },
  });
  const found = (films: SourceFilm[], releases: Release[]): string[] =>
    matchUsFilms(films, releases).map(({ filmId }) => filmId);

  it('are found by the original title', () => {
    const scream = release('a', { title: 'Les Minions', originalTitle: 'Minions & Monsters' });
    const [opening] = matchUsFilms([us('Minions and Monsters')], [scream]);
    expect(opening).toMatchObject({ filmId: 'a', usReleaseDate: '2023-04-07', usOpeningUsd: 1_000 });
    expect(opening?.confidence).toBeGreaterThan(0.95);
    expect(opening?.reasons[0]).toMatchObject({ fact: 'original-title', verdict: 'exact' });
    expect(found([us('The Pope’s Exorcist')], [release('a', { originalTitle: "Pope's Exorcist" })])).toEqual([
      'a',
    ]);
  });

  it('are found by the title where the film has no other', () => {
    expect(found([us('Scream 6')], [release('a', { title: 'Scream VI' })])).toEqual(['a']);
  });

  it('are found by a French title that is the American one too, unless the film is in English or opened too large', () => {
    const abroad = { title: 'Le Royaume des chats', originalTitle: 'Neko no ongaeshi', countries: ['Japon'] };
    expect(found([us('Le Royaume des chats')], [release('a', abroad)])).toEqual(['a']);
    const english = { title: 'Air', originalTitle: 'Luft', countries: ['Etats-Unis'] };
    expect(found([us('Air')], [release('a', english)])).toEqual([]);
    const german = { title: 'Air', originalTitle: 'Luft', countries: ['Allemagne'] };
    expect(found([us('Air', '2023-04-07', 14_000_000)], [release('a', german)])).toEqual([]);
  });

  it.each([[[]], [['Allemagne']], [['Chine']], [['France']], [['Etats-Unis']]])(
    'are not found by a short French title beside a quite different original one alone: %j',
    (countries) => {
      const facts = { title: 'Air', originalTitle: 'Luft', countries };
      expect(found([us('Air')], [release('a', facts)])).toEqual([]);
    },
  );

  it('are found where only one site has a part or a subtitle', () => {
    const wicked = release('a', { title: 'Wicked – Part 1', originalTitle: 'Wicked – Part 1' });
    expect(
      found([us('Wicked', '2023-04-07', 112_000_000)], [{ ...wicked, countries: ['Etats-Unis'] }]),
    ).toEqual(['a']);
    expect(found([us('Scream VI: The Return')], [release('a', { title: 'Scream VI' })])).toEqual(['a']);
  });

  it('are not those of a namesake from another country', () => {
    const greek = release('a', {
      title: 'Animal',
      originalTitle: 'Animal',
      countries: ['Grèce', 'Autriche'],
    });
    expect(found([us('Animal', '2022-12-02', 6_400_000)], [greek])).toEqual([]);
  });

  it.each([
    ['another part', us('Scream 5')],
    ['a subtitle more and not of these weeks', us('Scream VI: The Return', '2022-06-03')],
    ['much older', us('Scream VI', '2020-04-07')],
    ['much later', us('Scream VI', '2023-09-01')],
    ['much older, in a later week of its run', later('Scream VI', '2023-04-07', 157)],
  ])('are not those of a film that is %s', (_, film) => {
    expect(found([film], [release('a', { title: 'Scream VI' })])).toEqual([]);
  });

  it('in dispute go to nobody', () => {
    expect(
      found([us('Brothers'), us('Brothers', '2023-03-31')], [release('a', { title: 'Brothers' })]),
    ).toEqual([]);
    const two = [release('a', { title: 'Brothers' }), release('b', { title: 'Brothers' })];
    expect(found([us('Brothers')], two)).toEqual([]);
  });

  it('of two namesakes are those of the one that opened in the same weeks', () => {
    const films = [us('Brothers'), us('Brothers', '2022-12-02')];
    const openings = matchUsFilms(films, [release('a', { title: 'Brothers' })]);
    expect(openings.map(({ usReleaseDate }) => usReleaseDate)).toEqual(['2023-04-07']);
  });

  it('go to the better title of two', () => {
    const two = [release('a', { title: 'The Brothers' }), release('b', { title: 'Brothers' })];
    expect(found([us('Brothers')], two)).toEqual(['b']);
  });

  it('come with every weekend that the pages name, whatever their order', () => {
    const films = [
      later('Brothers', '2023-04-21', 3),
      { ...us('Brothers', '2023-04-07', 1_000) },
      later('Brothers', '2023-04-14', 2),
    ];
    const [run] = matchUsFilms(films, [release('a', { title: 'Brothers' })]);
    expect(run).toMatchObject({ usReleaseDate: '2023-04-07', usOpeningUsd: 1_000 });
    expect(run?.usWeekends).toEqual([
      { friday: '2023-04-07', grossUsd: 1_000, theaters: null },
      { friday: '2023-04-14', grossUsd: 500, theaters: null },
      { friday: '2023-04-21', grossUsd: 500, theaters: null },
    ]);
  });

  it('without the first weekend still tell when it was, by the week of the run', () => {
    const [run] = matchUsFilms(
      [later('Brothers', '2023-04-07', 13), later('Brothers', '2023-03-31', 12)],
      [release('a', { title: 'Brothers' })],
    );
    expect(run).toMatchObject({ usReleaseDate: '2023-01-13', usOpeningUsd: null });
    expect(run?.usWeekends).toHaveLength(2);
  });

  it('are one film’s by its id on the site, however the title is written and the weeks are counted', () => {
    const films = [
      { ...us('Brothers'), sourceId: 'rl1' },
      later('Brothers: The Film', '2023-04-14', 7, 'rl1'),
    ];
    const [run, ...others] = matchUsFilms(films, [release('a', { title: 'Brothers' })]);
    expect(others).toEqual([]);
    expect(run?.usWeekends.map(({ friday }) => friday)).toEqual(['2023-04-07', '2023-04-14']);
    expect(run?.usReleaseDate).toBe('2023-04-07');
  });

  it('of a week that is not counted are taken for the first', () => {
    const [run] = matchUsFilms([later('Brothers', '2023-04-07', 0)], [release('a', { title: 'Brothers' })]);
    expect(run).toMatchObject({ usReleaseDate: '2023-04-07', usOpeningUsd: null });
  });

  it('named twice by the weekends count once', () => {
    expect(found([us('Brothers'), us('Brothers')], [release('a', { title: 'Brothers' })])).toEqual(['a']);
  });
});
