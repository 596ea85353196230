import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { pythonPath } from '#ml/python-env.ts';
import type { StartedApi } from './start-api.ts';

const here = import.meta.dirname;

interface Run {
  /** Of those that are made up at random, for each operation that takes an input. */
  examples: number;
  /** The same seed gives the same examples. */
  seed: number;
  /** Whether it is shown at the terminal what is under way. */
  shown: boolean;
}

/** What schemathesis writes of a run, as far as it is read here. */
const reportSchema = z.object({
  complete: z.boolean(),
  operations: z.object({ total: z.int(), tested: z.int() }),
  phases: z.record(z.string(), z.object({ status: z.string() })),
  test_cases: z.object({ generated: z.int() }),
  failures: z.array(z.object({ title: z.string(), operations: z.array(z.string()) })),
  errors: z.array(z.unknown()),
});

interface FuzzApiReport extends z.infer<typeof reportSchema> {
  exitCode: number;
  /** All that was said unless it was shown, with how each failure is brought about again. */
  output: string;
}

/** Tries every operation that the API's document has, with all checks, as a client with all scopes. */
export async function runSchemathesis(api: StartedApi, run: Run): Promise<FuzzApiReport> {
  const python = pythonPath(here);
  const folder = await mkdtemp(path.join(tmpdir(), 'niab-schemathesis-'));
  try {
    // From a file: read from its address, the operation that answers the document would not be tried.
    const document = path.join(folder, 'openapi.json');
    await writeFile(document, await (await fetch(`${api.url}/api/v1/openapi.json`)).text());
    const report = path.join(folder, 'report.json');
    const args = [
      ...['--config-file', path.join(here, 'schemathesis.toml'), 'run', document],
      ...['--url', api.url, '--checks', 'all', '--report-json-path', report],
      ...['--max-examples', String(run.examples), '--seed', String(run.seed)],
    ];
    const out = run.shown ? 'inherit' : 'pipe';
    const child = spawn(path.join(path.dirname(python), 'schemathesis'), args, {
      cwd: folder,
      env: {
        ...process.env,
        PYTHONUNBUFFERED: '1',
        FUZZ_CLIENT_ID: api.clientId,
        FUZZ_CLIENT_SECRET: api.secret,
      },
      stdio: ['ignore', out, out],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    const [exitCode] = (await once(child, 'close')) as [number | null];
    const text = await readFile(report, 'utf8').catch((cause: unknown) => {
      throw new Error(`schemathesis has written no report: ${output}`, { cause });
    });
    return { ...reportSchema.parse(JSON.parse(text)), exitCode: exitCode ?? 1, output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
