/**
 * `.githooks/pre-commit`: format and lint of the files that are staged, as they are staged: what is changed in the working
 * tree beside them does not count. Ends with 1 and names what is wrong. Of the rules only those that need no types, for
 * these take the whole project and its seconds: `npm run lint` and CI ask them.
 */
import { spawnSync } from 'node:child_process';
import * as prettier from 'prettier';
import { NiabError } from '#shared/errors.ts';

interface Staged {
  file: string;
  text: string;
}

const staged = git('diff', '--cached', '--name-only', '--diff-filter=ACMR', '-z')
  .split('\0')
  .filter((file) => file !== '')
  .map((file): Staged => ({ file, text: git('show', `:${file}`) }));
const problems = await lintFaults(staged.filter(({ file }) => /\.(ts|tsx|mjs)$/.test(file)));
for (const each of staged) {
  if (!(await isFormatted(each))) problems.push(`${each.file}: npx prettier --write ${each.file}`);
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

async function isFormatted({ file, text }: Staged): Promise<boolean> {
  const { ignored, inferredParser } = await prettier.getFileInfo(file, { ignorePath: '.prettierignore' });
  if (ignored || inferredParser === null) return true;
  return prettier.check(text, { ...(await prettier.resolveConfig(file)), filepath: file });
}

async function lintFaults(files: readonly Staged[]): Promise<string[]> {
  if (files.length === 0) return [];
  // Loaded where it is needed: a commit of documents waits for none of it.
  const [{ ESLint }, { default: tseslint }] = await Promise.all([
    import('eslint'),
    import('typescript-eslint'),
  ]);
  const eslint = new ESLint({ overrideConfig: tseslint.configs.disableTypeChecked });
  const results = await Promise.all(files.map(({ file, text }) => eslint.lintText(text, { filePath: file })));
  return results
    .flat()
    .flatMap(({ filePath, messages }) =>
      messages
        .filter(({ severity }) => severity === 2)
        .map(({ line, message, ruleId }) => `${filePath}:${line}: ${message} (${ruleId ?? 'parser'})`),
    );
}

function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 100e6 });
  if (status !== 0) throw new NiabError('git-failed', `git ${args.join(' ')}: ${stderr}`);
  return stdout;
}
