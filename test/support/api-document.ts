import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '#local/settings.ts';

const BLOCK = /```(sh|json)\n(.*?)```/gs;
/** Between what two commands print. */
const MARK = '--- next ---';

/** The commands of docs/api.md without the one that starts everything, in their order, and the answer that it shows. */
export function apiDocument(): { commands: string[]; answer: string } {
  const text = readFileSync(path.join(root, 'docs/api.md'), 'utf8');
  const blocks = [...text.matchAll(BLOCK)].map(([, language = '', content = '']) => ({ language, content }));
  const of = (language: string): string[] =>
    blocks.filter((block) => block.language === language).map(({ content }) => content);
  return {
    commands: of('sh').filter((command) => command.trim() !== 'npm start'),
    answer: of('json')[0] ?? '',
  };
}

/** Runs commands in one shell, as somebody types them; answers what each has printed. @throws where the last one fails. */
export async function typed(commands: readonly string[], environment: NodeJS.ProcessEnv): Promise<string[]> {
  const script = commands.join(`\necho '${MARK}'\n`);
  const shell = spawn('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  shell.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  shell.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [code] = (await once(shell, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The shell has ended with ${String(code)}: ${errors}\n${output}`);
  return output.split(MARK);
}
