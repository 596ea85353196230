import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

/** Names of the functions in a package that package.ts has made: each has a bundle of its name. */
export function functionsInPackage(file: string): string[] {
  const names: string[] = [];
  unzipSync(readFileSync(file), {
    filter: ({ name }) => {
      const [, own] = /^dist\/functions\/([\w-]+)\.js$/.exec(name) ?? [];
      if (own !== undefined) names.push(own);
      return false;
    },
  });
  return names.toSorted();
}

/** Names of the functions that Azure has found in a Functions app, by the Azure CLI; its timers go off from then on. */
export async function functionsInAzure(resourceGroup: string, app: string): Promise<string[]> {
  const scope = ['--resource-group', resourceGroup, '--name', app];
  const { stdout } = await promisify(execFile)('az', [
    ...['functionapp', 'function', 'list', ...scope],
    ...['--query', '[].name', '--output', 'tsv'],
  ]);
  // Azure names a function within its app: `niab-prod-x/catch-up`.
  return stdout
    .split('\n')
    .map((line) => line.trim().replace(/^.*\//, ''))
    .filter((name) => name !== '')
    .toSorted();
}
