/** What the document says of each operation beside what its schemas say. */
import type { PredictionCode } from '../../error-codes.ts';
import type { OperationName } from '../contract/operations.ts';
import { CATALOGUE_TEXTS } from './catalogue/texts.ts';

export interface OperationText {
  operationId: string;
  tag: keyof typeof TAGS;
  summary: string;
  description: string;
  /** Beside those that every call with a token can get. */
  codes: readonly PredictionCode[];
}

export const TAGS = {
  Forecasts: 'First-week admissions of films in France.',
  Releases: 'What opens in a week.',
  Programmes: 'Which films a cinema should show, and in which rooms.',
  Catalogue: 'Films, people, ratings, tags and links; open to all, without a token.',
  Access: 'Tokens, the keys that they are checked with, and who got or was refused one.',
  Service: 'The service itself.',
} as const;

/** The operations that the document has; the pages of the documentation are not among them. */
export type DocumentedName = Exclude<OperationName, 'docs-get' | 'docs-file-get' | 'docs-redirect-get'>;

const OF_BODIES = ['invalid-input', 'body-too-large', 'unsupported-media-type'] as const;

export const TEXTS: Record<DocumentedName, OperationText> = {
  'token-post': {
    operationId: 'requestToken',
    tag: 'Access',
    summary: 'Get a token',
    description:
      'OAuth 2.0 client credentials (RFC 6749): the client authenticates by HTTP Basic or by fields of the form. ' +
      'A token is good for 15 minutes. After five failures in a row the client id is locked for a while.',
    codes: [],
  },
  'jwks-get': {
    operationId: 'listSigningKeys',
    tag: 'Access',
    summary: 'Keys that tokens are checked with',
    description: 'JSON Web Key Set (RFC 7517): the current key, and the previous one while its tokens live.',
    codes: ['unavailable'],
  },
  'authorization-server-get': {
    operationId: 'getAuthorizationServer',
    tag: 'Access',
    summary: 'Who gives tokens, and how',
    description: 'Authorization server metadata (RFC 8414).',
    codes: [],
  },
  'predict-post': {
    operationId: 'predict',
    tag: 'Forecasts',
    summary: 'Forecast films',
    description:
      'One film (`film`) or up to 100 (`films`) by what is known of them; unknown names are welcome. The answer has, for ' +
      'each, quantiles and mean of national first-week admissions. What the model makes no use of, misses or does not know is said in `warnings` (a country or ' +
      'language that it does not know is not ignored but taken for one of which nothing is known); ' +
      'where distributor, directors or cast are missing or the distributor is unknown, the interval is wider by a measured factor. ' +
      'Of several films each is answered by itself: with 207 where one or more were refused.',
    codes: [...OF_BODIES, 'before-model', 'contradictory-input'],
  },
  'programme-post': {
    operationId: 'chooseProgramme',
    tag: 'Programmes',
    summary: 'Choose a programme',
    description:
      'The programme that brings a cinema most, of films by what is known of them (they are forecast as rivals of each other) or by ' +
      'forecasts of one’s own: how many rooms and which for each film, takings, chances.',
    codes: [...OF_BODIES, 'before-model', 'contradictory-input'],
  },
  'releases-list': {
    operationId: 'listReleases',
    tag: 'Releases',
    summary: 'The releases of a week',
    description:
      'The films that open in a week, with the latest forecast of Thursday and of Monday as far as they are made. ' +
      'They are written anew at the end of each run: on the Thursday before the week, and on the Monday.',
    codes: ['invalid-input', 'unknown-week'],
  },
  'week-programme-get': {
    operationId: 'getWeekProgramme',
    tag: 'Programmes',
    summary: 'A programme with the films of a week',
    description:
      'The programme that brings a cinema most, of the releases of a week by their latest forecasts: how many rooms and which for each ' +
      'film, takings, chances. With films or forecasts of one’s own it is chosen by POST.',
    codes: ['invalid-input', 'unknown-week', 'contradictory-input'],
  },
  'audit-list': {
    operationId: 'listAudit',
    tag: 'Access',
    summary: 'Who got a token, who was refused',
    description: 'Issues of tokens and refusals, latest first: times, client ids and reasons.',
    codes: ['invalid-input'],
  },
  ...CATALOGUE_TEXTS,
  'openapi-get': {
    operationId: 'getOpenApi',
    tag: 'Service',
    summary: 'This document',
    description: 'The API as OpenAPI 3.1.',
    codes: [],
  },
  'health-get': {
    operationId: 'getHealth',
    tag: 'Service',
    summary: 'Whether the service is alive',
    description: 'It asks nothing of any store.',
    codes: [],
  },
};

export const ABOUT =
  'Forecasts of the first week of films in French cinemas, and programmes made of them; a catalogue of films. A cinema week begins on Wednesday. ' +
  'Errors are problem details (RFC 9457) with a stable `code`; those of the token endpoint are OAuth’s (RFC 6749). ' +
  'Each client has so many requests a minute; `RateLimit` says what is left of them. `X-Request-Id` names a call in our log: ' +
  'it is the trace id of `traceparent` where that was sent.';
