import { execFile } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBlobStatusStore } from '#shared/storage/status/blob-status-store.ts';
import { useAzurite } from '#test/support/azurite.ts';
import { pipelineState } from './pipeline-state.ts';

/** Tuesday, some hours after the timer of the shows. */
const NOW = '2026-12-01T13:47:00.000Z';
const azurite = useAzurite();

function watch(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const script = path.join(import.meta.dirname, 'pipeline-watch.ts');
    const command = execFile(process.execPath, [script, ...args], (_error, stdout, stderr) =>
      resolve({ code: command.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}

describe('the state of the pipeline', () => {
  const stateAt = (nextCheckAt: string, underWay: string[] = []): ReturnType<typeof pipelineState> =>
    pipelineState({ writtenAt: '2026-12-01T11:06:00.000Z', nextCheckAt, underWay }, new Date(NOW));

  it.each(['2026-12-02T08:00:00.000Z', '2026-12-01T12:00:00.000Z'])(
    'is well while nothing is due, and while the catch-up may still mend it: %s',
    (nextCheckAt) => {
      expect(stateAt(nextCheckAt)).toMatchObject({
        wrong: false,
        text: expect.stringContaining(`the next run is due at ${nextCheckAt}`) as string,
      });
    },
  );

  it('is wrong on the day on which no timer went off, and names the runs that were under way', () => {
    const { wrong, text } = stateAt('2026-12-01T11:00:00.000Z', ['2026-12-02-monday']);
    expect(wrong).toBe(true);
    expect(text).toBe(
      'due since 2026-12-01T11:00:00.000Z, and nothing was done since 2026-12-01T11:06:00.000Z; under way then: 2026-12-02-monday',
    );
  });

  it('is wrong when the rest is longer than any', () => {
    expect(stateAt('2026-12-09T08:00:00.000Z').wrong).toBe(true);
  });
});

describe('the watch of the pipeline', () => {
  it('speaks while no run has written a status, and is quiet when one has', async () => {
    const before = await watch(azurite.connectionString, '--now', NOW);
    expect(before.output).toContain('no run has written a status yet');
    expect(before.output).toContain('::error::What to do: infra/RUNBOOK.md');
    expect(before.code).toBe(1);

    const store = createBlobStatusStore({ connectionString: azurite.connectionString });
    await store.write({ writtenAt: NOW, nextCheckAt: '2026-12-02T08:00:00.000Z', underWay: [] });
    const after = await watch(azurite.connectionString, '--now', NOW);
    expect(after.output).toContain(`The pipeline: written at ${NOW}`);
    expect(after.code).toBe(0);
  });

  it('asks for the account', async () => {
    const { code, output } = await watch();
    expect(output).toContain('Name the storage account');
    expect(code).toBe(2);
  });
});
