/** Of a storage account, as Azure allows them. */
const ACCOUNT = /^[a-z0-9]{3,24}$/;

/**
 * The settings with the storage that an option names, where it does.
 * @param to an account's name, which is asked with the identity that is signed in, or a connection string.
 */
export function storageSettings(
  settings: Readonly<Record<string, string>>,
  to: string | undefined,
): Record<string, string> {
  if (to === undefined) return { ...settings };
  const { AzureWebJobsStorage: _, NIAB_STORAGE_ACCOUNT: __, ...others } = settings;
  return ACCOUNT.test(to)
    ? { ...others, AzureWebJobsStorage__accountName: to }
    : { ...others, AzureWebJobsStorage: to };
}
