import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allowAsking, posterSites } from './poster-sites.ts';

const configuration = readFileSync(new URL('staticwebapp.config.json', import.meta.url), 'utf8');

it('without a key the pages may ask nobody but the site', () => {
  expect(posterSites({ VITE_TMDB_KEY: '', MODE: 'production' })).toEqual([]);
  expect(allowAsking(configuration, [])).toBe(configuration);
  expect(configuration).not.toContain('connect-src');
});

it('with a key they may ask the site that it is of, and no other', () => {
  expect(posterSites({ VITE_TMDB_KEY: 'k' })).toEqual(['https://api.themoviedb.org']);
  expect(posterSites({ VITE_OMDB_KEY: 'k' })).toEqual(['https://www.omdbapi.com']);
  const allowed: unknown = JSON.parse(allowAsking(configuration, ['https://www.omdbapi.com']));
  expect(allowed).toMatchObject({
    globalHeaders: {
      'content-security-policy': expect.stringMatching(
        /^default-src 'self'; connect-src 'self' https:\/\/www\.omdbapi\.com; /u,
      ) as string,
    },
  });
});

it('a policy that it does not know is not guessed at', () => {
  expect(() => allowAsking("connect-src 'none'", ['https://www.omdbapi.com'])).toThrow('connect-src');
  expect(() => allowAsking('{}', ['https://www.omdbapi.com'])).toThrow('default-src');
});
