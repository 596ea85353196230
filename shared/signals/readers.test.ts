import { describe, expect, it } from 'vitest';
import { testRelease } from '../domain/testing-films.ts';
import type { Release } from '../domain/shapes/release.ts';
import { NiabError } from '../errors.ts';
import type { SignalSource } from '../signal-names.ts';
import { readersOf } from './readers.ts';
import type { SignalReading } from './signal.ts';

// None of these answers was captured: their forms are those of the services' documents and of public clients, the films are ours.

const [WEEK, TODAY] = ['2026-12-02', '2026-11-29'];

function film(filmId: string, change: Partial<Release>): Release {
  return { ...testRelease(WEEK, filmId), directors: ['Zoé Œuvre'], releaseDate: WEEK, ...change };
}

/** What a source says of films; `answer` gives the answer to an address, or null where there is none. */
async function read(
  source: SignalSource,
  releases: readonly Release[],
  answer: (url: URL) => unknown,
): Promise<{ readings: SignalReading[]; asked: URL[] }> {
  const [reader] = readersOf([source]);
  if (reader === undefined) throw new Error(`no ${source}`);
  const [readings, asked]: [SignalReading[], URL[]] = [[], []];
  const ask = async (address: string): Promise<string> => {
    const url = new URL(address);
    asked.push(url);
    expect(reader.hosts).toContain(url.hostname);
    const said = await Promise.resolve(answer(url));
    if (said === null) throw new NiabError('not-found', `${address} does not exist (404)`);
    return JSON.stringify(said);
  };
  for await (const reading of reader.read(ask, { week: WEEK, today: TODAY, releases }))
    readings.push(reading);
  return { readings, asked };
}

const valuesOf = (readings: readonly SignalReading[]): string[] =>
  readings.map(({ filmId, signal, value }) => `${filmId} ${signal} ${value}`);

describe('the shows of the independent cinemas', () => {
  const show = (filmtitle: string, filmdirector: string | null, showstart: string): unknown => ({
    ...{ filmtitle, filmdirector, showstart },
  });
  const next = 'https://datacinesindes.fr/data-fair/api/v1/datasets/programmation-cinemas/lines?after=2';

  it('are counted for the film with that title and director, in the coming week by the days of Paris', async () => {
    const pages = [
      [
        show('L’ÉTÉ', 'OEUVRE Zoe', '2026-12-02T20:00:00'),
        show("L'Été", 'Zoé Œuvre, Bob Deux', '2026-12-03T20:00:00.000Z'),
        // Half past midnight on Wednesday, and on the Wednesday after.
        show('L’été', 'Zoé Œuvre', '2026-12-01T23:30:00Z'),
        show('L’été', 'Zoé Œuvre', '2026-12-08T23:30:00Z'),
      ],
      [
        show('The Summer', 'ZOÉ ŒUVRE', '2026-12-08T21:00:00+01:00'),
        show('L’été', 'Ann Autre', '2026-12-02T20:00:00'),
        show('L’été', null, '2026-12-02T20:00:00'),
        show('L’été', 'Zoé Œuvre', 'soon'),
      ],
    ];
    const releases = [
      film('a', { title: 'L’Été', originalTitle: 'The Summer' }),
      film('b', { title: 'Autre' }),
    ];
    const { readings, asked } = await read('scare', releases, (url) =>
      url.href === next ? { results: pages[1] } : { results: pages[0], next },
    );
    expect(valuesOf(readings)).toEqual(['a scare 4']);
    expect(asked).toHaveLength(2);
    expect(asked[0]?.searchParams.get('qs')).toBe('showstart:[2026-12-02 TO 2026-12-09]');
  });

  it('are nobody’s where two films have one title and one director', async () => {
    const releases = [film('a', { title: 'L’Été' }), film('b', { title: 'L’été' })];
    const { readings } = await read('scare', releases, () => ({
      results: [show('L’été', 'Zoé Œuvre', '2026-12-02T20:00:00')],
    }));
    expect(readings).toEqual([]);
  });
});

