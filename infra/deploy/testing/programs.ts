import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface Ended {
  code: number | null;
  output: string;
  /** What was called of the stand-ins, in order: the program and its arguments. */
  calls: string[];
}

/**
 * Runs a command of the project with stand-ins before everything else on the PATH: each writes down how it was called, then
 * does what its lines of shell say (`$*` are its arguments).
 */
export async function runWithPrograms(
  folder: string,
  programs: Record<string, string>,
  [program, ...args]: readonly [string, ...string[]],
  options: {
    env?: Record<string, string>;
    cwd?: string;
    onOutput?: (soFar: string, end: () => void) => void;
  } = {},
): Promise<Ended> {
  const bin = mkdtempSync(path.join(folder, 'bin-'));
  const log = path.join(bin, 'calls');
  writeFileSync(log, '');
  for (const [name, lines] of Object.entries(programs)) {
    const script = `#!/usr/bin/env bash\nprintf '%s\\n' "${name} $*" >> '${log}'\n${lines}\n`;
    writeFileSync(path.join(bin, name), script, { mode: 0o755 });
  }
  const child = spawn(program, args, {
    cwd: options.cwd ?? path.resolve(import.meta.dirname, '../../..'),
    env: { ...process.env, GITHUB_ACTIONS: '', ...options.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      options.onOutput?.(output, () => child.kill('SIGTERM'));
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output, calls: readFileSync(log, 'utf8').split('\n').slice(0, -1) };
}

/** A package as build-package.ts lays it out, told from others by a word in each of its parts. */
export function layOutPackage(folder: string, word: string, version: string): string {
  const pages = path.join(folder, word, 'static-web/dist');
  mkdirSync(pages, { recursive: true });
  mkdirSync(path.join(folder, word, 'dist'), { recursive: true });
  writeFileSync(path.join(folder, word, 'dist/niab-functions.zip'), word);
  writeFileSync(path.join(pages, 'index.html'), `<title>${word}</title>`);
  writeFileSync(
    path.join(pages, 'staticwebapp.config.json'),
    JSON.stringify({ routes: [{ route: `/${word}` }] }),
  );
  writeFileSync(path.join(folder, word, 'version'), `${version}\n`);
  writeFileSync(path.join(folder, word, 'apps'), 'site\napi\n');
  return path.join(folder, word);
}
