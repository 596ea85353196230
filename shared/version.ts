/** Put in by the bundler (local/build.mjs). */
declare const NIAB_VERSION: string | undefined;

/** The commit from which the running functions were built; `source` where the code runs as it is. */
export const version = typeof NIAB_VERSION === 'undefined' ? 'source' : NIAB_VERSION;
