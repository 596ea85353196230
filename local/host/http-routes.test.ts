import { describe, expect, test } from 'vitest';
import { compileRoute } from './http-routes.ts';

describe('A route', () => {
  test.each([
    ['weeks', 'weeks', {}],
    ['weeks', 'WEEKS/', {}],
    ['weeks/{week}', 'weeks/2026-11-25', { week: '2026-11-25' }],
    ['weeks/{week}/programme', 'weeks/2026-11-25/programme', { week: '2026-11-25' }],
    ['films/{title}', 'films/l%27%C3%A9t%C3%A9', { title: "l'été" }],
    ['films/{id:int}', 'films/12', { id: '12' }],
    ['films/{id?}', 'films', {}],
    ['films/{id=newest}', 'films', { id: 'newest' }],
    ['files/{*path}', 'files/a/b/c.txt', { path: 'a/b/c.txt' }],
    ['files/{*path}', 'files', {}],
    ['{from}-{to}', '2023-2024', { from: '2023', to: '2024' }],
    [String.raw`weeks/{week:regex(^\d{4}$)}`, 'weeks/2023', { week: '2023' }],
    ['weeks/{week:length(10)}', 'weeks/2026-11-25', { week: '2026-11-25' }],
    ['rooms/{room:int:range(1,2)}', 'rooms/2', { room: '2' }],
  ])('%s takes /%s', (template, path, params) => {
    expect(compileRoute(template).match(path)).toEqual(params);
  });

  test.each([
    ['weeks', 'weeks/2026-11-25'],
    ['weeks/{week}', 'weeks'],
    ['weeks/{week}', 'weeks/a/b'],
    ['films/{id:int}', 'films/twelve'],
    ['films/{id:guid}', 'films/12'],
    ['films/{id:alpha}', 'films/a1'],
    ['rooms/{room:int:range(1,2)}', 'rooms/3'],
    ['weeks/{week:length(10)}', 'weeks/2026'],
  ])('%s refuses /%s', (template, path) => {
    expect(compileRoute(template).match(path)).toBeNull();
  });

  test('with an unknown constraint is refused at the start', () => {
    expect(() => compileRoute('films/{id:prime}')).toThrow('Unknown constraint "prime"');
  });

  test('that is more specific comes first', () => {
    const sorted = ['{*rest}', 'films/{id}', 'films/{id:int}', 'films/newest']
      .map(compileRoute)
      .sort((a, b) => (a.precedence < b.precedence ? -1 : 1));
    expect(sorted.map((route) => route.template)).toEqual([
      'films/newest',
      'films/{id:int}',
      'films/{id}',
      '{*rest}',
    ]);
  });
});
