/** The projects that TypeScript knows: that of the root, which leaves the site out, and the site. */
const PROJECTS = ['.', 'static-web'];

/**
 * The programs that check types or lint, with their arguments.
 *
 * @param projects those to check; all without any.
 * @param remembering whether they may leave out what they have seen unchanged (below `.niab/cache`).
 */
export function checkCommands(
  check: 'types' | 'lint',
  projects: readonly string[],
  remembering: boolean,
): [string, ...string[]][] {
  if (check === 'types') {
    const named = projects.length === 0 ? PROJECTS : projects;
    // With `--build` a project of which no file has changed is not even read.
    return remembering
      ? [['tsc', '--build', ...named]]
      : named.map((project) => ['tsc', '-p', project, '--incremental', 'false', '--tsBuildInfoFile', 'null']);
  }
  const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', '.niab/cache/eslint.json'];
  return [['eslint', ...(remembering ? cache : []), ...(projects.length === 0 ? ['.'] : projects)]];
}
