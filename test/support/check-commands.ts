/** The projects that TypeScript knows: that of the root, which leaves the site out, and the site. */
const PROJECTS = ['.', 'static-web'];

/**
 * The programs that check types or lint, with their arguments.
 *
 * @param projects those to check; all without any.
 * @param cache folder in which they remember what they have seen; null lets them look at everything.
 */
export function checkCommands(
  check: 'types' | 'lint',
  projects: readonly string[],
  cache: string | null,
): [string, ...string[]][] {
  if (check === 'lint') {
    const remembering =
      cache === null
        ? []
        : ['--cache', '--cache-strategy', 'content', '--cache-location', `${cache}/eslint.json`];
    // The root's files are the site's too.
    return [['eslint', ...remembering, ...(projects.length === 0 ? ['.'] : projects)]];
  }
  return (projects.length === 0 ? PROJECTS : projects).map((project) => {
    const name = project === '.' ? 'root' : project;
    const remembering =
      cache === null ? [] : ['--incremental', '--tsBuildInfoFile', `${cache}/${name}.tsbuildinfo`];
    return ['tsc', '-p', project, ...remembering];
  });
}
