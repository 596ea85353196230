import { expect, it } from 'vitest';
import { readMovieLensTitle } from './movielens-title.ts';

it.each([
  ['Toy Story (1995)', 'Toy Story', [], 1995],
  ['Shawshank Redemption, The (1994)', 'The Shawshank Redemption', [], 1994],
  ['Class, The (Entre les murs) (2008)', 'Entre les murs', ['The Class'], 2008],
  [
    'Diving Bell and the Butterfly, The (Scaphandre et le papillon, Le) (2007)',
    'Le Scaphandre et le papillon',
    ['The Diving Bell and the Butterfly'],
    2007,
  ],
  ["Avventura, L' (Adventure, The) (1960)", 'The Adventure', ["L'Avventura"], 1960],
  [
    'Léon: The Professional (a.k.a. The Professional) (Léon) (1994)',
    'Léon',
    ['Léon: The Professional', 'The Professional'],
    1994,
  ],
  ['Seven (a.k.a. Se7en) (1995)', 'Seven', ['Se7en'], 1995],
  ['Alphaville (Alphaville) (1965)', 'Alphaville', [], 1965],
  ['3 dev adam (Three Giant Men) (1973) ', 'Three Giant Men', ['3 dev adam'], 1973],
  ['Death Note: Desu nôto (2006–2007)', 'Death Note: Desu nôto', [], 2006],
  ['Nocturnal Animals', 'Nocturnal Animals', [], null],
  ['(500) Days of Summer (2009)', '(500) Days of Summer', [], 2009],
  ['9 (2009)', '9', [], 2009],
  ['2001: A Space Odyssey (1968)', '2001: A Space Odyssey', [], 1968],
])('reads %s', (text, original, others, year) => {
  expect(readMovieLensTitle(text)).toEqual({ original, others, year });
});
