/**
 * Where a page of the audience may ask for posters: nowhere, unless whoever builds the site gives a key of TMDB
 * (VITE_TMDB_KEY, free for non-commercial use with attribution) or of OMDb (VITE_OMDB_KEY). A key is part of the scripts
 * that everybody loads: it must be one that may be seen.
 */
const SITES = {
  VITE_TMDB_KEY: 'https://api.themoviedb.org',
  VITE_OMDB_KEY: 'https://www.omdbapi.com',
} as const;

/** @param env of the build. */
export function posterSites(env: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(SITES).flatMap(([key, site]) =>
    env[key] === undefined || env[key] === '' ? [] : [site],
  );
}

/**
 * The site's configuration with a content security policy that lets its pages ask these sites.
 *
 * @throws where the policy says already whom they may ask: both would have to be put together.
 */
export function allowAsking(configuration: string, sites: readonly string[]): string {
  if (sites.length === 0) return configuration;
  if (configuration.includes('connect-src'))
    throw new Error('staticwebapp.config.json has a connect-src already');
  const allowed = configuration.replace(
    "default-src 'self';",
    `default-src 'self'; connect-src 'self' ${sites.join(' ')};`,
  );
  if (allowed === configuration) throw new Error("staticwebapp.config.json has no default-src 'self'");
  return allowed;
}
