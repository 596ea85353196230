import { NiabError } from '#shared/errors.ts';

export type Settings = Record<string, string | undefined>;

/** Replaces `%NAME%` by the app setting of that name; a missing one is an error that names it. */
export function resolveSettings(text: string, settings: Settings): string {
  return text.replace(/%([^%]+)%/g, (_, name: string) => {
    const value = settings[name];
    if (value === undefined)
      throw new NiabError('bad-settings', `The setting ${name}, used in "${text}", is not set.`);
    return value;
  });
}

/** The connection string behind a binding's `connection` (by default AzureWebJobsStorage, as in Functions). */
export function connectionString(connection: unknown, settings: Settings): string {
  const name = typeof connection === 'string' && connection !== '' ? connection : 'AzureWebJobsStorage';
  const value = settings[name] ?? settings[`AzureWebJobs${name}`];
  if (value === undefined || value === '') {
    throw new NiabError(
      'bad-settings',
      `The connection "${name}" is not set. This host knows connection strings only, no managed identity.`,
    );
  }
  return value;
}
