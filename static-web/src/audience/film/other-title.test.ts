import { expect, it } from 'vitest';
import { isOtherTitle } from './other-title.ts';

it('is another only where it has other words', () => {
  expect(isOtherTitle('The Shawshank Redemption', 'Les évadés')).toBe(true);
  expect(isOtherTitle('Spider-Man: Across The Spider-Verse', 'Spider-Man : Across the Spider-Verse')).toBe(
    false,
  );
  expect(isOtherTitle('Leon', 'Léon')).toBe(false);
  expect(isOtherTitle('七人の侍', 'Les Sept Samouraïs')).toBe(true);
});
