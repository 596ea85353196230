import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Release } from '../domain/shapes/release.ts';
import type { SourceFilm } from '../sources/source.ts';
import { sourceFilm } from '../sources/source-film.ts';
import { matchFilms, type MatchedFilm } from './match-films.ts';
import { toRelease } from './to-release.ts';

const WEEK = '2026-08-26';

function onAllocine(id: number, title: string, facts: Partial<SourceFilm> = {}): SourceFilm {
  return sourceFilm({
    source: 'allocine',
    sourceId: String(id),
    title,
    status: 'new',
    releaseDate: WEEK,
    ...facts,
  });
}

function onJpbox(id: number | null, title: string, facts: Partial<SourceFilm> = {}): SourceFilm {
  return sourceFilm({
    source: 'jpbox',
    sourceId: id === null ? null : String(id),
    title,
    status: 'new',
    ...facts,
  });
}

/** Titles of each film found, in a form that does not depend on the order. */
function groups(films: readonly SourceFilm[], known: Release[] = []): string[] {
  return matchFilms(films, known, WEEK)
    .map((match) =>
      match.films
        .map((film) => `${film.source} ${film.sourceId ?? film.title}`)
        .sort()
        .join(' + '),
    )
    .sort();
}

const together = (a: SourceFilm, b: SourceFilm): boolean => groups([a, b]).length === 1;

describe('one film on two sites', () => {
  it.each([
    ['the same title', onAllocine(1, "L'Inconnue"), onJpbox(2, "L'Inconnue (2026)")],
    [
      'a French and an original title',
      onAllocine(1, 'Des Minions', { originalTitle: 'Minions & Monsters' }),
      onJpbox(2, 'Minions and Monsters'),
    ],
    [
      'a cut title',
      onAllocine(1, 'Kyo no sora ga ichiban suki, to mada ienai'),
      onJpbox(null, 'Kyo no Sora ga Ichiban Suki, to Mada Ie.'),
    ],
    [
      'a misspelt title and its director',
      onAllocine(1, 'Les Trois Mousquetaires', { directors: ['Ann Une'] }),
      onJpbox(2, 'Les Trois Mousquetairs', { directors: ['Une Ann'] }),
    ],
    [
      'its French title, whatever language the original one is given in',
      onAllocine(1, "Oups ! J'ai raté l'arche…", {
        originalTitle: 'Ooops ! Noah is gone',
        durationMinutes: 86,
      }),
      onJpbox(2, 'Oups ! J’ai raté l’arche…', {
        originalTitle: 'Ooops! Die Arche ist weg...',
        releaseDate: WEEK,
        durationMinutes: 96,
      }),
    ],
    [
      'a main title, director and length',
      onAllocine(1, 'Toxic - A Fairy Tale', { directors: ['A. Une'], durationMinutes: 150 }),
      onJpbox(2, 'Toxic', { directors: ['Ann Une'], durationMinutes: 150 }),
    ],
    [
      'an old film under its old and its new date',
      onAllocine(1, 'Robocop', {
        releaseDate: '1988-01-20',
        status: 're-release',
        directors: ['Paul Verhoeven'],
      }),
      onJpbox(2, 'RoboCop', { releaseDate: WEEK, directors: ['Paul Verhoeven'] }),
    ],
  ])('is found by %s', (_, a, b) => {
    expect(together(a, b)).toBe(true);
    expect(together(b, a)).toBe(true);
  });

  it.each([
    [
      'other directors',
      onAllocine(1, 'Obsession', { directors: ['Ann Une'] }),
      onJpbox(2, 'Obsession', { directors: ['Bob Deux'] }),
    ],
    [
      'another year',
      onAllocine(1, 'Robocop', { releaseDate: '1988-01-20', status: 're-release' }),
      onJpbox(2, 'Robocop', { releaseDate: '2026-08-26' }),
    ],
    [
      'another year beside the title',
      onAllocine(1, 'Obsession', { releaseDate: '1976-11-10' }),
      onJpbox(2, 'Obsession (2026)'),
    ],
    ['another part', onAllocine(1, 'La Guerre : Chapitre 1'), onJpbox(2, 'La Guerre : Chapitre 2')],
    [
      'another part under one original title',
      onAllocine(1, 'La Guerre : Chapitre 1', { originalTitle: 'War' }),
      onJpbox(2, 'La Guerre : Chapitre 2', { originalTitle: 'War' }),
    ],
    ['only a misspelt title', onAllocine(1, 'Les Trois Mousquetaires'), onJpbox(2, 'Les Trois Mousquetairs')],
    ['only a main title', onAllocine(1, 'Toxic - A Fairy Tale'), onJpbox(2, 'Toxic')],
    [
      'another length and other actors',
      onAllocine(1, 'Obsession', { cast: ['Ann Une'], durationMinutes: 90 }),
      onJpbox(2, 'Obsession', { cast: ['Bob Deux'], durationMinutes: 150 }),
    ],
  ])('is not taken for another one: %s', (_, a, b) => {
    expect(together(a, b)).toBe(false);
    expect(together(b, a)).toBe(false);
  });

  it('is not chosen between two that fit as well', () => {
    const films = [onAllocine(1, 'Obsession'), onAllocine(2, 'Obsession'), onJpbox(3, 'Obsession')];
    expect(groups(films)).toHaveLength(3);
    const told = [
      onAllocine(1, 'Obsession', { directors: ['Ann Une'] }),
      films[1],
      onJpbox(3, 'Obsession', { directors: ['Ann Une'] }),
    ];
    expect(groups(told.filter((film) => film !== undefined))).toEqual(['allocine 1 + jpbox 3', 'allocine 2']);
  });

  it('a page of the film and its card in the list have one id', () => {
    const [match] = matchFilms([onAllocine(1, 'A'), onAllocine(1, 'A, titre long')], [], WEEK);
    expect(match).toMatchObject({ films: [{}, {}], confidence: 1 });
  });

  it('confidence grows with what agrees', () => {
    const confidence = (a: Partial<SourceFilm>, b: Partial<SourceFilm>): number =>
      matchFilms([onAllocine(1, 'Obsession', a), onJpbox(2, 'Obsession', b)], [], WEEK)[0]?.confidence ?? 0;
    const title = confidence({}, {});
    const length = confidence({ durationMinutes: 90 }, { durationMinutes: 91 });
    const director = confidence(
      { directors: ['Ann Une'], durationMinutes: 90 },
      { directors: ['Ann Une'], durationMinutes: 91 },
    );
    expect(title).toBeLessThan(length);
    expect(length).toBeLessThan(director);
    expect(director).toBeLessThanOrEqual(1);
  });
});

