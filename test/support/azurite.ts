import { beforeAll, inject } from 'vitest';

/** A storage account of its own for one file, empty, in the Azurite of the run. It is filled before the first test. */
export function useAzurite(): { readonly connectionString: string } {
  let account: string | undefined;
  beforeAll(async () => {
    account = await newAccount();
  }, 60_000);
  return {
    get connectionString() {
      if (account === undefined) throw new Error('Azurite has not started yet.');
      return account;
    },
  };
}

/** The connection string of an account that nobody has used. */
export async function newAccount(): Promise<string> {
  const response = await fetch(inject('azuriteDesk'));
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
