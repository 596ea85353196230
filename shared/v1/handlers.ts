import { auditAnswer } from './answers/audit.ts';
import { docsAnswer, docsFileAnswer, docsRedirectAnswer } from './answers/docs.ts';
import { healthAnswer } from './answers/health.ts';
import { keysAnswer, serverAnswer } from './answers/metadata.ts';
import { openApiAnswer } from './answers/openapi.ts';
import { predictAnswer } from './answers/predict.ts';
import { programmeAnswer } from './answers/programme.ts';
import { releasesAnswer } from './answers/releases.ts';
import { tokenAnswer, tokenFailed } from './answers/token.ts';
import { weekProgrammeAnswer } from './answers/week-programme.ts';
import { CATALOGUE_HANDLERS } from './catalogue/handlers.ts';
import type { OperationName } from './contract/operations.ts';
import { open, secured } from './http/endpoint.ts';
import type { ApiHandler } from './http/http.ts';
import { preparePredicting } from './prediction/predicting.ts';

/** What answers each call, whichever server is in front of it. */
export const HANDLERS: Readonly<Record<OperationName, ApiHandler>> = {
  'token-post': open('token-post', tokenAnswer, tokenFailed),
  'jwks-get': open('jwks-get', keysAnswer),
  'authorization-server-get': open('authorization-server-get', serverAnswer),
  'predict-post': secured('predict-post', predictAnswer, preparePredicting),
  'programme-post': secured('programme-post', programmeAnswer, preparePredicting),
  'releases-list': secured('releases-list', releasesAnswer),
  'week-programme-get': secured('week-programme-get', weekProgrammeAnswer),
  'audit-list': secured('audit-list', auditAnswer),
  ...CATALOGUE_HANDLERS,
  'openapi-get': open('openapi-get', openApiAnswer),
  'health-get': open('health-get', healthAnswer),
  'docs-get': open('docs-get', docsAnswer),
  'docs-file-get': open('docs-file-get', docsFileAnswer),
  'docs-redirect-get': open('docs-redirect-get', docsRedirectAnswer),
};
