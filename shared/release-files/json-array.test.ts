import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonArray } from './json-array.ts';

function elements(text: string) {
  const bytes = Buffer.from(text);
  return [...jsonArray(bytes)].map(({ place, start, end, fault }) => {
    return [place.film, place.line, fault ?? bytes.toString('utf8', start, end).trim()];
  });
}

describe('the elements of a JSON array', () => {
  it('are those that JSON.parse finds, however it is written', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 1, '\t'), (values, indent) => {
        const found = elements(JSON.stringify(values, null, indent));
        expect(found.map(([, , text]) => JSON.parse(String(text)) as unknown)).toEqual(
          JSON.parse(JSON.stringify(values)),
        );
        expect(found.map(([film]) => film)).toEqual(values.map((_, index) => index + 1));
      }),
    );
  });

  it('have lines, whatever ends them', () => {
    expect(elements('\n[\r\n{"a":\r1},\n\n  {"b":[2,3]}, {}\n]\n')).toEqual([
      [1, 3, '{"a":\r1}'],
      [2, 6, '{"b":[2,3]}'],
      [3, 6, '{}'],
    ]);
  });

  it.each([
    ['an open string', '{"a":"x}'],
    ['an open string and a list', '{"a":"x,"c":["y","z"]}'],
    ['an open list', '{"a":["x"}'],
    ['an open object within', '{"a":{"c":1,"d":2}'],
    ['no end', '{"a":1'],
    ['a brace too many', '{"a":1}}'],
    ['no value', '{"a":}'],
    ['a backslash too many', '{"a":"x\\"}'],
  ])('are told apart although one has %s', (_, bad) => {
    const found = elements(`[\n{"z":[{}]},\n${bad},\n{"b":{"c":{}}},\n{"b":2}\n]`);
    expect(found).toEqual([
      [1, 2, '{"z":[{}]}'],
      [2, 3, expect.stringContaining(bad)],
      [3, 4, '{"b":{"c":{}}}'],
      [4, 5, '{"b":2}'],
    ]);
  });

  it.each([
    ['no closing bracket', '[{}', [null, 1, 'the file breaks off before the end of its list']],
    ['a comma and nothing behind it', '[{},\n]', [2, 2, 'nothing stands here: a comma too many before it']],
    ['two commas', '[{},,{}]', [2, 1, 'nothing stands here: a comma too many before it']],
    ['something behind the end', '[{}]\n{}', [null, 2, 'stands behind the end of the list']],
  ])('come with what is wrong: %s', (_, text, fault) => {
    expect(elements(text)).toContainEqual(fault);
  });

  it('are none in an empty one', () => {
    expect(elements(' [ \n ] ')).toEqual([]);
  });
});
