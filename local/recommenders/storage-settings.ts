import { SAMPLE_MODEL } from '../settings.ts';

/**
 * The settings with the storage account that an option names, where it does. Its days are the real ones and its package's model is
 * the shipped one, whatever sites this machine reads: the settings of a fresh checkout name the sample site, and its model.
 * @param to its name or an address of it, which is asked with the identity that is signed in, or a connection string.
 */
export function storageSettings(
  settings: Readonly<Record<string, string>>,
  to: string | undefined,
): Record<string, string> {
  if (to === undefined) return { ...settings };
  const { AzureWebJobsStorage: _, NIAB_STORAGE_ACCOUNT: __, NIAB_SITES_BASE_URL: ___, ...kept } = settings;
  const { NIAB_MODEL_DIR: model, ...withoutModel } = kept;
  const others = model === undefined || model === SAMPLE_MODEL ? withoutModel : kept;
  if (to.includes('=')) return { ...others, AzureWebJobsStorage: to };
  const host = URL.canParse(to) ? new URL(to).hostname : to;
  return { ...others, AzureWebJobsStorage__accountName: host.replace(/\..*/, '') };
}