describe('the readers of articles', () => {
  const binding = (id: string, article: string): unknown => ({
    ...{ id: { type: 'literal', value: id }, article: { type: 'uri', value: article } },
  });
  const releases = [
    film('a', { allocineId: 11 }),
    film('b', { allocineId: 22 }),
    film('none', { allocineId: null }),
  ];
  const [FR, EN] = [
    'https://fr.wikipedia.org/wiki/L%E2%80%99%C3%89t%C3%A9_(film)',
    'https://en.wikipedia.org/wiki/AC%2FDC',
  ];

  it('are those of the article that Wikidata has for the film’s number, in both languages', async () => {
    const { readings, asked } = await read('wikipedia', releases, (url) =>
      url.hostname === 'query.wikidata.org'
        ? { results: { bindings: [binding('11', FR), binding('11', EN)] } }
        : { items: [{ views: 120 }, { views: 30 }] },
    );
    expect(valuesOf(readings)).toEqual(['a wikipedia-fr 150', 'a wikipedia-en 150']);
    expect(asked[0]?.searchParams.get('query')).toContain('VALUES ?id { "11" "22" }');
    expect(asked.slice(1).map(({ pathname }) => pathname.split('/per-article/')[1])).toEqual([
      'fr.wikipedia/all-access/user/L%E2%80%99%C3%89t%C3%A9_(film)/daily/20261121/20261127',
      'en.wikipedia/all-access/user/AC%2FDC/daily/20261121/20261127',
    ]);
  });

  it('are nobody’s where two films have the article, or a film two; and none where it was never read', async () => {
    const { readings } = await read('wikipedia', releases, (url) => {
      const bindings = [binding('11', FR), binding('22', FR), binding('22', EN), binding('22', `${EN}_2`)];
      return url.hostname === 'query.wikidata.org' ? { results: { bindings } } : null;
    });
    expect(readings).toEqual([]);
    const never = await read('wikipedia', releases, (url) =>
      url.hostname === 'query.wikidata.org' ? { results: { bindings: [binding('11', FR)] } } : null,
    );
    expect([never.readings, never.asked.length]).toEqual([[], 2]);
  });

  it('are not asked for where no film has a number', async () => {
    expect((await read('wikipedia', releases.slice(2), () => null)).asked).toEqual([]);
  });
});

it('the popularity is that of the one film with the title and the year', async () => {
  const found = (id: number, title: string, release_date: string): unknown => ({
    ...{ id, title, original_title: 'X', release_date, popularity: 10.5 + id },
  });
  const releases = [film('a', { title: 'L’Été' }), film('b', { title: 'Deux' })];
  const { readings } = await read('tmdb', releases, (url) =>
    url.searchParams.get('query') === 'Deux'
      ? { results: [found(1, 'Deux', '2026-01-01'), found(2, 'DEUX', '2026-12-02')] }
      : { results: [found(3, 'L’été', '1988-06-01'), found(4, 'L’ÉTÉ', '2026-12-02')] },
  );
  expect(valuesOf(readings)).toEqual(['a tmdb 14.5']);
});

it('the views are those of the trailer that was seen most, and its title is the film’s', async () => {
  const video = (videoId: string, title: string): unknown => ({ id: { videoId }, snippet: { title } });
  const releases = [
    film('a', { title: 'L’Été à deux' }),
    // It begins too many titles.
    film('b', { title: 'Lui' }),
    film('c', { title: 'Sans annonce' }),
  ];
  const { readings, asked } = await read('youtube', releases, (url) => {
    if (url.pathname.endsWith('/videos')) {
      return {
        items: [
          { id: 'v1', statistics: { viewCount: '1200' } },
          { id: 'v2', statistics: { viewCount: '98000' } },
          { id: 'v3', statistics: {} },
        ],
      };
    }
    if (url.searchParams.get('q')?.startsWith('Sans') === true)
      return { items: [video('x', 'Autre - Bande annonce')] };
    return {
      items: [
        video('v1', 'L&#39;été à deux - Bande-annonce VF'),
        video('v2', 'L’ÉTÉ À DEUX de Zoé Œuvre (2026) | Official Trailer'),
        video('v3', 'L’été à deux, bande annonce'),
        // Another film, whose title begins alike, and what others say of the trailer.
        video('other', 'L’été à deux voix - Bande-annonce'),
        video('sequel', 'L’été à deux 2 : bande annonce'),
        video('said', 'L’été à deux - Notre réaction à la bande-annonce'),
        video('v4', 'Avis : L’été à deux, bande-annonce'),
        video('v5', 'L’été à deux : rencontre avec l’équipe'),
      ],
    };
  });
  expect(valuesOf(readings)).toEqual(['a youtube 98000']);
  expect(asked.map(({ pathname }) => pathname)).toEqual([
    '/youtube/v3/search',
    '/youtube/v3/search',
    '/youtube/v3/videos',
  ]);
  expect(asked.at(-1)?.searchParams.get('id')).toBe('v1,v2,v3');
});

it.each(['scare', 'wikipedia', 'tmdb', 'youtube'] as const)(
  'an answer of %s in another form names the field',
  async (source) => {
    const releases = [film('a', { title: 'L’Été à deux', allocineId: 11 })];
    await expect(read(source, releases, () => ({ results: 'none', items: 0 }))).rejects.toMatchObject({
      code: 'layout-changed',
    });
  },
);