describe('what a film is for the week', () => {
  const statusOf = (...films: SourceFilm[]): string[] =>
    matchFilms(films, [], WEEK).map((match) => match.status);

  it('an old date settles it', () => {
    const old = onAllocine(1, 'Robocop', { status: 're-release', releaseDate: '1988-01-20' });
    expect(statusOf(old, onJpbox(2, 'Robocop'))).toEqual(['re-release']);
  });

  it('streaming is none of ours, unless Allociné lists the film for cinemas', () => {
    const streaming = onJpbox(2, 'Chez soi', { status: 'streaming' });
    expect(statusOf(streaming)).toEqual(['streaming']);
    expect(statusOf(onAllocine(1, 'Chez soi'), streaming)).toEqual(['new']);
  });

  it('a postponed film is upcoming', () => {
    expect(statusOf(onJpbox(2, 'Plus tard', { status: 'upcoming' }))).toEqual(['upcoming']);
  });
});

describe('a known release', () => {
  const release = (facts: Partial<Release>): Release => ({
    ...toRelease(only(matchFilms([onJpbox(2, 'Le Film')], [], WEEK)), WEEK, []),
    ...facts,
  });

  it('is found by an id, whatever the title has become', () => {
    const [match] = matchFilms([onJpbox(2, 'Un autre titre')], [release({})], WEEK);
    expect(match?.known?.filmId).toBe('jpbox-2');
  });

  it('is found by its title where the id is new', () => {
    const [match] = matchFilms([onAllocine(1, 'Le Film')], [release({})], WEEK);
    expect(match?.known?.filmId).toBe('jpbox-2');
  });

  it('is found by the id that it was named by, where it has no field for it', () => {
    const named = release({ filmId: 'tmdb-5', jpboxId: null, title: 'Le Film' });
    const page = sourceFilm({ source: 'tmdb', sourceId: '5', title: 'Autrement écrit', status: 'new' });
    const [match, ...others] = matchFilms([page], [named], WEEK);
    expect(match).toMatchObject({ known: { filmId: 'tmdb-5' }, confidence: 1, reasons: [{ fact: 'id' }] });
    expect(others).toEqual([]);
    const [other] = matchFilms([{ ...page, sourceId: '55' }], [named], WEEK);
    expect(other?.known).toBeNull();
  });

  it('joins the sites whose ids it knows', () => {
    const known = release({ allocineId: 1 });
    expect(groups([onAllocine(1, 'Der Film'), onJpbox(2, 'Le Film')], [known])).toEqual([
      'allocine 1 + jpbox 2',
    ]);
  });

  it('of another week does not count, nor one that no page names', () => {
    expect(matchFilms([onJpbox(2, 'Le Film')], [release({ week: '2026-08-19' })], WEEK)[0]?.known).toBeNull();
    expect(matchFilms([], [release({})], WEEK)).toEqual([]);
  });
});

function only(matches: MatchedFilm[]): MatchedFilm {
  const [match] = matches;
  if (match === undefined || matches.length > 1) throw new Error('one film was expected');
  return match;
}

const TITLES = [
  'Obsession',
  'Obsession 2',
  'Obsession (1976)',
  "L'Obsession",
  'Toxic',
  'Toxic - A Fairy Tale',
  'La vie',
];
const anyFilm = fc
  .record({
    source: fc.constantFrom('allocine' as const, 'jpbox' as const),
    id: fc.integer({ min: 1, max: 6 }),
    title: fc.constantFrom(...TITLES),
    directors: fc.constantFrom<string[]>([], ['Ann Une'], ['Bob Deux']),
    durationMinutes: fc.constantFrom(null, 90, 150),
  })
  .map(({ source, id, ...facts }) =>
    source === 'allocine' ? onAllocine(id, facts.title, facts) : onJpbox(id, facts.title, facts),
  );

describe('for all lists of films', () => {
  it('every film is in exactly one match, and no match holds two films of one site', () => {
    fc.assert(
      fc.property(fc.array(anyFilm, { maxLength: 10 }), (films) => {
        const matches = matchFilms(films, [], WEEK);
        expect(matches.flatMap((match) => match.films)).toHaveLength(films.length);
        for (const { films: members, confidence } of matches) {
          for (const source of ['allocine', 'jpbox']) {
            const ids = members.filter((film) => film.source === source).map((film) => film.sourceId);
            expect(new Set(ids).size).toBeLessThanOrEqual(1);
          }
          expect(confidence).toBeGreaterThanOrEqual(0.75);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('the order of the films does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyFilm, { maxLength: 8 }), fc.integer(), (films, seed) => {
        const shuffled = films
          .map((film, index) => ({ film, rank: Math.sin(seed + index) }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ film }) => film);
        expect(groups(shuffled)).toEqual(groups(films));
      }),
    );
  });
});
