import { provideServices, type Services } from '#shared/services.ts';

/** What is asked from now on. */
export interface CountedAccess {
  /** Of the database, by the names of what was asked. */
  database: string[];
  /** How often the published programme was read. */
  programme: () => number;
}

/** Provides the services such that what is asked of database and storage is noted. */
export function countAccess(services: Services): CountedAccess {
  const database: string[] = [];
  let reads = 0;
  provideServices({
    ...services,
    operational: new Proxy(services.operational, {
      get: (store, name) => {
        database.push(String(name));
        return Reflect.get(store, name) as unknown;
      },
    }),
    publicProgramme: {
      ...services.publicProgramme,
      read: () => {
        reads += 1;
        return services.publicProgramme.read();
      },
    },
  });
  return { database, programme: () => reads };
}
