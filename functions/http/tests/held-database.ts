import type { SqlDatabase } from '#shared/storage/operational/sql-database.ts';

/** A database whose answers to reads can be held back after they were read, as a slow network does. */
export interface HeldDatabase {
  database: SqlDatabase;
  /** How many questions each request had so far. */
  requests: number[];
  /** What is read from now on is held back until this is released. */
  hold: () => { release: () => void };
  /** The next read is refused. */
  refuseNext: () => void;
}

export function holding(database: SqlDatabase): HeldDatabase {
  const requests: number[] = [];
  let released: Promise<unknown> = Promise.resolve();
  let isToRefuse = false;
  const answered = async <T>(questions: number, answer: () => Promise<T>): Promise<T> => {
    requests.push(questions);
    if (isToRefuse) {
      isToRefuse = false;
      throw new Error('The database has refused to read');
    }
    const until = released;
    const rows = await answer();
    await until;
    return rows;
  };
  return {
    requests,
    hold() {
      const { promise, resolve } = Promise.withResolvers<null>();
      released = promise;
      return {
        release: () => {
          released = Promise.resolve();
          resolve(null);
        },
      };
    },
    refuseNext() {
      isToRefuse = true;
    },
    database: {
      migrate: () => database.migrate(),
      query: (...args) => answered(1, () => database.query(...args)),
      queryAll: (commands) => answered(commands.length, () => database.queryAll(commands)),
      execute: (...args) => database.execute(...args),
      executeAll: (commands) => database.executeAll(commands),
      executeAllIfEach: (changes) => database.executeAllIfEach(changes),
      state: () => database.state(),
      close: () => database.close(),
    },
  };
}
