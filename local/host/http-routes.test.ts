import { describe, expect, test } from 'vitest';
import { byName, compileRoute } from './http-routes.ts';

describe('A route', () => {
  test.each([
    ['weeks', 'weeks', {}],
    ['weeks', 'WEEKS/', {}],
    ['weeks/{week}', 'weeks/2026-11-25', { week: '2026-11-25' }],
    ['weeks/{week}/programme', 'weeks/2026-11-25/programme', { week: '2026-11-25' }],
    ['films/{title}', 'films/l%27%C3%A9t%C3%A9', { title: "l'été" }],
    ['{*path}', 'a/b%20c/d/', { path: 'a/b c/d' }],
    ['{*path}', '', { path: '' }],
    ['files/{*path}', 'files', { path: '' }],
    ['files/{*path}', 'files/a/b', { path: 'a/b' }],
  ])('%s takes /%s', (template, path, params) => {
    expect(compileRoute(template).match(path)).toEqual(params);
  });

  test.each([
    ['weeks', 'weeks/2026-11-25'],
    ['weeks/{week}', 'weeks'],
    ['weeks/{week}', 'weeks/a/b'],
    ['weeks.json', 'weeksxjson'],
    ['files/{*path}', 'filesystem'],
  ])('%s refuses /%s', (template, path) => {
    expect(compileRoute(template).match(path)).toBeNull();
  });

  test.each([
    'films/{id:int}',
    'films/{id?}',
    'films/{id=newest}',
    '{*path}/file',
    '{from}-{to}',
    'films/{id',
  ])('of syntax that no function uses is refused at the start: %s', (template) =>
    expect(() => compileRoute(template)).toThrow(`in the route "${template}"`),
  );

  test('that comes first is that of the function whose name does, whatever the case', () => {
    const functions = ['week-get', 'Z-all', 'audit-list', 'Weeks-list'].map((name) => ({ name }));
    expect(byName(functions).map(({ name }) => name)).toEqual([
      ...['audit-list', 'week-get', 'Weeks-list', 'Z-all'],
    ]);
  });
});
