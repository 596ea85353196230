import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { predict, type PredictedResource, type Prediction } from '../bicep/predict.ts';
import { Expression } from '../bicep/values.ts';
import { carriedOver } from './carried-over.ts';
import { targetOf } from './placeholders.ts';
import { isAtDeployment, readSnapshot, snapshotFile, uniqueIn } from './snapshot.ts';

describe('a snapshot that is carried over', () => {
  const before = readSnapshot(snapshotFile('prod'));
  const target = targetOf('prod', uniqueIn(before));
  const queue = 'Microsoft.Storage/storageAccounts/queueServices/queues';
  let prediction: Prediction;
  beforeAll(async () => {
    prediction = await predict(path.join(import.meta.dirname, '../prod.bicepparam'), target);
  });

  const made = (body: PredictedResource['body']): PredictedResource => ({
    template: 'modules/storage.bicep',
    symbol: 'other',
    type: queue,
    apiVersion: '2025-08-01',
    name: 'account/default/other',
    body,
  });

  it('stays as it is while the templates do', () => {
    expect(carriedOver(prediction, before, target)).toEqual(before);
  });

  it('takes new values and new resources from the templates', () => {
    const resources = [...prediction.resources, made({ properties: { metadata: { of: 'test' } } })];
    const { predictedResources } = carriedOver({ ...prediction, resources }, before, target);
    expect(predictedResources.at(-1)).toEqual({
      id: '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/niab-prod/providers/Microsoft.Storage/storageAccounts/account/queueServices/default/queues/other',
      type: queue,
      name: 'account/default/other',
      apiVersion: '2025-08-01',
      properties: { metadata: { of: 'test' } },
    });
  });

  it('says where only the compiler knows the text', () => {
    const unknown = new Expression('sql.outputs.x');
    const resources = [
      ...prediction.resources,
      { ...made({ properties: { of: unknown } }), name: new Expression('guid()') },
    ];
    const { predictedResources } = carriedOver({ ...prediction, resources }, before, target);
    expect(predictedResources.at(-1)).toMatchObject({
      id: '[not compiled: guid()]',
      name: '[not compiled: guid()]',
      properties: { of: '[not compiled: sql.outputs.x]' },
    });
    expect(isAtDeployment('[not compiled: guid()]')).toBe(true);
  });
});
