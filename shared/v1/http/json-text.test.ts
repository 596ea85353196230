import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json-text.ts';

describe('JSON', () => {
  it('is read as JSON.parse does, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 10 }), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(readJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('that is none is refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        if (!isJson) expect(() => readJson(text)).toThrow('must be JSON');
      }),
    );
  });

  it.each([
    '{"a":1,"a":2}',
    '{"a":1,"\\u0061":1}',
    '[{"b":{"a":{},"a":{}}}]',
    '{"__proto__":1,"__proto__":2}',
    '{"a:":1,"a:":1}',
    '{"\\"":1,"\\"":1}',
  ])('with a key twice in an object is refused: %s', (text) => {
    expect(() => readJson(text)).toThrow('twice');
  });

  it.each(['[{"a":1},{"a":1}]', '{"a":{"a":{"a":":"}}}', '{"a":"\\\\","b":"{\\"b\\":1}"}', '"a:b"', ':'])(
    'with it in several is another matter: %s',
    (text) => {
      if (text === ':') expect(() => readJson(text)).toThrow('must be JSON');
      else expect(readJson(text)).toEqual(JSON.parse(text));
    },
  );

  it('nests sixteen deep at most, and no text of any length breaks the reader', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(readJson(nested(16))).toEqual(JSON.parse(nested(16)));
    expect(() => readJson(nested(17))).toThrow('deeper than 16');
    expect(() => readJson('{"a":'.repeat(100_000))).toThrow('deeper than 16');
  });

  it('has __proto__ as a key like any other', () => {
    const value = readJson('{"__proto__":{"isAdmin":true}}') as Record<string, unknown>;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(value['isAdmin']).toBeUndefined();
  });
});
