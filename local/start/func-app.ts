import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SETTING_NAMES } from '#shared/config.ts';
import { shippedModelDirectory } from '#shared/storage/models/model-directory.ts';
import { localSettings, root } from '../settings.ts';
import { SAMPLE_SITE_URL } from '../ports.ts';

interface FuncApp {
  /** What Core Tools runs. The host restarts, and kills what runs, when a folder appears in it. */
  scriptRoot: string;
  settings: Record<string, string>;
}

/**
 * Lays the built functions out in a folder below the project as an application of its own, with settings and data that
 * `npm start` does not share. The data are made here, beside the application. What is not bundled is found in the
 * project's node_modules.
 */
export function makeFuncApp(folder: string, environment: NodeJS.ProcessEnv, project = root): FuncApp {
  const scriptRoot = path.join(folder, 'app');
  rmSync(scriptRoot, { recursive: true, force: true });
  mkdirSync(scriptRoot, { recursive: true });
  for (const name of ['host.json', 'package.json', 'dist/functions'])
    cpSync(path.join(project, name), path.join(scriptRoot, name), { recursive: true });
  const settings = funcSettings(folder, environment);
  const file = { IsEncrypted: false, Values: settings };
  writeFileSync(path.join(scriptRoot, 'local.settings.json'), `${JSON.stringify(file, null, 2)}\n`, {
    mode: 0o600,
  });
  mkdirSync(dataFolder(folder), { recursive: true });
  return { scriptRoot, settings };
}

/** The settings of this machine for Core Tools, which starts no sample site and has the real clock. */
export function funcSettings(folder: string, environment: NodeJS.ProcessEnv): Record<string, string> {
  const sampled = localSettings(environment)['NIAB_SITES_BASE_URL'] === SAMPLE_SITE_URL;
  // The real sites are asked with the usual pauses.
  const settings = localSettings(sampled ? { ...environment, NIAB_SITES_BASE_URL: '' } : environment);
  const own = {
    NIAB_MODEL_DIR: shippedModelDirectory(path.join(root, 'ml/models')),
    ...settings,
    NIAB_DATA_DIR: dataFolder(folder),
  };
  return Object.fromEntries(
    Object.entries(own).filter(([name, value]) => value !== '' && isForFunctions(name)),
  );
}

function dataFolder(folder: string): string {
  return path.join(folder, 'data');
}

function isForFunctions(name: string): boolean {
  return SETTING_NAMES.includes(name) || /^(AzureFunctionsJobHost__|AzureWebJobs|FUNCTIONS_)/.test(name);
}
