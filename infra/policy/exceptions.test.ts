import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { disagreements, type Exception, type Finding } from './exceptions.ts';

const finding: Finding = {
  check: 'CKV_AZURE_206',
  name: 'Storage accounts use replication',
  resource: 'Microsoft.Storage/storageAccounts.account',
  file: '/modules/storage.bicep',
};
const exception: Exception = {
  checks: ['CKV_AZURE_206'],
  resources: ['Microsoft.Storage/storageAccounts.account'],
  reason: 'one region is enough',
};

describe('the policy check', () => {
  it('is content with what has been accepted', () => {
    expect(disagreements([finding], [exception])).toEqual([]);
  });

  it('names what nobody has accepted, also of another resource', () => {
    const other = { ...finding, resource: 'Microsoft.Storage/storageAccounts.other' };
    expect(disagreements([finding, other], [exception])).toEqual([
      '/modules/storage.bicep: CKV_AZURE_206 Storage accounts use replication (Microsoft.Storage/storageAccounts.other)',
    ]);
  });

  it('names an exception that nothing needs any more', () => {
    expect(disagreements([], [exception])).toEqual([
      'exceptions.json: CKV_AZURE_206 is not found any more',
      'exceptions.json: Microsoft.Storage/storageAccounts.account fails none of CKV_AZURE_206',
    ]);
  });

  it('has a reason for each exception', () => {
    const file = path.join(import.meta.dirname, 'exceptions.json');
    const exceptions = JSON.parse(readFileSync(file, 'utf8')) as Exception[];
    for (const { reason } of exceptions) expect(reason.length).toBeGreaterThan(40);
  });
});
