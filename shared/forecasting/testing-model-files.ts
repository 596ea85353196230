import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ModelFolder } from '../storage/models/model-files.ts';
import type { Manifest } from './manifest.ts';
import { changedModel } from './testing-model-folder.ts';

/** The files of the sample model as another version, changed. */
export function modelFiles(
  version: string,
  change: (manifest: Manifest) => void = () => undefined,
): ModelFolder {
  const folder = changedModel((manifest) => {
    manifest.version = version;
    change(manifest);
  });
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(resolve(folder, name))]));
}
