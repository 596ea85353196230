import { readFileSync } from 'node:fs';
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
