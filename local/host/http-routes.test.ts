import { describe, expect, test } from 'vitest';
import { compileRoute } from './http-routes.ts';

describe('A route', () => {
  test.each([
    ['weeks', 'weeks', {}],
    ['weeks', 'WEEKS/', {}],
    ['weeks/{week}', 'weeks/2026-11-25', { week: '2026-11-25' }],
    ['weeks/{week}/programme', 'weeks/2026-11-25/programme', { week: '2026-11-25' }],
    ['films/{title}', 'films/l%27%C3%A9t%C3%A9', { title: "l'été" }],
  ])('%s takes /%s', (template, path, params) => {
    expect(compileRoute(template).match(path)).toEqual(params);
  });

  test.each([
    ['weeks', 'weeks/2026-11-25'],
    ['weeks/{week}', 'weeks'],
    ['weeks/{week}', 'weeks/a/b'],
    ['weeks.json', 'weeksxjson'],
  ])('%s refuses /%s', (template, path) => {
    expect(compileRoute(template).match(path)).toBeNull();
  });

  test.each([
    'films/{id:int}',
    'films/{id?}',
    'films/{id=newest}',
    'files/{*path}',
    '{from}-{to}',
    'films/{id',
  ])('of syntax that no function uses is refused at the start: %s', (template) =>
    expect(() => compileRoute(template)).toThrow(`in the route "${template}"`),
  );

  test('that is more specific comes first', () => {
    const sorted = ['{collection}/newest', 'films/{id}', '{collection}/{id}', 'films/newest']
      .map(compileRoute)
      .sort((a, b) => (a.precedence < b.precedence ? -1 : 1));
    expect(sorted.map((route) => route.template)).toEqual([
      'films/newest',
      'films/{id}',
      '{collection}/newest',
      '{collection}/{id}',
    ]);
  });
});
