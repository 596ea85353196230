import { NiabError } from './errors.ts';

/** The two apps of the package: what the site and the pipeline need, and the prediction API. */
export const APPS = ['site', 'api'] as const;
export type App = (typeof APPS)[number];

export const DEFAULT_APP: App = 'site';

/**
 * Which app a process is. It says so before it reads its other settings, and without what they are read with: until then
 * nothing but this is loaded.
 * @throws NiabError `bad-settings`
 */
export function appOf({ NIAB_APP: name }: Record<string, string | undefined>): App {
  const app = APPS.find((each) => each === (name || DEFAULT_APP));
  if (app === undefined) throw new NiabError('bad-settings', `NIAB_APP: expected one of ${APPS.join(', ')}`);
  return app;
}
