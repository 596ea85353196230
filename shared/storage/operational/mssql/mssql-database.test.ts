import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  TdsStub,
  type LoginAnswer,
  type StatementAnswer,
  type TdsStubOptions,
} from '#test/support/tds-stub/tds-stub.ts';
import { createMssqlOperationalStore } from '../mssql-operational-store.ts';
import type { OperationalStore } from '../operational-store.ts';
import * as reads from '../reads.ts';
import { withPatience } from '../patience.ts';
import { MSSQL_MIGRATIONS } from './migrations/index.ts';

/** Far more than anything here takes; pauses and the time for one attempt derive from it. */
const PATIENCE_MS = 10_000;
const CURRENT = MSSQL_MIGRATIONS.length;

const opened: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).toReversed()) await each.close();
});

/** A store over a stub, whose schema has this version; both are closed after the test. */
async function storeOver(
  options: TdsStubOptions & { version?: () => number } = {},
): Promise<{ store: OperationalStore; stub: TdsStub }> {
  const stub = await TdsStub.start({
    ...options,
    answer: (text, parameters): StatementAnswer =>
      text.includes('niab_schema_version')
        ? { rows: [{ version: options.version?.() ?? CURRENT }] }
        : (options.answer?.(text, parameters) ?? { rows: [] }),
  });
  const store = createMssqlOperationalStore(stub, { patienceMs: PATIENCE_MS });
  opened.push({ close: () => stub.stop() }, store);
  return { store, stub };
}

/** Answers the next of a list, at its end always the last. */
function inTurn<T>(...answers: [T, ...T[]]): () => T {
  let next = 0;
  return () => answers[Math.min(next++, answers.length - 1)] ?? answers[0];
}

const asleep: LoginAnswer = { error: 40613, message: 'Database is not currently available.' };
const ROOM = {
  ...({ week: '2023-06-07', stage: 'monday', modelVersion: 'm' } as const),
  createdAt: '2023-06-05T05:00:00.000Z',
  ...{ expectedTickets: 1, expectedTakings: 1 },
};

