import { expect, it } from 'vitest';
import { titlesOf, type ToldTitles } from './film-titles.ts';
import { Tally } from './tally.ts';
import { LetterCase } from './titles/letter-case.ts';
import { Lexicon } from './titles/lexicon.ts';
import { Spellings } from './titles/spellings.ts';
import { TitleCase } from './titles/title-case.ts';

const NONE: ToldTitles = { frenchCapitals: null, french: null, original: null, others: [], language: null };
const rules = new LetterCase(new Lexicon(), new Lexicon(), () => false);
const written = (told: Partial<ToldTitles>) =>
  titlesOf({ ...NONE, ...told }, new TitleCase(new Spellings(), rules, new Tally()));

it('keeps the title in Québec beside that of France', () => {
  const titles = written({
    frenchCapitals: 'TOY STORY',
    french: 'Histoire de jouets',
    original: 'Toy Story',
  });
  expect(titles).toEqual({
    frenchTitle: 'Toy Story',
    originalTitle: 'Toy Story',
    otherTitles: ['Histoire de jouets'],
  });
});

it('takes the only French title there is, and none for one', () => {
  expect(written({ french: 'Les évadés' })).toMatchObject({ frenchTitle: 'Les évadés', otherTitles: [] });
  expect(written({ original: 'Landline' })).toMatchObject({ frenchTitle: null, originalTitle: 'Landline' });
});

it('names a title once, whatever its accents and punctuation', () => {
  const titles = written({
    frenchCapitals: 'LÉON',
    french: 'Léon',
    original: 'Leon',
    others: ['Leon', 'The Professional', 'The professional!'],
  });
  expect(titles.otherTitles).toEqual(['The Professional']);
});

it('of an original title in two scripts prefers ours and keeps the other', () => {
  const titles = written({ original: 'СНЕЖНАЯ КОРОЛЕВА  SNEZHNAYA KOROLEVA', language: 'ru' });
  expect(titles.originalTitle).toBe('Snezhnaya koroleva');
  expect(titles.otherTitles).toEqual(['Снежная королева']);
});

it('writes a French title anew that has a capital for each word, unless it is the original one', () => {
  expect(written({ french: 'Gros Contrats Pour Petits Flingues' }).frenchTitle).toBe(
    'Gros contrats pour petits flingues',
  );
  expect(written({ french: 'No Country for Old Men', original: 'No Country for Old Men' }).frenchTitle).toBe(
    'No Country for Old Men',
  );
});
