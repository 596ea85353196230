import { beforeAll, describe, expect, it } from 'vitest';
import { testedAccess } from '../../access/testing-access.ts';
import { readConfig } from '../../config.ts';
import { loadForecaster } from '../../forecasting/forecaster.ts';
import { TEST_MODEL } from '../../forecasting/testing-forecaster.ts';
import { changedModel } from '../../forecasting/testing-model-folder.ts';
import { temporaryFolder } from '../../storage/testing/temporary-folder.ts';
import { createV1Services, type V1Services } from '../../v1-services.ts';
import { filmSchema } from '../contract/film.ts';
import type { AdmittedCall } from '../http/endpoint.ts';
import { predict, type Predicting } from './predict.ts';
import { endPredicting, predictingFor, preparePredicting } from './predicting.ts';

const folder = temporaryFolder();
const FILM = filmSchema.parse({ title: 'Un film', releaseDate: '2027-03-10', cast: ['Omar Sy'] });
const LATER = { ...FILM, releaseDate: '2027-03-17' };
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

describe('the model', () => {
  it('is the one that is served when a call begins, in both threads, and a call ends with it', async () => {
    const folder = changedModel((manifest) => (manifest.version = '5-promoted'));
    const [first, second] = await Promise.all([loadForecaster(TEST_MODEL), loadForecaster(folder)]);
    let served = first;
    const own = { ...services, forecaster: () => Promise.resolve(served) };
    const options = { explain: false, sameWeek: 'independent' } as const;
    const versions = async (predicting: Predicting) => {
      // A batch is made by the thread, a single film by this one.
      const made = await Promise.all(
        [[LATER], [LATER, LATER]].map((films) => predict(films, options, predicting)),
      );
      return made.flat().map((result) => result.status === 'fulfilled' && result.value.modelVersion);
    };
    const before = await predictingFor({ ...call, services: own });
    served = second;
    const after = await predictingFor({ ...call, services: own });
    expect(await versions(after)).toEqual(Array(3).fill('5-promoted'));
    expect(await versions(before)).toEqual(Array(3).fill(first.modelVersion));
    await endPredicting(60_000);
    expect(errors).toEqual([]);
  });
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
