import { describe, expect, it } from 'vitest';
import type { ToldFacts } from '#shared/domain/shapes/told-facts.ts';
import { issueInFrench } from '../forms/issues.ts';
import { toldSchema, typedFacts, type TypedFacts } from './told-schema.ts';

const schema = toldSchema('2023-06-05');

function typed(screens: string, opening: Partial<TypedFacts['usOpening']> = {}) {
  return {
    screens: { screens },
    usOpening: { friday: '', grossUsd: '', theaters: '', ...opening },
  };
}

function problems(values: TypedFacts): [string, string][] {
  const issues = schema.safeParse(values, { error: issueInFrench }).error?.issues ?? [];
  return issues.map(({ path, message }) => [path.join('.'), message.replace(/[\u00a0\u202f]/gu, ' ')]);
}

describe('what is told of a film', () => {
  it.each([
    [typed(' 320 '), { kind: 'number', screens: 320 }],
    [typed('1 200'), { kind: 'number', screens: 1_200 }],
    [typed('350-600'), { kind: 'class', screensClass: '350-600' }],
    [typed('wide'), { kind: 'wide' }],
    [typed('none'), null],
  ])('becomes what the API takes: %j', (values, screens) => {
    expect(schema.parse(values)).toEqual({ screens, usOpening: null });
  });

  it.each([
    ['40 millions', 40_000_000],
    ['1,4 M$', 1_400_000],
    ['40 000 000', 40_000_000],
    ['20 500 dollars', 20_500],
    ['40 millions de dollars', 40_000_000],
  ])('may be an American start of « %s », also alone', (grossUsd, amount) => {
    const values = typed('', { friday: '2023-06-02', grossUsd, theaters: '' });
    expect(schema.parse(values)).toEqual({
      screens: null,
      usOpening: { friday: '2023-06-02', grossUsd: amount, theaters: null },
    });
  });

  it.each([
    [typed('0'), 'screens.screens', 'Au moins 1.'],
    [typed('-5'), 'screens.screens', 'Au moins 1.'],
    [typed('10 000'), 'screens.screens', 'Au plus 2 500.'],
    [typed('12,5'), 'screens.screens', 'Écrivez un nombre entier.'],
    [typed(''), 'screens.screens', 'Écrivez le nombre, choisissez une fourchette ou « Rien d’annoncé ».'],
    [typed('wide', { friday: '2023-06-01', grossUsd: '5' }), 'usOpening.friday', 'Ce n’est pas un vendredi.'],
    [
      typed('wide', { friday: '2023-06-09', grossUsd: '5' }),
      'usOpening.friday',
      'Ce week-end n’est pas terminé.',
    ],
    [typed('wide', { grossUsd: '5' }), 'usOpening.friday', 'Dites aussi de quel week-end.'],
    [typed('wide', { friday: '2023-06-02' }), 'usOpening.grossUsd', 'Écrivez aussi les recettes.'],
    [typed('wide', { friday: '2023-06-02', grossUsd: '-5' }), 'usOpening.grossUsd', 'Au moins 1.'],
    [
      typed('wide', { friday: '2023-06-02', grossUsd: '5', theaters: '20 000' }),
      'usOpening.theaters',
      'Au plus 10 000.',
    ],
  ])('is refused at its field: %j', (values, field, message) => {
    expect(problems(values)).toEqual([[field, message]]);
  });

  it.each(['beaucoup', '1e3', 'Infinity', '3 ou 4'])('is refused as « %s »', (screens) => {
    expect(problems(typed(screens))).toEqual([['screens.screens', expect.any(String)]]);
  });

  it.each<ToldFacts>([
    { screens: { kind: 'number', screens: 320 }, usOpening: null },
    { screens: { kind: 'class', screensClass: 'under-50' }, usOpening: null },
    {
      screens: { kind: 'wide' },
      usOpening: { friday: '2023-06-02', grossUsd: 40_000_000, theaters: 3_200 },
    },
    { screens: null, usOpening: { friday: '2023-06-02', grossUsd: 1, theaters: null } },
  ])('stands in the form as it was told: %j', (facts) => {
    expect(schema.parse(typedFacts(facts))).toEqual(facts);
  });
});
