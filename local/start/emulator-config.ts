import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../settings.ts';

const API = '/api/*';

interface SiteConfig {
  routes: { route: string }[];
  globalHeaders: Record<string, string>;
}

/**
 * Writes the site's configuration for the emulator: that of production, in which images may also come from the
 * sample site, and in which each spelling of `/api/` wants a sign-in: the emulator hands all of them on to the functions,
 * but compares routes letter by letter. Answers the folder.
 */
export function writeEmulatorConfig(folder: string, sampleSite: string | null): string {
  const file = path.join(root, 'static-web/staticwebapp.config.json');
  const config = JSON.parse(readFileSync(file, 'utf8')) as SiteConfig;
  config.routes = config.routes.flatMap((rule) =>
    rule.route === API ? spellings(API).map((route) => ({ ...rule, route })) : [rule],
  );
  if (sampleSite !== null) {
    const policy = config.globalHeaders['content-security-policy'] ?? '';
    config.globalHeaders['content-security-policy'] = policy.replace('img-src', `img-src ${sampleSite}`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'staticwebapp.config.json'), JSON.stringify(config, null, 2));
  return folder;
}

/** A path in all its combinations of small and capital letters, itself first. */
function spellings(path: string): string[] {
  return Array.from(path).reduce<string[]>(
    (beginnings, letter) =>
      [...new Set([letter, letter.toUpperCase()])].flatMap((each) =>
        beginnings.map((beginning) => beginning + each),
      ),
    [''],
  );
}
