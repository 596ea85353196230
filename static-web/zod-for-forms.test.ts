import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { beforeAll, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/cinema.ts';
import { core } from 'zod';
import { AREAS } from './areas.ts';
import * as whole from './src/settings/settings-schema.ts';
import { zodForForms } from './zod-for-forms.ts';

let code = '';
let built: typeof whole;

beforeAll(async () => {
  const entry = fileURLToPath(new URL('src/settings/settings-schema.ts', import.meta.url));
  const [output] = (await build({
    ...{ configFile: false, root: import.meta.dirname, logLevel: 'error', publicDir: false },
    ...{ plugins: [zodForForms()], resolve: { alias: AREAS } },
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'schema' } },
  })) as Rolldown.RolldownOutput[];
  code = output?.output[0].code ?? '';
  // Every zod of a process has the same settings: those that the whole one has made would hide what is missing here.
  delete core.globalConfig.memoizer;
  delete core.globalConfig.localeError;
  built = (await import(
    /* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  )) as typeof whole;
}, 60_000);

it('checks forms as the whole of zod does', () => {
  const typed = whole.typedSettings(DEFAULT_SETTINGS, '2023-07-12');
  const checked = ({ settingsFormSchema }: typeof whole, change: Partial<whole.TypedSettings>) => {
    const { data, error } = settingsFormSchema(DEFAULT_SETTINGS).safeParse({ ...typed, ...change });
    return { data, fields: error?.issues.map(({ code: kind, path }) => [kind, path]) };
  };
  for (const change of [{}, { ticketPrice: '0' }, { name: 'a'.repeat(101) }, { rooms: [] }]) {
    expect(checked(built, change)).toEqual(checked(whole, change));
  }
  expect(checked(built, {}).data).toMatchObject({ ticketPrice: 10 });
  expect(checked(built, { ticketPrice: '0' }).fields).toEqual([['too_small', ['ticketPrice']]]);
});

it('brings nothing of what forms have no use for', () => {
  expect(code).not.toMatch(/json-schema\.org|Invalid input: expected|reference cycle/u);
});
