import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../settings.ts';

interface SiteConfig {
  globalHeaders: Record<string, string>;
}

/**
 * Writes the site's configuration for the emulator: that of production, in which images may also come from the
 * sample site. Answers the folder.
 */
export function writeEmulatorConfig(folder: string, sampleSite: string | null): string {
  const file = path.join(root, 'static-web/staticwebapp.config.json');
  const config = JSON.parse(readFileSync(file, 'utf8')) as SiteConfig;
  if (sampleSite !== null) {
    const policy = config.globalHeaders['content-security-policy'] ?? '';
    config.globalHeaders['content-security-policy'] = policy.replace('img-src', `img-src ${sampleSite}`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'staticwebapp.config.json'), JSON.stringify(config, null, 2));
  return folder;
}