describe('a database that the real driver speaks to', () => {
  it('signs in, reads rows and writes them, and looks once how new its tables are', async () => {
    const requests = { week: '2023-06-07', host: 'www.a.test', purpose: 'shows', requests: 7 } as const;
    const { store, stub } = await storeOver({
      answer: (text) => (text.includes('MERGE') ? { written: 1 } : { rows: [requests] }),
    });
    await store.countRequests(requests);
    expect(await store.listRequests('2023-06-07')).toEqual([requests]);
    expect(stub.statements.filter((text) => text.includes('niab_schema_version'))).toHaveLength(1);
  });

  it('answers several questions as one text, each with its own rows', async () => {
    const requests = { week: '2023-06-07', host: 'www.a.test', purpose: 'shows', requests: 7 } as const;
    const asked: unknown[] = [];
    const { store, stub } = await storeOver({
      answer: (_, parameters) => {
        asked.push(parameters);
        return { recordsets: [[requests], [], [{ ...requests, requests: 8 }]] };
      },
    });
    const answers = await store.readAll({
      first: reads.requests('2023-06-07'),
      settings: reads.settings(),
      other: reads.requests('2023-06-14'),
    });
    expect(answers).toEqual({ first: [requests], settings: [], other: [{ ...requests, requests: 8 }] });
    expect(asked).toHaveLength(1);
    expect(Object.keys(asked[0] ?? {})).toEqual(['week', 'cinemaId', 'week_2']);
    expect(stub.statements.at(-1)?.match(/SELECT/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('is connected to anew when its connections break', async () => {
    const { store, stub } = await storeOver();
    await store.listSettings();
    const logins = stub.logins.length;
    stub.dropConnections();
    expect(await store.listSettings()).toEqual([]);
    expect(stub.logins.length).toBeGreaterThan(logins);
  });

  it('is told of several rows in the order of their keys', async () => {
    const written: unknown[] = [];
    const { store } = await storeOver({
      answer: (text, { room }) => {
        written.push([/DELETE|INSERT/.exec(text)?.[0], room]);
        return { written: 1 };
      },
    });
    await store.savePlan([
      { ...ROOM, room: 2, filmId: 'a' },
      { ...ROOM, room: 1, filmId: 'b' },
    ]);
    expect(written).toEqual([
      ['DELETE', undefined],
      ['INSERT', 1],
      ['INSERT', 2],
    ]);
  });
});

describe('the tickets of several weeks', () => {
  const entries = [1, 2].map((room) => ({
    ...{ room, filmId: 'a', tickets: 100 + room, enteredAt: '2023-06-21T09:00:00.000Z', enteredBy: 'moi' },
  }));
  // Each with a version of its own, by which it is known again.
  const weeks = [
    { week: '2023-06-21', version: 30, entries },
    { week: '2023-06-07', version: 10, entries },
    { week: '2023-06-14', version: 20, entries },
  ];
  const shortly = (text: string): string => /INSERT|begun|committed|undone/.exec(text)?.[0] ?? '';

  it('are written in one transaction, oldest first, each week after its version', async () => {
    const asked: unknown[] = [];
    const { store, stub } = await storeOver({
      answer: (_, { room, version, sequence }) => {
        asked.push([room, version ?? sequence]);
        return { written: 1 };
      },
    });
    expect(await store.saveTicketsOfWeeks(weeks)).toBe(true);
    expect(stub.statements.slice(1).map(shortly)).toEqual([
      'begun',
      ...Array<string>(6).fill('INSERT'),
      'committed',
    ]);
    expect(asked).toEqual(
      [10, 20, 30].flatMap((version) => [
        [1, version],
        [2, version + 1],
      ]),
    );
  });

  it('are undone when one of the weeks has another version, and the next is not asked for', async () => {
    let guards = 0;
    const { store, stub } = await storeOver({
      answer: (text) => ({ written: text.includes('WHERE @version') && (guards += 1) === 2 ? 0 : 1 }),
    });
    expect(await store.saveTicketsOfWeeks(weeks)).toBe(false);
    expect(guards).toBe(2);
    expect(stub.statements.slice(1).map(shortly)).toEqual(['begun', 'INSERT', 'INSERT', 'INSERT', 'undone']);
  });
});

describe('a database that sleeps', () => {
  it.each([40613, 49918, 49919, 49920, 4221, 615, 926, 40143, 10928, 10929, 40197, 40501])(
    'is asked again after error %d at the login',
    async (error) => {
      const { store, stub } = await storeOver({
        login: inTurn<LoginAnswer>({ error }, 'accepted'),
      });
      expect(await store.listSettings()).toEqual([]);
      expect(stub.logins.length).toBeGreaterThan(2);
    },
  );

  it.each<LoginAnswer>([asleep, 'silent', 'dropped', 'half'])(
    'makes a caller give up at the end of its patience when its logins are answered by %j',
    async (answer) => {
      const { store } = await storeOver({ login: () => answer });
      const waiting = withPatience(300, () => store.listSettings());
      await expect(waiting).rejects.toMatchObject({ code: 'database-waking', permanent: false });
    },
  );

  it('lets a caller of little patience go while another waits on for the same connection', async () => {
    let awake = false;
    const { store } = await storeOver({ login: () => (awake ? 'accepted' : asleep) });
    const queue = store.listSettings();
    const page = withPatience(300, () => store.listSettings());
    await expect(page).rejects.toMatchObject({ code: 'database-waking' });
    awake = true;
    expect(await queue).toEqual([]);
    expect(await withPatience(PATIENCE_MS, () => store.listSettings())).toEqual([]);
  });

  it('is not written to for a caller who has given up', async () => {
    const { store, stub } = await storeOver({
      answer: (text) => {
        // The answer to the first of two rows comes when the patience is over.
        if (text.includes('MERGE')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_100);
        return text.includes('FROM niab_settings') ? { rows: [] } : { written: 1 };
      },
    });
    await store.listSettings();
    const items = ['a', 'b'].map((key) => ({ runId: 'run', type: 'page', key, label: key }) as const);
    const writing = withPatience(1_000, () => store.addRunItems(items));
    await expect(writing).rejects.toMatchObject({ code: 'database-waking' });
    await vi.waitFor(() => expect(stub.statements.at(-1)).toBe('undone'));
    expect(stub.statements.filter((text) => text.includes('MERGE'))).toHaveLength(1);
  });
});

describe('a database that lets nobody in', () => {
  it.each<[LoginAnswer, string]>([
    [{ error: 4060 }, 'npm run database-user'],
    [[{ error: 4060 }, { error: 18456 }], 'no such database'],
    [{ error: 18456 }, 'npm run database-user'],
    [{ error: 42119 }, 'first of the next month'],
    [{ error: 40615 }, 'firewall'],
  ])('says at once what to do: %j', async (answer, words) => {
    const { store, stub } = await storeOver({ login: () => answer });
    const reading = store.listSettings();
    await expect(reading).rejects.toMatchObject({ code: 'database-refused', permanent: false });
    await expect(reading).rejects.toThrow(words);
    expect(stub.logins).toHaveLength(1);
  });
});

describe('a database whose tables are not those of the program', () => {
  it('says that it must be migrated, and goes on once that is done', async () => {
    const version = inTurn(CURRENT - 1, CURRENT);
    const { store } = await storeOver({ version });
    const reading = store.listSettings();
    await expect(reading).rejects.toMatchObject({ code: 'database-not-migrated', permanent: false });
    await expect(reading).rejects.toThrow('npm run migrate');
    expect(await store.listSettings()).toEqual([]);
  });

  it.each([207, 208])('says so when the server knows a name not (error %d)', async (error) => {
    const { store } = await storeOver({ answer: () => ({ error, message: "Invalid name 'niab_x'." }) });
    await expect(store.listSettings()).rejects.toMatchObject({ code: 'database-not-migrated' });
    await expect(store.listSettings()).rejects.toThrow("Invalid name 'niab_x'.");
  });

  it('is used as it is when it is newer', async () => {
    const { store } = await storeOver({ version: () => CURRENT + 1 });
    expect(await store.listSettings()).toEqual([]);
  });
});

describe('a deadlock', () => {
  it('undoes the transaction, which is repeated as a whole', async () => {
    const { store, stub } = await storeOver({
      answer: inTurn<StatementAnswer>({ written: 1 }, { error: 1205 }, { written: 1 }),
    });
    const items = ['a', 'b'].map((key) => ({ runId: 'run', type: 'page', key, label: key }) as const);
    await store.addRunItems(items);
    const verbs = stub.statements.map((text) => /MERGE niab_run_items|begun|committed/.exec(text)?.[0]);
    const [first, second] = ['MERGE niab_run_items', 'MERGE niab_run_items'];
    expect(verbs.slice(1)).toEqual(['begun', first, second, 'begun', first, second, 'committed']);
  });
});
