import { expect, it } from 'vitest';
import { projectFiles } from './project-files.ts';
import { unusedExports } from './unused-exports.ts';

/** Read by the tools that are given the file's name. */
const READ_BY_TOOLS = [
  'static-web/vite.config.ts default',
  'test/browser/product.ts default',
  'test/support/run-azurite.ts default',
  'vitest.config.ts default',
];

it('nothing is exported that no other file takes, tests included', () => {
  expect(unusedExports(projectFiles({ tests: true })).sort()).toEqual(READ_BY_TOOLS);
});

const FILES = {
  'a/made.ts': `
    export const taken = 1, left = 2;
    export const { bound } = { bound: 3 };
    export function answer(asked: Asked): void { const own: Inner = 1; }
    export interface Asked { part: Part }
    export interface Part { whole: Asked }
    export type Inner = number;
    export default class Made {}
    export function renamed() {}
    const own = 1;`,
  'a/later.ts': 'export const all = 1; export default all;',
  'a/whole.ts': 'export const one = 1, two = 2;',
  'a/between.ts': "export { one as first } from '#a/whole.ts';",
  'b/takes.ts': `
    import { taken, renamed as other, answer } from '../a/made.ts';
    import * as between from '#a/between.ts';
    import { left } from 'elsewhere';
    between.first; () => import('#a/later.ts');`,
};

it('finds what no file takes by its name, by a namespace, by passing it on, or later', () => {
  expect(unusedExports(new Map(Object.entries(FILES)))).toEqual([
    'a/made.ts left',
    'a/made.ts bound',
    'a/made.ts Inner',
    'a/made.ts default',
    'a/whole.ts two',
  ]);
});

it('finds a default that is taken under any name', () => {
  const takes = `${FILES['b/takes.ts']} import Any, { type Inner, bound, left as l } from '#a/made.ts';`;
  const files = { ...FILES, 'b/takes.ts': takes };
  expect(unusedExports(new Map(Object.entries(files)))).toEqual(['a/whole.ts two']);
});
