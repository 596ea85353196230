import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What the tests need beside npm packages, as Debian and Ubuntu call it. */
const NEEDS = [
  { name: 'chromium', isThere: () => chromiumPath() !== null },
  // docs/api.md is typed as it stands there.
  { name: 'curl', isThere: () => succeeds('curl', ['--version']) },
  { name: 'python3-venv', isThere: () => succeeds('python3', ['-c', 'import venv, ensurepip']) },
];

const CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser of the tests: what NIAB_CHROMIUM names, or where systems put it; null if there is none. */
export function chromiumPath(): string | null {
  const named = process.env['NIAB_CHROMIUM'];
  return [...(named === undefined ? [] : [named]), ...CHROMIUMS].find((file) => existsSync(file)) ?? null;
}

/** Installs what is missing where it may; answers what to do by hand otherwise. */
export function provision(): string[] {
  const missing = NEEDS.filter((need) => !need.isThere()).map((need) => need.name);
  if (missing.length === 0) return [];
  const byHand = `Missing for the tests: ${missing.join(', ')}. Install with: sudo apt-get install ${missing.join(' ')}`;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (!succeeds('apt-get', ['--version']) || (sudo.length > 0 && !succeeds('sudo', ['-n', 'true'])))
    return [byHand];

  console.log(`Installing ${missing.join(', ')} …`);
  const apt = (...args: string[]): boolean => {
    const [command = '', ...rest] = [
      ...sudo,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      ...args,
    ];
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...missing);
  return NEEDS.every((need) => need.isThere()) ? [] : [byHand];
}

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
