import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBicepParameters } from '../bicep/read-bicep.ts';
import { allTemplates, at, namesIn, resource, root, template } from './templates.ts';

describe('the templates', () => {
  it('describe every parameter and output', () => {
    const undescribed = allTemplates().flatMap(({ path: file, parameters, outputs }) =>
      [...parameters, ...outputs]
        .filter(({ description }) => (description ?? '').length < 10)
        .map(({ name }) => `${file}: ${name}`),
    );
    expect(undescribed).toEqual([]);
  });

  it('run the functions on the Node.js that the project is tested on', () => {
    const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      devDependencies: { node: string };
    };
    const version = template('main.bicep').parameters.find(({ name }) => name === 'nodeVersion');
    expect(version?.default).toBe(devDependencies.node.split('.')[0]);
  });

  it('watch nothing in a way that would wake a database', () => {
    const types = allTemplates().flatMap(({ resources }) => resources.map(({ type }) => type));
    expect(types).not.toContain('Microsoft.Insights/webtests');
    const siteConfig = at(resource('modules/functions.bicep', 'app').body, 'properties', 'siteConfig');
    expect(namesIn(siteConfig)).toContain('minTlsVersion');
    expect(namesIn(siteConfig)).not.toContain('healthCheckPath');
  });

  // Azure refuses to go back from paying the excess, and with it every later deployment of that environment.
  it('pay for the database beyond its free offer in production, from the first day on', async () => {
    const production = await readBicepParameters(path.join(root, 'infra/prod.bicepparam'));
    expect(production['freeLimitExhaustionBehavior']).toBe('BillOverUsage');
  });
});
