import { BESIDE, type Beside } from './beside.ts';

/** What the checks of `npm test` depend on beside the project's own files. */
export interface Surroundings {
  isThere: (path: string) => boolean;
  /** The releases on which the shipped model is tried (`ml/settings.ts`). */
  releases: string;
  environment: Readonly<Record<string, string | undefined>>;
}

/** A line for each check that this machine cannot do, in the order in which they would have run. */
export function leftOut({ isThere, releases, environment }: Surroundings): string[] {
  const onReleases: Beside = { checks: 'the shipped model on the real releases', path: releases };
  const files: readonly Beside[] = [...Object.values(BESIDE), onReleases];
  const missing = files
    .filter(({ path }) => !isThere(path))
    .map(({ checks, path }) => `Left out: ${checks}, because ${path} is not there.`);
  const hasServer = environment['NIAB_TEST_MSSQL'] !== undefined;
  return hasServer
    ? missing
    : [...missing, 'Left out: the stores on a SQL Server, because NIAB_TEST_MSSQL names none.'];
}
