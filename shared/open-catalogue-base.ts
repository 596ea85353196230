import type { TokenCredential } from '@azure/identity';
import { azureCredential } from './azure-credential.ts';
import type { Config } from './config.ts';
import { operationalFile } from './services.ts';
import type { CatalogueBase } from './storage/catalogue/catalogue-base.ts';

/** The catalogue's base in the operational database that the settings name, its schema as it is. */
export async function openCatalogueBase(
  config: Config,
  credential: () => TokenCredential = () => azureCredential(config),
): Promise<CatalogueBase> {
  const { sql, patience } = config;
  if (sql === null) {
    const { createSqliteCatalogueBase } = await import('./storage/catalogue/sqlite-catalogue-base.ts');
    return createSqliteCatalogueBase(operationalFile(config));
  }
  const connection = 'connectionString' in sql ? sql : { ...sql, credential: credential() };
  const { createMssqlCatalogueBase } = await import('./storage/catalogue/mssql-catalogue-base.ts');
  return createMssqlCatalogueBase(connection, { patienceMs: patience.otherMs });
}
