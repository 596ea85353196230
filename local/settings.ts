import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { NiabError } from '#shared/errors.ts';
import { firstIssueOf, tellIssue } from '#shared/issues.ts';
import { SAMPLE_SITE_URL } from './ports.ts';

export const root = path.resolve(import.meta.dirname, '..');

/** The model of the sample weeks: of these, the one that is shipped knows the results. */
export const SAMPLE_MODEL = path.join(root, 'local/sample-weeks/model');

const settingsFile = z.object({ Values: z.record(z.string(), z.string()) });

/**
 * The app settings of this machine: those of local.settings.json, where it exists, else those of
 * local.settings.example.json; a variable of the environment wins over both.
 */
export function localSettings(environment: NodeJS.ProcessEnv): Record<string, string> {
  const own = path.join(root, 'local.settings.json');
  const file = existsSync(own) ? own : path.join(root, 'local.settings.example.json');
  const parsed = settingsFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    throw new NiabError('bad-settings', `${path.basename(file)}: ${tellIssue(firstIssueOf(parsed.error))}`);
  }
  const given = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const settings = { ...parsed.data.Values, ...Object.fromEntries(given) };
  // Only our own sample site may be asked without a pause.
  const ofSamples = { NIAB_POLITE_MIN_MS: '0', NIAB_POLITE_MAX_MS: '0', NIAB_MODEL_DIR: SAMPLE_MODEL };
  return settings['NIAB_SITES_BASE_URL'] === SAMPLE_SITE_URL ? { ...ofSamples, ...settings } : settings;
}
