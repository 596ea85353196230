import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '#shared/storage/testing/temporary-folder.ts';
import { layOutPackage, runWithPrograms, type Ended } from './testing/programs.ts';

const folder = temporaryFolder();
const BEFORE = 'b'.repeat(40);
const ENV = {
  RESOURCE_GROUP: 'niab-prod',
  functionsName: 'niab-prod-x',
  apiName: 'niab-prod-api-x',
  siteName: 'site',
  siteUrl: 'https://site.example',
  apiUrl: 'https://api.example',
};
const AZ = 'case "$1 $2" in "functionapp show") echo app.example;; esac';
/** Smoke test, and the build of a checkout: `$1` is always local/run.mjs. */
const NODE = `
case "$2" in
  infra/deploy/build-package.ts) cp -r "$KEPT" "$3"; echo "built $NIAB_VERSION in $(basename "$PWD")";;
esac`;

/** A checkout with the scripts alone, as the job stands in it. */
function checkout(): string {
  const place = mkdtempSync(path.join(folder, 'checkout-'));
  mkdirSync(path.join(place, 'infra'));
  cpSync(import.meta.dirname, path.join(place, 'infra/deploy'), { recursive: true });
  return place;
}

function rollBack(gh: string, version = BEFORE): Promise<Ended> {
  const kept = layOutPackage(folder, 'kept', BEFORE);
  const other = layOutPackage(folder, 'other', 'c'.repeat(40));
  const env = { ...ENV, storageName: 'niabx', GITHUB_REPOSITORY: 'owner/niab', KEPT: kept, OTHER: other };
  const programs = { az: AZ, npx: '', gh, node: NODE };
  return runWithPrograms(folder, programs, ['infra/deploy/roll-back.sh', version], { env, cwd: checkout() });
}

/** The programs in the order of their calls, with the words that tell the calls apart. */
function steps({ calls }: Ended): string[] {
  return calls.map((call) => call.split(' ').slice(0, 3).join(' '));
}

const DEPLOYED = [
  'az functionapp deployment',
  'az functionapp deployment',
  'az staticwebapp secrets',
  'npx swa deploy',
  'az functionapp show',
  'node local/run.mjs infra/deploy/smoke-test.ts',
];

describe('roll-back.sh', () => {
  it('deploys and tests the package that is kept of the version before', async () => {
    const ended = await rollBack(
      'case "$1 $2" in "run list") echo 77;; "run download") cp -r "$KEPT" before;; esac',
    );
    expect(steps(ended)).toEqual(['gh run list', 'gh run download', ...DEPLOYED]);
    expect(ended.calls[0]).toContain(`--commit ${BEFORE}`);
    expect(ended.calls.at(-1)).toContain(`--version ${BEFORE}`);
    expect(ended.calls.at(-1)).toContain('--api https://api.example --api-app niab-prod-api-x');
    expect(ended.calls.find((call) => call.startsWith('npx'))).toMatch(/before\/static-web\/dist$/);
    expect(ended.output).toContain(`back on version ${BEFORE}`);
    expect(ended.code).toBe(0);
  });

  it('asks nothing of the prediction API when the version before had none', async () => {
    const ended = await rollBack(
      'case "$1 $2" in "run list") echo 77;; "run download") cp -r "$KEPT" before; rm before/apps;; esac',
    );
    expect(steps(ended).filter((step) => step === 'az functionapp deployment')).toHaveLength(1);
    expect(ended.calls.at(-1)).toMatch(/smoke-test\.ts .* --storage niabx$/);
    expect(ended.code).toBe(0);
  });

  it.each([
    ['no run is left', '"run list") ;;'],
    ['its package is kept no more', '"run list") echo 77;; "run download") exit 1;;'],
    ['the run had another package', '"run list") echo 77;; "run download") cp -r "$OTHER" before;;'],
  ])('builds it from its commit when %s', async (_when, cases) => {
    const tarball = '"api repos/owner/niab/tarball/"*) tar -cz -C "$(dirname "$KEPT")" kept;;';
    const ended = await rollBack(`case "$1 $2" in ${cases} ${tarball} esac`);
    expect(ended.calls).toContain(`gh api repos/owner/niab/tarball/${BEFORE}`);
    expect(ended.output).toContain(`built ${BEFORE} in before-source`);
    expect(steps(ended).slice(-DEPLOYED.length)).toEqual(DEPLOYED);
    expect(ended.calls.at(-1)).toContain(`--version ${BEFORE}`);
    expect(ended.code).toBe(0);
  });

  it('says when there is nothing to go back to', async () => {
    const ended = await rollBack('', '');
    expect(ended.calls).toEqual([]);
    expect(ended.output).toContain('::error::There is no earlier package');
    expect(ended.code).toBe(1);
  });
});

describe('running-version.sh', () => {
  const running = (az: string, curl: string): Promise<Ended> =>
    runWithPrograms(folder, { az, curl }, ['infra/deploy/running-version.sh'], { env: ENV });

  it('tells what the functions tell through the site', async () => {
    const { calls, output } = await running(
      'echo site.example',
      `echo '{"status":"alive","version":"${BEFORE}"}'`,
    );
    expect(output).toBe(`${BEFORE}\n`);
    expect(calls.at(-1)).toContain('https://site.example/api/health');
  });

  it.each([
    ['there is no site yet', 'true', 'exit 9'],
    ['the functions do not answer', 'echo site.example', 'exit 22'],
    ['a page answers', 'echo site.example', 'echo "<html>"'],
    ['the version is no commit', 'echo site.example', `echo '{"version":"a\\nPATH=x"}'`],
  ])('tells nothing when %s', async (_when, az, curl) => {
    const { code, output } = await running(az, curl);
    expect(output).toBe('');
    expect(code).toBe(0);
  });
});
