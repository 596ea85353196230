import type { TokenCredential } from '@azure/identity';
import { KeptPromise } from './kept-promise.ts';

/** By the identity: a process has one. */
const credentials = new Map<string | null, TokenCredential>();

/**
 * The identity with which Azure's services are asked: the managed one, or that of whoever is signed in. It is one for all of a
 * process, so that a token is asked for once and not by each adapter. Its package is loaded when somebody first needs a token: it
 * is as large as everything else that a first call loads.
 */
export function azureCredential({ identityClientId }: { identityClientId: string | null }): TokenCredential {
  const credential = credentials.get(identityClientId) ?? credentialOf(identityClientId);
  credentials.set(identityClientId, credential);
  return credential;
}

function credentialOf(identityClientId: string | null): TokenCredential {
  const credential = new KeptPromise(async () => {
    const { DefaultAzureCredential } = await import('@azure/identity');
    return new DefaultAzureCredential(
      identityClientId === null ? {} : { managedIdentityClientId: identityClientId },
    );
  });
  return { getToken: async (scopes, options) => (await credential.get()).getToken(scopes, options) };
}
