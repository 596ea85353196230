import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';
import type { Config } from './config.ts';

/** The identity with which Azure's services are asked: the managed one, or that of whoever is signed in. */
export function azureCredential({ identityClientId }: Pick<Config, 'identityClientId'>): TokenCredential {
  return new DefaultAzureCredential(
    identityClientId === null ? {} : { managedIdentityClientId: identityClientId },
  );
}
