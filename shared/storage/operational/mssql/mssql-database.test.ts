import { afterEach, describe, expect, it } from 'vitest';
import {
  TdsStub,
  type LoginAnswer,
  type StatementAnswer,
  type TdsStubOptions,
} from '../../../../test/support/tds-stub/tds-stub.ts';
import { createMssqlOperationalStore } from '../mssql-operational-store.ts';
import type { OperationalStore } from '../operational-store.ts';
import { withPatience } from '../patience.ts';
import { MSSQL_MIGRATIONS } from './migrations/index.ts';

/** Far more than anything here takes; pauses and the time for one attempt derive from it. */
const PATIENCE_MS = 20_000;
const CURRENT = MSSQL_MIGRATIONS.length;

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).toReversed()) await each.close();
});

/** A store over a stub, whose schema has this version; both are closed after the test. */
async function storeOver(
  options: TdsStubOptions & { version?: number } = {},
): Promise<{ store: OperationalStore; stub: TdsStub }> {
  const stub = await TdsStub.start({
    ...options,
    answer: (text, parameters): StatementAnswer =>
      text.includes('niab_schema_version')
        ? { rows: [{ version: options.version ?? CURRENT }] }
        : (options.answer?.(text, parameters) ?? { rows: [] }),
  });
  const store = createMssqlOperationalStore(stub, { patienceMs: PATIENCE_MS });
  opened.push({ close: () => stub.stop() }, store);
  return { store, stub };
}

/** Answers what is left of a list, then always the last of it. */
function inTurn<T>(...answers: [T, ...T[]]): () => T {
  let next = 0;
  return () => answers[Math.min(next++, answers.length - 1)] ?? answers[0];
}

describe('a database that the real driver speaks to', () => {
  it('signs in, reads rows and writes them', async () => {
    const { store, stub } = await storeOver({
      answer: (text) =>
        text.startsWith('\n    SELECT')
          ? { rows: [{ week: '2023-06-07', host: 'www.a.test', purpose: 'shows', requests: 7 }] }
          : { written: 1 },
    });
    await store.countRequests({ week: '2023-06-07', host: 'www.a.test', purpose: 'shows', requests: 7 });
    expect(await store.listRequests('2023-06-07')).toEqual([
      { week: '2023-06-07', host: 'www.a.test', purpose: 'shows', requests: 7 },
    ]);
    expect(stub.statements.filter((text) => text.includes('niab_schema_version'))).toHaveLength(1);
  });
});
