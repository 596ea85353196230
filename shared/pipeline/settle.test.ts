import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunItem } from '../domain/run.ts';
import { testRun } from '../domain/testing-runs.ts';
import { NiabError } from '../errors.ts';
import type { OperationalStore } from '../storage/operational/operational-store.ts';
import { createSqliteOperationalStore } from '../storage/operational/sqlite-operational-store.ts';
import { temporaryFolder } from '../storage/testing/temporary-folder.ts';
import { attemptWork } from './settle.ts';

const folder = temporaryFolder();
const passing = new NiabError('fetch-failed', 'no answer', { permanent: false });

describe('the work on an item', () => {
  it('that another attempt may mend is thrown for the queue to try again', async () => {
    await expect(attemptWork({ number: 4, last: 5 }, () => Promise.reject(passing))).rejects.toBe(passing);
  });
});
