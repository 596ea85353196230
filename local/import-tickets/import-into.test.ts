import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testRelease } from '#shared/domain/testing-films.ts';
import type { CinemaTickets } from '#shared/storage/operational/entities.ts';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import type { OperationalStore } from '#shared/storage/operational/operational-store.ts';
import { createSqliteOperationalStore } from '#shared/storage/operational/sqlite-operational-store.ts';
import { importInto, type ImportOptions } from './import-into.ts';
import { SAMPLE_SITE_URL } from '../ports.ts';
import { overStore, overStoreOf } from './targets.ts';

const WEEK = '2021-10-20';
const ASKED: ImportOptions = { leaveOut: false, yes: false };
const YES: ImportOptions = { leaveOut: false, yes: true };
const FILE = `Date;Salle;Film;Billets
20/10/2021;1;VENOM - LET THERE BE CARNAGE;300
23/10/2021;1;Venom - Let There Be Carnage;381
20/10/2021;2;Illusions perdues;190
`;

let store: OperationalStore;
beforeAll(() => {
  store = createSqliteOperationalStore(':memory:');
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.close();
  store = createSqliteOperationalStore(':memory:');
  await store.migrate();
  for (const title of ['Venom : Let There Be Carnage', 'Illusions perdues', 'Ron débloque']) {
    await store.upsertRelease(testRelease(WEEK, title, { title }));
  }
});

const held = (): Promise<CinemaTickets[]> => store.listCinemaTickets(WEEK, WEEK);

/** What is said, with the answers that somebody gives one after the other; null: nobody is there. */
async function run(
  text: string,
  options: ImportOptions,
  answers: string[] | null = [],
): Promise<{ isStored: boolean; said: string }> {
  const said: string[] = [];
  const ask = async (question: string): Promise<string> => {
    said.push(question);
    return Promise.resolve(answers?.shift() ?? '');
  };
  const clock = { now: () => new Date('2021-11-02T10:00:00Z') };
  const isStored = await importInto(overStore({ operational: store, clock }), Buffer.from(text), options, {
    say: (line) => said.push(line),
    ask: answers === null ? null : ask,
  });
  return { isStored, said: said.join('\n') };
}

describe('the import of a file at a terminal', () => {
  it('shows each room before and after, asks, and stores it', async () => {
    const { isStored, said } = await run(FILE, ASKED, ['y']);
    expect(said).toContain('Salle 1  Venom : Let There Be Carnage: 681 (new)');
    expect(said).toMatch(/Store 1 weeks\? \[y\/N\] \nStoring 1 weeks …\n1 weeks are stored\./u);
    expect(isStored).toBe(true);
    expect((await held()).map(({ room, tickets }) => [room, tickets])).toEqual([
      [1, 681],
      [2, 190],
    ]);
    const again = await run(FILE.replace('190', '195'), YES);
    expect(again.said).toContain('Salle 2  Illusions perdues: 195 (changed, before: Illusions perdues: 190)');
    expect((await run(FILE.replace('190', '195'), ASKED)).said).toContain('all of it is stored already');
  });

  it.each([
    ['the answer is no', [''], /Nothing was stored\.$/u],
    ['nobody is there to answer', null, /repeat it with --yes\.$/u],
  ])('stores nothing when %s', async (_, answers, last) => {
    const { isStored, said } = await run(FILE, ASKED, answers);
    expect([isStored, await held()]).toEqual([false, []]);
    expect(said).toMatch(last);
  });

  it('stores nothing of a file with a wrong line, and names it with its column', async () => {
    const { isStored, said } = await run(`${FILE}27/10/2021;1;Ron débloque;12,5\n`, YES);
    expect(said).toContain('✗ line 5, column "Billets": no whole number ("12,5")');
    expect([isStored, await held()]).toEqual([false, []]);
  });

  it('asks which film a title is, the likely ones first', async () => {
    const { isStored, said } = await run('Semaine;Salle;Film;Billets\n20/10/2021;1;Venom;681', YES, ['1']);
    expect(said).toMatch(
      /Which film .* "Venom" \(line 2, Salle 1\)\?\n {2}1 {2}Venom : Let There Be Carnage\n/u,
    );
    expect(isStored).toBe(true);
    expect(await held()).toMatchObject([{ filmId: 'Venom : Let There Be Carnage', tickets: 681 }]);
  });

  it('leaves out what is no release of the week, when it is told so', async () => {
    const more = `${FILE}21/10/2021;1;Le Dernier Duel;40\n`;
    const alone = await run(more, YES, null);
    expect([alone.isStored, await held()]).toEqual([false, []]);
    expect(alone.said).toContain('! Salle 1');
    expect((await run(more, { leaveOut: true, yes: true }, null)).isStored).toBe(true);
    expect((await held())[0]?.tickets).toBe(681);
  });

  it('keeps a room open for which no answer is one', async () => {
    const { isStored } = await run('Semaine;Salle;Film;Billets\n20/10/2021;1;Venom;681', YES, ['99']);
    expect([isStored, await held()]).toEqual([false, []]);
  });

  it('refuses a file that is too large before it is read', async () => {
    await expect(run('x'.repeat(1_048_577), YES)).rejects.toMatchObject({ field: 'tickets' });
  });
});

describe('the import into the data of a sample day', () => {
  const dataDir = temporaryFolder();
  const day = '2023-06-05';
  const settings = {
    ...{ NIAB_SITES_BASE_URL: SAMPLE_SITE_URL, NIAB_DATA_DIR: dataDir, NIAB_TODAY: day },
    AzureWebJobsStorage: 'UseDevelopmentStorage=true',
  };
  const [begun, next] = ['2023-05-31', '2023-06-07'];

  it('is dated on that day, and takes nothing of a week that has not begun on it', async () => {
    const own = createSqliteOperationalStore(path.join(dataDir, day, 'operational.sqlite'));
    try {
      await own.migrate();
      for (const week of [begun, next]) await own.upsertRelease(testRelease(week, 'ron', { title: 'Ron' }));
      const rooms = [{ room: 1, filmId: 'ron', tickets: 7 }];
      const store = (week: string) =>
        overStoreOf(settings, (target) => target.store({ weeks: [{ week, version: 0, rooms }] }));
      await expect(store(next)).rejects.toMatchObject({ code: 'conflict', field: 'weeks.0.week' });
      expect(await store(begun)).toEqual({ stored: 1, unchanged: 0 });
      const [entry, ...others] = await own.listCinemaTickets(begun, next);
      expect([entry?.enteredAt.slice(0, 10), others]).toEqual([day, []]);
    } finally {
      await own.close();
    }
  });
});
