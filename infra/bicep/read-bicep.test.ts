import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBicep, readBicepParameters } from './read-bicep.ts';
import { Expression } from './values.ts';

const TEMPLATE = `
metadata cost = [
  { resource: 'database', meter: 'm', use: 'weeks * 2', when: 'useFree' } // the only one
]
@description('Where it is.')
@minLength(3)
param location string = 'francecentral'
param size int
var names = ['a', 'it\\'s']
resource server 'Microsoft.Sql/servers@2025-01-01' existing = {
  name: 'given'
}
resource database 'Microsoft.Sql/servers/databases@2025-01-01' = if (size > 1) {
  parent: server
  name: '\${location}-db'
  properties: { zoneRedundant: false, maxSizeBytes: 2147483648, nothing: null }
}
#disable-next-line no-unused-existing-resources
resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-08-01' = [
  for name in names: {
    name: '\${name}-poison'
  }
]
module other 'modules/other.bicep' = {
  params: { size: size }
}
@description('''
More than
one line''')
output id string = database.id
`;

describe('a Bicep file is read as data', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'niab-bicep-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function written(name: string, text: string): string {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  }

  it('with its metadata, parameters, variables, outputs', async () => {
    const bicep = await readBicep(written('main.bicep', TEMPLATE));
    expect(bicep.metadata).toEqual({
      cost: [{ resource: 'database', meter: 'm', use: 'weeks * 2', when: 'useFree' }],
    });
    expect(bicep.parameters).toEqual([
      { name: 'location', type: 'string', description: 'Where it is.', default: 'francecentral' },
      { name: 'size', type: 'int', description: null, default: undefined },
    ]);
    expect(bicep.variables).toEqual({ names: ['a', "it's"] });
    expect(bicep.outputs).toEqual([
      { name: 'id', description: 'More than\none line', value: new Expression('database.id') },
    ]);
  });

  it('with its resources, their conditions and loops', async () => {
    const { resources, modules } = await readBicep(written('main.bicep', TEMPLATE));
    expect(resources).toMatchObject([
      { symbol: 'server', type: 'Microsoft.Sql/servers', existing: true, condition: null, over: null },
      {
        symbol: 'database',
        apiVersion: '2025-01-01',
        existing: false,
        condition: 'size > 1',
        body: {
          name: new Expression("'${location}-db'"),
          properties: { zoneRedundant: false, maxSizeBytes: 2_147_483_648, nothing: null },
        },
      },
      { symbol: 'queues', over: 'names', item: 'name', body: { name: new Expression("'${name}-poison'") } },
    ]);
    expect(modules).toMatchObject([{ symbol: 'other', path: 'modules/other.bicep' }]);
  });

  it('and a parameters file too', async () => {
    const file = written(
      'dev.bicepparam',
      "using 'main.bicep'\n\nparam size = 2\nparam who = readEnvironmentVariable('WHO')\n",
    );
    expect(await readBicepParameters(file)).toEqual({
      size: 2,
      who: new Expression("readEnvironmentVariable('WHO')"),
    });
  });

  it('or refused with the line that is wrong', async () => {
    const file = written('wrong.bicep', "param a string\nresource 'no name' = {\n");
    await expect(readBicep(file)).rejects.toThrow(/wrong\.bicep:2: this is no Bicep/);
  });
});
