import * as z from 'zod';
import { createDocument, type ZodOpenApiObject, type ZodOpenApiOperationObject } from 'zod-openapi';
import { SCOPES, type Scope } from '../../access/scopes.ts';
import { TOKEN_PATH } from '../../access/server-metadata.ts';
import { auditQuerySchema, auditSchema } from '../contract/audit.ts';
import { healthSchema } from '../contract/health.ts';
import { OPERATIONS, type Operation } from '../contract/operations.ts';
import {
  predictedFilmSchema,
  predictedFilmsSchema,
  predictFilmSchema,
  predictFilmsSchema,
} from '../contract/predict.ts';
import { chooseProgrammeSchema, chosenProgrammeSchema } from '../contract/programme.ts';
import { releasesQuerySchema, releasesSchema, weekParameterSchema } from '../contract/releases.ts';
import {
  keySetSchema,
  serverMetadataSchema,
  tokenErrorSchema,
  tokenFormSchema,
  tokenSchema,
} from '../contract/token.ts';
import { weekProgrammeQuerySchema, weekProgrammeSchema } from '../contract/week-programme.ts';
import { CATALOGUE_PARTS } from './catalogue/parts.ts';
import {
  PREDICT_EXAMPLES,
  PROGRAMME_EXAMPLES,
  RELEASES_EXAMPLES,
  WEEK_PROGRAMME_EXAMPLES,
} from './examples.ts';
import { showing } from './parameters.ts';
import { body, NOT_MODIFIED, told, type Part } from './part.ts';
import { ETAG, OF_TOKENS, problemResponses, RATE, RETRY } from './responses.ts';
import { saidSimply } from './said-simply.ts';
import { ABOUT, TAGS, TEXTS, type DocumentedName } from './texts.ts';

/** The API as OpenAPI 3.1 says it, of the schemas that check what comes in. @param issuer its address. */
export function openApiDocument({ issuer }: { issuer: string }): object {
  const names = Object.keys(PARTS) as DocumentedName[];
  const document: ZodOpenApiObject = {
    openapi: '3.1.0',
    info: {
      title: 'NIAB prediction API',
      version: '1',
      description: ABOUT,
      license: { name: 'All rights reserved', identifier: 'LicenseRef-All-Rights-Reserved' },
    },
    servers: [{ url: issuer }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(
      names.map((name) => {
        const { method, path } = OPERATIONS[name];
        return [path, { [method.toLowerCase()]: operation(name) }];
      }),
    ),
    components: {
      securitySchemes: {
        oauth2: {
          type: 'oauth2',
          flows: {
            clientCredentials: {
              tokenUrl: `${issuer}${TOKEN_PATH}`,
              scopes: Object.fromEntries(SCOPES.map((scope) => [scope, SCOPE_TEXTS[scope]])),
            },
          },
        },
      },
    },
  };
  return createDocument(document, { override: saidSimply });
}

const SCOPE_TEXTS: Record<(typeof SCOPES)[number], string> = {
  'predict:read': 'Forecast films, choose programmes',
  'releases:read':
    'Read the releases of a week and their forecasts; with `predict:read`, choose programmes of them',
  admin: 'Read the audit',
};

function operation(name: DocumentedName): ZodOpenApiOperationObject {
  const { scopes }: Operation = OPERATIONS[name];
  const { operationId, tag, summary, description, codes } = TEXTS[name];
  const { responses, ...part } = PARTS[name];
  const [isOpen, isToken] = [scopes.length === 0, name === 'token-post'];
  const problems = problemResponses(isOpen ? codes : [...codes, ...OF_TOKENS]);
  return {
    operationId,
    tags: [tag],
    summary,
    description: isOpen ? description : `${description} ${wanted(scopes)}`,
    security: isOpen ? [] : [{ oauth2: [...scopes] }],
    ...part,
    responses: { ...responses, ...(isToken ? {} : problems), ...(isOpen ? UNREADABLE : {}) },
  };
}

function wanted(scopes: readonly Scope[]): string {
  const names = scopes.map((scope) => `\`${scope}\``);
  return `Wants the ${names.length === 1 ? 'scope' : 'scopes'} ${names.join(' and ')}.`;
}

/** What the server says by itself to what is no request of HTTP; it is said of calls that have no other error of the caller's. */
const UNREADABLE = { '4XX': { description: 'The request cannot be read at all.' } };

const PARTS: Record<DocumentedName, Part> = {
  'token-post': {
    requestBody: {
      required: true,
      content: { 'application/x-www-form-urlencoded': { schema: tokenFormSchema } },
    },
    responses: {
      '200': told('A token.', tokenSchema),
      '400': told(
        'The request is not one for a token, or for a scope that the client lacks.',
        tokenErrorSchema,
      ),
      '401': told('The client is not authenticated.', tokenErrorSchema),
      '429': told('The client id is locked.', tokenErrorSchema, RETRY),
      '503': told('No token can be given just now, or too many ask at once.', tokenErrorSchema, RETRY),
    },
  },
  'jwks-get': { responses: { '200': told('The keys.', keySetSchema, ETAG), ...NOT_MODIFIED } },
  'authorization-server-get': {
    responses: { '200': told('The metadata.', serverMetadataSchema, ETAG), ...NOT_MODIFIED },
  },
  'predict-post': {
    requestBody: body(z.union([predictFilmSchema, predictFilmsSchema]), PREDICT_EXAMPLES),
    responses: {
      '200': told(
        'The forecast of the film, or of all films in their order.',
        z.union([predictedFilmSchema, predictedFilmsSchema]),
        RATE,
      ),
      '207': told('Of each film its forecast, or why it was refused.', predictedFilmsSchema, RATE),
    },
  },
  'programme-post': {
    requestBody: body(chooseProgrammeSchema, PROGRAMME_EXAMPLES),
    responses: {
      '200': told('The programme, why it is this one, and the forecasts.', chosenProgrammeSchema, RATE),
    },
  },
  'releases-list': {
    requestParams: { query: showing(releasesQuerySchema, RELEASES_EXAMPLES) },
    responses: {
      '200': told('The releases of the week.', releasesSchema, { ...RATE, ...ETAG }),
      ...NOT_MODIFIED,
    },
  },
  'week-programme-get': {
    requestParams: {
      path: showing(z.strictObject({ week: weekParameterSchema }), WEEK_PROGRAMME_EXAMPLES),
      query: showing(weekProgrammeQuerySchema, WEEK_PROGRAMME_EXAMPLES),
    },
    responses: {
      '200': told('The programme, why it is this one, and the films of the week.', weekProgrammeSchema, {
        ...RATE,
        ...ETAG,
      }),
      ...NOT_MODIFIED,
    },
  },
  'audit-list': {
    requestParams: { query: auditQuerySchema },
    responses: { '200': told('A page of the audit.', auditSchema, { ...RATE, ...ETAG }), ...NOT_MODIFIED },
  },
  ...CATALOGUE_PARTS,
  'openapi-get': {
    responses: {
      '200': told('The document.', z.looseObject({ openapi: z.literal('3.1.0') }), ETAG),
      ...NOT_MODIFIED,
    },
  },
  'health-get': { responses: { '200': told('It is.', healthSchema) } },
};
