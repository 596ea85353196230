import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createAccess } from '#shared/access/access.ts';
import { newClientId } from '#shared/access/client.ts';
import { issueToken } from '#shared/access/issue-token.ts';
import { newKeySet } from '#shared/access/signing-key-set.ts';
import { systemClock } from '#shared/clock.ts';
import { readConfig } from '#shared/config.ts';
import { openAccessStores } from '#shared/open-access-stores.ts';
import type { FilmOfADay } from './first-forecast-post.ts';
import type { ColdStart } from './measure-cold.ts';

export type Version = 'before' | 'now';
type Starts = Record<Version, ColdStart> & { what: string };

/** A film of which something is known, on a day after the results that the shipped model knows. */
const FILM = {
  ...{ title: 'Un film de demain', releaseDate: '2027-03-10', distributor: 'Gaumont' },
  ...{ directors: ['Cédric Klapisch'], cast: ['Omar Sy'], genres: ['Comédie'], countries: ['France'] },
  ...{ languages: ['Français'], durationMinutes: 100 },
};
const AS_OF = '2027-03-03';
const NOT_KNOWN = {
  ...{ originalTitle: null, budget: null, usReleaseDate: null, usOpeningUsd: null, screens: null },
  ...{ allocineId: null, jpboxId: null },
};

/** What is asked of both packages, each with data of its own. */
export async function startsOf(
  packages: Record<Version, string>,
  folder: string,
  storageConnectionString: string,
): Promise<Starts[]> {
  const environmentOf = (version: Version): Record<string, string> => {
    const dataDir = path.join(folder, `data-${version}`);
    mkdirSync(dataDir, { recursive: true });
    return {
      AzureWebJobsStorage: storageConnectionString,
      NIAB_AUTH: 'loopback',
      NIAB_DATA_DIR: dataDir,
    };
  };
  const [before, now] = [environmentOf('before'), environmentOf('now')];
  const start = (
    version: Version,
    environment: Record<string, string>,
    call: ColdStart['call'],
  ): ColdStart => {
    return { folder: packages[version], environment, call, token: null };
  };
  const weeks = get('weeks-list', 'http://127.0.0.1/api/weeks');
  const asked: FilmOfADay = { facts: { ...FILM, ...NOT_KNOWN }, week: FILM.releaseDate, asOf: AS_OF };
  return [
    {
      what: 'The prediction API to its first forecast',
      before: start('before', before, post('first-forecast-post', '/api/first-forecast-post', asked)),
      now: {
        ...start(
          'now',
          { ...now, NIAB_APP: 'api' },
          post('predict-post', '/api/v1/predict', { film: FILM, asOf: AS_OF }),
        ),
        token: await tokensOf(now),
      },
    },
    {
      what: 'The site to its first list of weeks',
      before: start('before', before, weeks),
      now: start('now', now, weeks),
    },
  ];
}

/** Gives a token of a new client each time, as the API would have issued it. */
async function tokensOf(environment: Record<string, string>): Promise<() => Promise<string>> {
  const config = readConfig(environment);
  const stores = await openAccessStores(config);
  await stores.signingKeys.write(await newKeySet(systemClock.now()));
  const onError = (error: unknown): void => console.error(error);
  const { keys } = createAccess({ ...stores, settings: config.api, clock: systemClock, onError });
  return async () => {
    const client = { clientId: newClientId(), requestsAMinute: 600 };
    return (await issueToken(keys, config.api, client, ['predict:read'], systemClock.now())).token;
  };
}

function get(name: string, url: string): ColdStart['call'] {
  return { name, method: 'GET', url, headers: { host: '127.0.0.1' }, body: null };
}

function post(name: string, address: string, body: unknown): ColdStart['call'] {
  return {
    ...{ name, method: 'POST', url: `http://127.0.0.1${address}`, body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json' },
  };
}
