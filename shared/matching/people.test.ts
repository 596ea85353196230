import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePeople, peopleKeys, type PeopleAgreement } from './people.ts';

const compare = (a: string[], b: string[]): PeopleAgreement => comparePeople(peopleKeys(a), peopleKeys(b));

describe('two people', () => {
  it.each([
    ['Alberto Vázquez (II)', 'Alberto Vazquez', 'shared'],
    ['Yûta Shimotsu', 'Shimotsu Yuta', 'shared'],
    ['J.J. Perry', 'Jeffrey J. Perry', 'shared'],
    ['Park Chan-wook', 'Chan-wook Park', 'shared'],
    ['Yash', 'Yash', 'shared'],
    ['- Maïwenn', 'Maïwenn', 'shared'],
    ['Gael García Bernal', 'Gael Garcia', 'shared'],
    ['Alex Garland', 'Alexander Garland', 'shared'],
    ['Phlippe de Chauveron', 'Philippe de Chauveron', 'close'],
    ['Seung-wan Ryoo', 'Sung-wan Ryoo', 'close'],
    ['Denis Vileneuve', 'Denis Villeneuve', 'close'],
    ['Joel Coen', 'Ethan Coen', 'family'],
    ['Yash', 'Yash Chopra', 'different'],
    ['Ann Une', 'Bob Deux', 'different'],
  ] as const)('"%s" and "%s": %s', (a, b, verdict) => {
    expect(compare([a], [b]).verdict).toBe(verdict);
    expect(compare([b], [a]).verdict).toBe(verdict);
  });
});

describe('a duo written as one name', () => {
  it.each([
    ['- Russo (brothers)', 'Joe Russo'],
    ['- Russo (brothers)', 'Anthony Russo'],
    ['. Nakache & Toledano', 'Olivier Nakache'],
    ['. Nakache & Toledano', 'Éric Toledano'],
    ['- Dardenne (frères)', 'Jean-Pierre Dardenne'],
    ['Les frères Dardenne', 'Luc Dardenne'],
    ['The Coen Brothers', 'Ethan Coen'],
    ['Wachowski (soeurs)', 'Lana Wachowski'],
    ['Ethan & Joel Coen', 'Ethan Coen'],
    ['Ethan and Joel Coen', 'Joel Coen'],
    ['Delépine / Kervern', 'Gustave Kervern'],
  ])('"%s" is "%s" too', (duo, one) => {
    expect(compare([duo], [one]).verdict).toBe('shared');
    expect(compare([one], [duo]).verdict).toBe('shared');
  });

  it('is nobody else', () => {
    expect(compare(['- Russo (brothers)'], ['Joe Johnston']).verdict).toBe('different');
    expect(compare(['. Nakache & Toledano'], ['Olivier Assayas']).verdict).toBe('different');
  });
});

it.each(['no information', 'No Information', 'N/A', '-', '', 'inconnu', 'unknown'])(
  '"%s" says that nobody is known',
  (name) => {
    expect(compare([name], ['Ann Une'])).toEqual({ verdict: 'unknown', count: 0 });
    expect(compare([name, 'Ann Une'], ['Ann Une']).verdict).toBe('shared');
  },
);

it('lists are compared one by one, and shared people counted', () => {
  expect(compare([], [])).toEqual({ verdict: 'unknown', count: 0 });
  expect(compare(['Ann Une', 'Bob Deux'], ['Bob Deux'])).toEqual({ verdict: 'shared', count: 1 });
  expect(compare(['Ann Une', 'Bob Deux', 'Cyd Trois'], ['Bob Deux', 'Ann Une'])).toEqual({
    verdict: 'shared',
    count: 2,
  });
});

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('- Russo (brothers)', 'Joe Russo', '. Nakache & Toledano', 'J. Russo', 'Éric Toledano'),
);

it('the comparison of lists is symmetric and never fails', () => {
  fc.assert(
    fc.property(fc.array(anyName, { maxLength: 3 }), fc.array(anyName, { maxLength: 3 }), (a, b) => {
      expect(compare(a, b).verdict).toBe(compare(b, a).verdict);
    }),
  );
});

it('a name of 100,000 digits is compared as a name is', () => {
  const keys = peopleKeys([`${'9'.repeat(100_000)}1`, 'a '.repeat(50_000), '('.repeat(100_000)]);
  for (const { joined, words } of keys) {
    expect(joined.length).toBeLessThanOrEqual(200);
    expect(words.length).toBeLessThanOrEqual(200);
  }
  expect(peopleKeys(Array.from({ length: 10_000 }, (_, number) => `Ann ${number}`))).toHaveLength(100);
});
