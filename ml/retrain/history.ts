import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { azureCredential } from '#shared/azure-credential.ts';
import { InvalidInputError, messageOf } from '#shared/errors.ts';
import { releasesAt, releasesPath } from '../settings.ts';

/**
 * The file of releases that a source names: a path, or the address of a blob, which is fetched into a folder.
 *
 * @param source the file of the settings, unless given. An address without a signature is asked for with the identity that is signed in.
 * @throws InvalidInputError saying where releases come from, or why the blob cannot be had.
 */
export async function historyFile(source: string | undefined, folder: string): Promise<string> {
  if (source === undefined) return releasesAt(releasesPath());
  if (!/^https?:\/\//u.test(source)) return releasesAt(path.resolve(source));
  if (!URL.canParse(source)) throw new InvalidInputError('history', `--history: ${source} is no address`);
  const { BlobClient } = await import('@azure/storage-blob');
  const isSigned = new URL(source).searchParams.has('sig');
  const blob = isSigned
    ? new BlobClient(source)
    : new BlobClient(source, azureCredential({ identityClientId: null }));
  await mkdir(folder, { recursive: true });
  const target = path.join(folder, 'history');
  try {
    await blob.downloadToFile(`${target}.partial`);
  } catch (error) {
    const where = `${new URL(source).origin}${new URL(source).pathname}`;
    throw new InvalidInputError(
      'history',
      `--history: ${where} cannot be fetched (${messageOf(error)}). It needs a blob with the releases, and Storage Blob Data Reader on it ` +
        'for whoever is signed in (az login)',
    );
  }
  await rename(`${target}.partial`, target);
  return target;
}
