import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BlobSASPermissions, BlobServiceClient } from '@azure/storage-blob';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { historyFile } from './history.ts';

describe('the history', () => {
  const azurite = useAzurite();
  const folder = temporaryFolder();

  it('is a file of this machine; where it is missing, it is said where releases come from', async () => {
    const file = path.join(folder, 'films.jsonl');
    writeFileSync(file, '{}');
    expect(await historyFile(file, folder)).toBe(file);
    await expect(historyFile(path.join(folder, 'none.jsonl'), folder)).rejects.toThrow(
      /none\.jsonl is missing.*npm run backfill.*npm run export-releases.*npm run train/su,
    );
  });

  it('is a blob by its address; one that cannot be had leaves the file of before', async () => {
    const container = BlobServiceClient.fromConnectionString(azurite.connectionString).getContainerClient(
      'history',
    );
    await container.create();
    const blob = container.getBlockBlobClient('films.jsonl');
    const signed = () =>
      blob.generateSasUrl({
        permissions: BlobSASPermissions.parse('r'),
        expiresOn: new Date(Date.now() + 60_000),
      });
    await blob.uploadData(Buffer.from('of the blob'));
    const file = await historyFile(await signed(), folder);
    expect(readFileSync(file, 'utf8')).toBe('of the blob');
    await blob.delete();
    const address = await signed();
    const failed = historyFile(address, folder);
    await expect(failed).rejects.toMatchObject({ code: 'invalid-input', field: 'history' });
    // Who has the address with its signature may read the blob.
    await expect(failed).rejects.toThrow(/^(?!.*sig=).*history\/films\.jsonl cannot be fetched/u);
    expect(readFileSync(file, 'utf8')).toBe('of the blob');
  });
});

it('an address that is none is named', async () => {
  await expect(historyFile('https://', temporaryFolder())).rejects.toMatchObject({
    code: 'invalid-input',
    message: '--history: https:// is no address',
  });
});
