import { mkdtemp, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import path from 'node:path';
import { openCatalogue } from '#shared/catalogue/open-catalogue.ts';
import { encodeCatalogue } from '#shared/catalogue/file/encode.ts';
import { testingContent } from '#shared/catalogue/testing-content.ts';
import {
  otherModelFiles,
  shippedCatalogue,
  shippedModel,
  shippedModelFiles,
} from '#shared/recommending/testing-recommending.ts';
import { createBlobRecommenderFiles } from '#shared/storage/recommenders/blob-recommender-files.ts';
import type { RecommenderFile } from '#shared/storage/recommenders/recommender-files.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { deployModel } from './deploy.ts';
import { fetchModel, PACKAGE_MODEL, readModelFolder } from './model-folder.ts';
import { rollBackModel } from './roll-back.ts';

const azurite = useAzurite();
const folder = temporaryFolder();
const AT = '2026-11-30T10:00:00.000Z';
const catalogue = shippedCatalogue(true);
const [A, B, C] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'] as const;
const model = (version: string): RecommenderFile => ({ ...otherModelFiles(version), judged: `"${version}"` });

describe('models of the recommenders', () => {
  const files = () => createBlobRecommenderFiles({ connectionString: azurite.connectionString });
  const deploy = (version: string) => deployModel(model(version), catalogue, files(), AT);
  const goBack = (version: string | null = null) => rollBackModel(files(), catalogue, version, AT);
  const fetched = async (): Promise<string> => {
    const out = await mkdtemp(path.join(folder, 'fetched-'));
    await fetchModel(files(), out);
    return readFile(path.join(out, 'manifest.json'), 'utf8');
  };

  it('are that of the package before one is deployed, and there is none to go back to', async () => {
    expect(await fetched()).toBe(shippedModelFiles().manifest);
    await expect(goBack()).rejects.toMatchObject({ code: 'invalid-input', field: 'to-version' });
  });

  it('stand one after the other, and twice is once', async () => {
    expect(await deploy(A)).toEqual({ version: A, before: null, isKnown: false });
    expect(await deploy(A)).toEqual({ version: A, before: A, isKnown: true });
    expect(await files().current()).toMatchObject({ version: A, before: [], at: AT });
    await deploy(B);
    await deploy(C);
    const current = await files().current();
    expect(current).toMatchObject({ version: C, before: [B, A], at: AT });
    expect(current?.editions?.map(({ version, deployedAt }) => [version, deployedAt])).toEqual(
      [A, B, C].map((each) => [each, AT]),
    );
    expect(current?.editions?.at(-1)?.visitors5?.ndcg).toBeGreaterThan(0.4);
    expect(await fetched()).toBe(model(C).manifest);
    expect((await files().read(C))?.judged).toBe(model(C).judged);
  });

  it('go back one by one, or to a version, and forward again', async () => {
    expect(await goBack()).toEqual({ version: B, before: C, isKnown: false });
    expect(await files().current()).toMatchObject({ version: B, before: [A] });
    await goBack();
    expect(await files().current()).toMatchObject({ version: A, before: [] });
    await expect(goBack()).rejects.toMatchObject({ code: 'invalid-input' });
    await goBack(C);
    expect(await files().current()).toMatchObject({ version: C, before: [A] });
    expect(await goBack(C)).toMatchObject({ isKnown: true });
    await expect(goBack('dddddddddddd')).rejects.toMatchObject({ code: 'invalid-input' });
    await deploy(A);
    expect(await files().current()).toMatchObject({ version: A, before: [C] });
  });

  it('leave the one before where the command dies before its last step, and are deployed by the next call', async () => {
    const dying = { ...files(), point: () => Promise.reject(new Error('killed')) };
    await expect(deployModel(model(B), catalogue, dying, AT)).rejects.toThrow('killed');
    expect(await files().current()).toMatchObject({ version: A });
    expect(await deploy(B)).toMatchObject({ before: A, isKnown: false });
  });

  it('are not put in the place of one that somebody else deployed meanwhile', async () => {
    const overtaken = {
      ...files(),
      store: async (version: string, stored: RecommenderFile) => {
        await files().store(version, stored);
        await deploy(C);
      },
    };
    const late = deployModel(model(A), catalogue, overtaken, AT);
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
    expect(await files().current()).toMatchObject({ version: C });
  });

  it('are refused where they are broken, or of another catalogue, and nothing is stored', async () => {
    const { manifest, file } = shippedModelFiles();
    const { version } = shippedModel();
    const broken = { manifest, file: file.subarray(0, 1000), judged: null };
    await expect(deployModel(broken, catalogue, files(), AT)).rejects.toMatchObject({ code: 'bad-model' });
    const mute = { ...otherModelFiles(A, ['few', 'many']), judged: null };
    await expect(deployModel(mute, catalogue, files(), AT)).rejects.toThrow('without a reason');
    const other = openCatalogue(await encodeCatalogue(testingContent()), { demonstration: true });
    const foreign = deployModel({ manifest, file, judged: null }, other, files(), AT);
    await expect(foreign).rejects.toMatchObject({ code: 'bad-model' });
    expect(await files().read(version)).toBeNull();
  });

  it('of the package can be deployed', async () => {
    const { version } = await deployModel(await readModelFolder(PACKAGE_MODEL), catalogue, files(), AT);
    expect(version).toBe(shippedModel().version);
  });
});
