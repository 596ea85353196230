import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLLECTION_NAMES } from '../../shared/storage/analytical/collections.ts';
import { PARTITION_KEY } from '../../shared/storage/analytical/cosmos-analytical-store.ts';
import { PAGES_CONTAINER } from '../../shared/storage/pages/blob-page-store.ts';
import { QUEUE_NAMES } from '../../shared/storage/queues/queues.ts';
import { at, resource, root, sourceOf, template } from './templates.ts';

describe('names are those of the code:', () => {
  it('the queues, each with its poison queue', () => {
    const { variables } = template('modules/storage.bicep');
    expect(variables['queueNames']).toEqual([...QUEUE_NAMES]);
    const names = ['queues', 'poisonQueues'].map((symbol) => resource('modules/storage.bicep', symbol));
    expect(names.map(({ over }) => over)).toEqual(['queueNames', 'queueNames']);
    expect(names.map(({ body }) => sourceOf(body['name']))).toEqual(['queueName', "'${queueName}-poison'"]);
  });

  it('the container of the pages', () => {
    expect(template('modules/storage.bicep').variables['pagesContainer']).toBe(PAGES_CONTAINER);
    expect(sourceOf(resource('modules/storage.bicep', 'pages').body['name'])).toBe('pagesContainer');
  });

  it('the containers of Cosmos DB, partitioned by week and indexed for it', () => {
    expect(template('modules/cosmos.bicep').variables['containerNames']).toEqual(
      Object.values(COLLECTION_NAMES),
    );
    const { body, over } = resource('modules/cosmos.bicep', 'containers');
    expect(over).toBe('containerNames');
    expect(at(body, 'properties', 'resource', 'partitionKey', 'paths')).toEqual([PARTITION_KEY]);
    expect(at(body, 'properties', 'resource', 'indexingPolicy', 'includedPaths')).toEqual([
      { path: `${PARTITION_KEY}/?` },
    ]);
  });

  it('the line in the log that the alert of Thursday noon looks for', () => {
    const query = readFileSync(path.join(root, 'infra/modules/attention.kql'), 'utf8');
    expect(query).toContain(`'${JSON.stringify({ event: 'run-ended' }).slice(0, -1)}'`);
  });
});
