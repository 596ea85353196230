import { beforeAll, describe, expect, it } from 'vitest';
import { testedAccess } from '../../access/testing-access.ts';
import { readConfig } from '../../config.ts';
import { TEST_MODEL } from '../../forecasting/testing-forecaster.ts';
import { temporaryFolder } from '../../storage/testing/temporary-folder.ts';
import { createV1Services, type V1Services } from '../../v1-services.ts';
import { filmSchema } from '../contract/film.ts';
import type { AdmittedCall } from '../http/endpoint.ts';
import { predict } from './predict.ts';
import { endPredicting, predictingFor, preparePredicting } from './predicting.ts';

const folder = temporaryFolder();
const FILM = filmSchema.parse({ title: 'Un film', releaseDate: '2027-03-10', cast: ['Omar Sy'] });
const errors: unknown[] = [];
let call: AdmittedCall;
let services: V1Services;

beforeAll(async () => {
  const config = readConfig({
    AzureWebJobsStorage: 'UseDevelopmentStorage=true',
    NIAB_DATA_DIR: folder,
    NIAB_MODEL_DIR: TEST_MODEL,
  });
  services = await createV1Services(config, undefined, (error) => errors.push(error));
  const { client } = await (await testedAccess()).add(['predict:read']);
  call = {
    request: {
      ...{ method: 'POST', url: '/api/v1/predict', params: {}, headers: new Headers() },
      arrayBuffer: () => Promise.resolve(new Uint8Array()),
    },
    ...{ services, json: null, warn: () => undefined, whenAnswered: (work) => work() },
    principal: { kind: 'client', ...client, scopes: ['predict:read'], requestsAMinute: 600 },
  };
  return async () => (await services.analytical()).close();
});

describe('the end of a process', () => {
  it('waits for a batch that the thread makes, and for its record', async () => {
    preparePredicting(services);
    const films = Array.from({ length: 40 }, () => FILM);
    const options = { explain: true, sameWeek: 'independent' } as const;
    const asked = predict(films, options, await predictingFor(call));
    await endPredicting(60_000);
    const { givenForecasts } = await services.analytical();
    const documents = await givenForecasts.between('2027-03-10', '2027-03-10');
    expect(documents.flatMap(({ forecasts }) => forecasts)).toHaveLength(40);
    expect((await asked).map(({ status }) => status)).toEqual(Array(40).fill('fulfilled'));
    expect(errors).toEqual([]);
  });
});
