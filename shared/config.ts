import * as z from 'zod';
import { APPS, DEFAULT_APP } from './app.ts';
import { NiabError } from './errors.ts';
import { issuesOf, tellIssue } from './issues.ts';
import { SIGNAL_SOURCES, type SignalSource } from './signal-names.ts';
import { HTTP_PATIENCE_MS, PATIENCE_MS } from './storage/operational/patience.ts';

/** Either case: a template's boolean becomes `True` or `False` in an app setting. */
const flag = z
  .string()
  .transform((text) => text.toLowerCase())
  .pipe(z.enum(['0', '1', 'false', 'true']))
  .transform((text) => text === '1' || text === 'true');

/** Of a storage account, as Azure allows them; its whole address is none. */
const accountName = z.string().regex(/^[a-z\d]{3,24}$/, 'must be 3 to 24 lower-case letters and digits');

/** Every setting that the code reads, with its default. What has none and is not optional must be set. */
const settings = z.object({
  /** Which of its two apps a process is. */
  NIAB_APP: z.enum(APPS).default(DEFAULT_APP),
  /** Who may call the API: `static-web-apps` believes the site's principal header, `loopback` also the machine itself. */
  NIAB_AUTH: z.enum(['static-web-apps', 'loopback']).default('static-web-apps'),

  /** Folder of the SQLite files, used where no server is named. */
  NIAB_DATA_DIR: z.string().default('.niab'),
  /** Folder of the model to load; by default the one below `ml/models`. */
  NIAB_MODEL_DIR: z.string().optional(),

  /** Azure SQL: a connection string, or server and database for the managed identity. */
  NIAB_SQL_CONNECTION_STRING: z.string().optional(),
  NIAB_SQL_SERVER: z.hostname('must be a name without protocol and port').optional(),
  NIAB_SQL_DATABASE: z.string().default('niab'),
  /** How long a request waits for a database that sleeps, in seconds: the site's proxy cuts at 45. */
  NIAB_HTTP_PATIENCE_SECONDS: z.coerce
    .number()
    .positive()
    .default(HTTP_PATIENCE_MS / 1_000),
  /** How long queues, timers and commands wait, in seconds. */
  NIAB_PATIENCE_SECONDS: z.coerce
    .number()
    .positive()
    .default(PATIENCE_MS / 1_000),
  /** Cosmos DB: a connection string, or the endpoint for the managed identity. */
  NIAB_COSMOS_CONNECTION_STRING: z.string().optional(),
  NIAB_COSMOS_ENDPOINT: z.url().optional(),
  NIAB_COSMOS_DATABASE: z.string().default('niab'),
  /** Storage account: a connection string, or the account's name for the managed identity. */
  AzureWebJobsStorage: z.string().optional(),
  AzureWebJobsStorage__accountName: accountName.optional(),
  /** Name of the account with the data, where it is not the one in which the host keeps its own state. */
  NIAB_STORAGE_ACCOUNT: accountName.optional(),
  /** Client id of the user-assigned identity. */
  AZURE_CLIENT_ID: z.guid('must be a GUID').optional(),

  /** A stand-in for the sites, e.g. the sample site: `https://host/path` becomes `{this}/host/path`. */
  NIAB_SITES_BASE_URL: z.url().optional(),
  /** Address in the User-Agent, so that a site's owner can reach us; the push services are told it too. */
  NIAB_CONTACT: z.string().default('contact not set'),
  NIAB_POLITE_MIN_MS: z.coerce.number().int().min(0).default(2_000),
  NIAB_POLITE_MAX_MS: z.coerce.number().int().min(0).default(5_000),
  /** Requests that a host may get in a cinema week; when they do not suffice, the coming week comes first. */
  NIAB_REQUESTS_A_WEEK: z.coerce.number().int().min(1).default(80),
  /** Requests that a user may make in a minute of each instance; a person makes some thirty. */
  NIAB_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(600),
  /** Address of the prediction API, in its tokens and in what it says of itself; no slash at its end. */
  NIAB_API_ISSUER: z
    .url({ protocol: /^https?$/ })
    .regex(/^[^?#]*[^?#/]$/, 'must have no query, no fragment and no slash at its end')
    .default('http://127.0.0.1:7072'),
  /** Whom the tokens of the prediction API are for. */
  NIAB_API_AUDIENCE: z.string().default('niab-prediction-api'),
  /** Key vault with the keys that sign tokens; without one they are a file in the folder of the data. */
  NIAB_KEY_VAULT: z.url({ protocol: /^https$/ }).optional(),
  /** Whether clients may get tokens by the password grant too, which RFC 9700 advises against. */
  NIAB_API_PASSWORD_GRANT: flag.default(false),
  /** Where the bare server of the prediction API listens; the Functions host has ways of its own. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(8_080),
  NIAB_HOST: z.string().default('127.0.0.1'),
  /** Whether what comes from MovieLens is shown; on is for demonstrations, until GroupLens permits more. */
  NIAB_MOVIELENS: z.enum(['on', 'off']).default('off'),
  /** How long a process keeps the right to collect a run without a sign of life. */
  NIAB_CLAIM_SECONDS: z.coerce.number().int().min(5).default(120),
  NIAB_TMDB_KEY: z.string().optional(),
  NIAB_WIKIMEDIA: flag.default(false),
  /** Live signals that are read for the coming week's films, with commas between them; none unless named. */
  NIAB_SIGNALS: z
    .string()
    .default('')
    .transform((text) => text.split(',').map((name) => name.trim()))
    .transform((names) => names.filter((name) => name !== ''))
    .pipe(z.array(z.enum(SIGNAL_SOURCES))),
  /** Key of the YouTube Data API, for the signal of that name. */
  NIAB_YOUTUBE_KEY: z.string().optional(),
  /** Says that IMDb's terms for its ratings are kept: without it `catalogue:load` leaves them out. */
  NIAB_IMDB_RATINGS_TERMS: z.literal('non-commercial').optional(),
});

/** The names of all settings. */
export const SETTING_NAMES: readonly string[] = Object.keys(settings.shape);

/** A service that is reached by a secret in its connection string or by the managed identity. */
export type ServiceAddress = { connectionString: string } | { endpoint: string };

export interface Config {
  auth: 'static-web-apps' | 'loopback';
  dataDir: string;
  modelDir: string | null;
  /** Null: SQLite in `dataDir`. */
  sql: { connectionString: string } | { server: string; database: string } | null;
  /** How long a caller waits for a database that sleeps. */
  patience: { httpMs: number; otherMs: number };
  /** Null: SQLite in `dataDir`. */
  cosmos: (ServiceAddress & { database: string }) | null;
  storage: { connectionString: string } | { accountName: string };
  identityClientId: string | null;
  sites: {
    baseUrl: string | null;
    contact: string;
    minDelayMs: number;
    maxDelayMs: number;
    requestsAWeek: number;
    tmdbKey: string | null;
    wikimedia: boolean;
  };
  /** Live signals that are read; none unless named. */
  signals: { sources: readonly SignalSource[]; youtubeKey: string | null };
  /** The prediction API and its tokens. */
  api: {
    issuer: string;
    audience: string;
    /** Null: the signing keys are a file in `dataDir`. */
    keyVaultUrl: string | null;
    passwordGrant: boolean;
    /** Of the bare server; port 0 takes a free one. */
    listen: { host: string; port: number };
  };
  /** Whether IMDb's ratings may be loaded. */
  imdbRatings: boolean;
  /** Whether what comes from MovieLens is shown. */
  demonstration: boolean;
  claimSeconds: number;
  /** Of each user, in each instance. */
  requestsAMinute: number;
}

/** Reads all settings at once; one error names everything that is missing or malformed. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  // An empty app setting is what a template writes for "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  const problems = parsed.success ? [] : issuesOf(parsed.error).map(tellIssue);
  const has = (name: string): boolean => given[name] !== undefined;
  if (!has('AzureWebJobsStorage') && !has('AzureWebJobsStorage__accountName')) {
    problems.push('AzureWebJobsStorage or AzureWebJobsStorage__accountName: must be set');
  }
  if (parsed.success) problems.push(...missingKeys(parsed.data));
  if (!parsed.success || problems.length > 0) {
    throw new NiabError('bad-settings', `Settings are missing or wrong. ${problems.join('; ')}`);
  }

  const s = parsed.data;
  return {
    auth: s.NIAB_AUTH,
    dataDir: s.NIAB_DATA_DIR,
    modelDir: s.NIAB_MODEL_DIR ?? null,
    sql:
      s.NIAB_SQL_CONNECTION_STRING !== undefined
        ? { connectionString: s.NIAB_SQL_CONNECTION_STRING }
        : s.NIAB_SQL_SERVER !== undefined
          ? { server: s.NIAB_SQL_SERVER, database: s.NIAB_SQL_DATABASE }
          : null,
    patience: { httpMs: s.NIAB_HTTP_PATIENCE_SECONDS * 1_000, otherMs: s.NIAB_PATIENCE_SECONDS * 1_000 },
    cosmos:
      s.NIAB_COSMOS_CONNECTION_STRING !== undefined
        ? { connectionString: s.NIAB_COSMOS_CONNECTION_STRING, database: s.NIAB_COSMOS_DATABASE }
        : s.NIAB_COSMOS_ENDPOINT !== undefined
          ? { endpoint: s.NIAB_COSMOS_ENDPOINT, database: s.NIAB_COSMOS_DATABASE }
          : null,
    storage:
      s.AzureWebJobsStorage !== undefined
        ? { connectionString: s.AzureWebJobsStorage }
        : { accountName: s.NIAB_STORAGE_ACCOUNT ?? s.AzureWebJobsStorage__accountName ?? '' },
    identityClientId: s.AZURE_CLIENT_ID ?? null,
    sites: {
      baseUrl: s.NIAB_SITES_BASE_URL ?? null,
      contact: s.NIAB_CONTACT,
      minDelayMs: s.NIAB_POLITE_MIN_MS,
      maxDelayMs: s.NIAB_POLITE_MAX_MS,
      requestsAWeek: s.NIAB_REQUESTS_A_WEEK,
      tmdbKey: s.NIAB_TMDB_KEY ?? null,
      wikimedia: s.NIAB_WIKIMEDIA,
    },
    signals: { sources: s.NIAB_SIGNALS, youtubeKey: s.NIAB_YOUTUBE_KEY ?? null },
    api: {
      issuer: s.NIAB_API_ISSUER,
      audience: s.NIAB_API_AUDIENCE,
      keyVaultUrl: s.NIAB_KEY_VAULT ?? null,
      passwordGrant: s.NIAB_API_PASSWORD_GRANT,
      listen: { host: s.NIAB_HOST, port: s.PORT },
    },
    imdbRatings: s.NIAB_IMDB_RATINGS_TERMS !== undefined,
    demonstration: s.NIAB_MOVIELENS === 'on',
    claimSeconds: s.NIAB_CLAIM_SECONDS,
    requestsAMinute: s.NIAB_REQUESTS_PER_MINUTE,
  };
}

/** A signal that needs a key and has none would be silent for months before anybody wondered. */
function missingKeys(s: z.infer<typeof settings>): string[] {
  const needed: [SignalSource, 'NIAB_TMDB_KEY' | 'NIAB_YOUTUBE_KEY'][] = [
    ['tmdb', 'NIAB_TMDB_KEY'],
    ['youtube', 'NIAB_YOUTUBE_KEY'],
  ];
  return needed
    .filter(([source, key]) => s.NIAB_SIGNALS.includes(source) && s[key] === undefined)
    .map(([source, key]) => `NIAB_SIGNALS: ${source} needs ${key}`);
}
