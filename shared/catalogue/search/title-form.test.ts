import { describe, expect, test } from 'vitest';
import { formOf, partsOf } from './title-form.ts';

function core(title: string): string {
  return formOf(title).core.join(' ');
}

describe('The core of a title', () => {
  test.each([
    ['L’Armée des morts', 'armée des morts, L’', 'armee des morts'],
    ['The Godfather', 'godfather', 'godfather'],
    ['Tigre & dragon', 'Tigre et Dragon', 'tigre dragon'],
    ['Cœur de dragon', 'COEUR DE DRAGON', 'coeur de dragon'],
    ['The Godfather: Part II', 'godfather 2', 'godfather 2'],
    ['Chapitre deux', 'Chapter Two', '2'],
    ['Mister Deeds', 'Mr. Deeds', 'mr deeds'],
    ['Alien³', 'alien3', 'alien3'],
    ['Ｌéon', 'leon', 'leon'],
  ])('is the same for %s and %s', (one, other, expected) => {
    expect([core(one), core(other)]).toEqual([expected, expected]);
  });

  test.each([
    ['The The', 'the the'],
    ['Une', 'une'],
    ['Et', 'et'],
    ['…', ''],
    ['七人の侍', '七人の侍'],
  ])('is all of it where nothing would be left: %s', (title, expected) => {
    expect(core(title)).toBe(expected);
  });
});

test('A title is written with its articles and numbers as they are, an article at the end in front', () => {
  expect(formOf('Trois Frères, Les').written).toEqual(['les', 'trois', 'freres']);
});

test('Parts of a title are what stands between colons, brackets and dashes', () => {
  expect(partsOf('OSS 117 : Le Caire, nid d’espions')).toEqual(['OSS 117', 'Le Caire, nid d’espions']);
  expect(partsOf('Dodgeball - Même pas mal!')).toEqual(['Dodgeball', 'Même pas mal!']);
  expect(partsOf('Ipcress – Danger (immédiat)')).toEqual(['Ipcress', 'Danger', 'immédiat']);
  expect(partsOf('Spider-Man')).toEqual([]);
});
