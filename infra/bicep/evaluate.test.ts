import { describe, expect, it } from 'vitest';
import { evaluate, type Surroundings } from './evaluate.ts';
import { expressionReader } from './syntax.ts';
import { Expression, type BicepValue } from './values.ts';

const names: Record<string, BicepValue> = {
  yes: true,
  count: 7,
  tags: { application: 'niab', more: { a: 1 } },
  rooms: ['one', 'two'],
  server: new Expression('server'),
};
const where: Surroundings = {
  read: await expressionReader(),
  lookUp: (name) => names[name],
  functions: { answer: () => 42 },
};
const valueOf = (source: string): BicepValue => evaluate(new Expression(source), where);

describe('an expression of Bicep', () => {
  it.each<[string, BicepValue]>([
    // https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions-string#string
    ['string(yes)', 'True'],
    ["'${!yes}'", 'False'],
    ["toLower(string(yes)) == 'true'", true],
    ["yes ? 'true' : 'false'", 'true'],
    ['string(count)', '7'],
    ['string({ on: true, at: [count] })', '{"on":true,"at":[7]}'],
    ["json('0.${padLeft(count, 3, '0')}')", 0.007],
    ['(count / 2) % 2', 1],
    ["tags.application == 'niab' && count != 8", true],
    ['!yes || (tags.more.a) == 1', true],
    ['union(tags, { more: { b: 2 } })', { application: 'niab', more: { a: 1, b: 2 } }],
    ["take('production', 4)", 'prod'],
    ["format('{1}-{0}', yes, 'a')", 'a-True'],
    ["'it\\'s ${count}\\n'", "it's 7\n"],
    ['answer()', 42],
  ])('%s is worked out', (source, value) => {
    expect(valueOf(source)).toEqual(value);
  });

  it.each([
    'server.id',
    "'${server.properties.host}/x'",
    "server.name == 'x'",
    'take(server.name, 3)',
    'yes && (server.on)',
  ])('%s stays what it is until it is deployed', (source) => {
    expect(valueOf(source)).toEqual(new Expression(source));
  });

  it('is worked out inside lists and objects, in keys too', () => {
    const value = { "'${count}-rooms'": [new Expression('count')], "'${server.id}'": {} };
    expect(evaluate(value, where)).toEqual({ '7-rooms': [7], "['${server.id}']": {} });
  });

  it.each([
    ['nobody', /no such name/],
    ['tags.colour', /no such property/],
    ["parseCidr('10.0.0.0/8')", /function parseCidr is not known/],
    ['count ?? 3', /not known/],
    ['count + 1', /not known/],
    ['-count', /operator is not known/],
    ['rooms[0]', /not known/],
    ["yes ? 'a' : tags.application", /write parentheses/],
    ['yes && rooms', /no truth value/],
  ])('%s is refused: nothing is passed over', (source, message) => {
    expect(() => valueOf(source)).toThrow(message);
  });
});
