import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { shippedModelFiles } from '../testing-recommending.ts';
import { manifestSchema, type Manifest } from './manifest.ts';
import { readModel } from './read-model.ts';

const { manifest, file } = shippedModelFiles();
const told = manifestSchema.parse(JSON.parse(manifest));

/** The manifest with something else in it. */
function changed(change: (manifest: Manifest) => void): string {
  const copy = structuredClone(told);
  change(copy);
  return JSON.stringify(copy);
}

/** The manifest that tells something else of a section. */
function section(name: string, other: { offset?: number; length?: number }): string {
  return changed((copy) => {
    copy.sections = copy.sections.map((each) => (each.name === name ? { ...each, ...other } : each));
  });
}

/** Both files with other bytes at a place of a section, and the sum that belongs to them. */
function rewritten(name: string, at: number, value: number): [string, Uint8Array] {
  const bytes = gunzipSync(file);
  bytes[(told.sections.find((section) => section.name === name)?.offset ?? 0) + at] = value;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return [changed((copy) => (copy.sha256 = sha256)), gzipSync(bytes)];
}

describe('the model of the package', () => {
  it('is read whole', () => {
    const model = readModel(manifest, file);
    expect([model.version, model.movieLensIds.length]).toEqual([told.version, 9_724]);
    expect([...model.features.keys()]).toContain('director:nm0001104');
    expect(model.attribution).toContain('MovieLens');
  });

  it.each<[string, () => [string, Uint8Array]]>([
    ['is no manifest', () => ['{', file]],
    ['is of another format', () => [manifest.replace('niab-reco/1', 'niab-reco/2'), file]],
    ['cannot be unpacked', () => [manifest, file.subarray(0, 1000)]],
    ['is of another manifest', () => [changed((copy) => (copy.sha256 = '0'.repeat(64))), file]],
    ['lacks a section', () => [changed((copy) => copy.sections.splice(3, 1)), file]],
    ['ends within a section', () => [section('movieLensIds', { offset: 2 ** 30 }), file]],
    ['has sections of unlike length', () => [section('prior', { length: 9 }), file]],
    ['has lists that do not follow each other', () => rewritten('neighbourStarts', 7, 255)],
    ['names films that are not there', () => rewritten('neighbours', 1, 255)],
    ['names features that are not there', () => rewritten('tasteFeatures', 1, 255)],
  ])('is refused where it %s', (_, files) => {
    const [otherManifest, otherFile] = files();
    expect(() => readModel(otherManifest, otherFile)).toThrow(expect.objectContaining({ code: 'bad-model' }));
  });
});
