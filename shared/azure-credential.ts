import { DefaultAzureCredential, type TokenCredential } from '@azure/identity';

/** The identity with which Azure's services are asked: the managed one, or that of whoever is signed in. */
export function azureCredential({ identityClientId }: { identityClientId: string | null }): TokenCredential {
  return new DefaultAzureCredential(
    identityClientId === null ? {} : { managedIdentityClientId: identityClientId },
  );
}
