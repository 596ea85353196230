import { expect, it } from 'vitest';
import { capital, chance, ofTen, profitableWeeks } from './chances.ts';
import { typeset } from './typeset.ts';

it.each([
  [0.02, 'Presque aucune semaine semblable ne serait bénéficiaire.'],
  [0.1, 'Une semaine semblable sur dix serait bénéficiaire.'],
  [0.78, 'Huit semaines semblables sur dix seraient bénéficiaires.'],
  [0.97, 'Presque toutes les semaines semblables seraient bénéficiaires.'],
])('says a chance of %d as weeks', (probability, sentence) => {
  expect(profitableWeeks(probability)).toBe(sentence);
});

it.each([
  [0, null],
  [0.039, null],
  [0.05, 'une chance sur vingt'],
  [0.1, 'une chance sur dix'],
  [0.2, 'une chance sur cinq'],
  [0.33, 'une chance sur trois'],
  [0.5, 'une chance sur deux'],
  [0.6, 'six chances sur dix'],
  [0.94, 'neuf chances sur dix'],
  [0.99, 'presque toutes les chances'],
])('says a chance of %d as %s', (probability, words) => expect(chance(probability)).toBe(words));

it('counts weeks out of ten', () => {
  expect([0, 0.04, 0.25, 0.5, 1].map(ofTen)).toEqual([0, 0, 3, 5, 10]);
});

it('begins with a capital', () => {
  expect(capital('à trois')).toBe('À trois');
  expect(capital('')).toBe('');
});

it('keeps French marks with their words, in texts and in what functions say', () => {
  const texts = typeset({
    a: 'Où : « là »',
    list: ['Quoi ?'],
    say: (price: string) => `${price} €`,
    none: null,
  });
  expect(texts.a).toBe('Où\u00a0: «\u00a0là\u00a0»');
  expect(texts.list).toEqual(['Quoi\u202f?']);
  expect(texts.say('10')).toBe('10\u00a0€');
  expect(texts.none).toBeNull();
});
