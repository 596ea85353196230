import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { measureCold, type ColdStart, type Measured } from './measure-cold.ts';

const folder = temporaryFolder();
const packed = path.join(folder, 'now');

beforeAll(() => {
  mkdirSync(packed);
  writeFileSync(path.join(packed, 'package.json'), '{"main":"*.js"}');
});

/** Measures a program instead of the functions of a package. */
function measured(program: string): Promise<Measured> {
  const file = path.join(folder, 'program.mjs');
  writeFileSync(file, program);
  const call = { name: 'weeks-list', method: 'GET', url: '/', headers: {}, body: null } as const;
  const start: ColdStart = { folder: packed, environment: {}, call, token: null };
  return measureCold(file, start);
}

describe('a process that is measured', () => {
  it('tells its time and memory', async () => {
    const answer = { status: 200, text: '', processorMs: 5, rss: 3e6, peak: 4e6 };
    const program = `process.send(${JSON.stringify(answer)}); setInterval(() => {}, 1000);`;
    expect(await measured(program)).toMatchObject({ processorMs: 5, megabytes: 3, peakMegabytes: 4 });
  });

  it('that ends without an answer is told by its package and call, with how it ended and what it wrote', async () => {
    const broken = `console.log('of the log'); throw new Error('no such module');`;
    const failure = measured(broken);
    await expect(failure).rejects.toThrow(`weeks-list of ${packed}: the process ended with code 1`);
    await expect(failure).rejects.toThrow(/of the log[\s\S]*no such module/);
    await expect(measured(`process.kill(process.pid, 'SIGKILL');`)).rejects.toThrow('by SIGKILL');
  });

  it('that answers anything but 200 is told with its answer and what it wrote', async () => {
    const answer = { status: 500, text: 'internal', processorMs: 5, rss: 3e6, peak: 4e6 };
    const failure = measured(`console.log('the cause'); process.send(${JSON.stringify(answer)});`);
    await expect(failure).rejects.toThrow(`weeks-list of ${packed}: the answer is 500: internal`);
    await expect(failure).rejects.toThrow('the cause');
  });
});
