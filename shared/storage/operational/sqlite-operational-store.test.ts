import { join } from 'node:path';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { describeOperationalStore } from './operational-store.contract.ts';
import { createSqliteOperationalStore } from './sqlite-operational-store.ts';

const folder = temporaryFolder();

describeOperationalStore('SQLite', () =>
  Promise.resolve(createSqliteOperationalStore(join(folder, 'new folder', 'operational.db'))),
);
