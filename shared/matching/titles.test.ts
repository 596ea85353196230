import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samePerson, comparePeople } from './people.ts';
import { compareTitles, titleKey, type TitleAgreement } from './titles.ts';

const agreement = (a: string, b: string): TitleAgreement => compareTitles(titleKey(a), titleKey(b));

describe('two titles', () => {
  it.each([
    ["L'Inconnue", 'L’Inconnue (2026)', 'exact'],
    ['ÉTÉ 85', 'Ete 85', 'exact'],
    ['Spider-Man : No Way Home', 'Spiderman - no way home', 'exact'],
    ['Minions & Monsters', 'Minions and Monsters', 'exact'],
    ['Lilo & Stitch', 'Lilo et Stitch', 'exact'],
    ['Le Cœur des hommes', 'Le Coeur des hommes', 'exact'],
    ['Rocky II', 'Rocky 2', 'exact'],
    ['Rocky V', 'Rocky 5', 'exact'],
    ['Dune : Chapitre un', 'Dune - Chapitre I', 'exact'],
    ['Dune : Deuxième partie', 'Dune : 2e partie', 'exact'],
    ['V pour Vendetta', 'V pour vendetta', 'exact'],
    ['Odyssée', "L'Odyssée", 'article'],
    ['The Bikeriders', 'Bikeriders', 'article'],
    ['Vaiana, la légende du bout du monde (20.', 'Vaiana, la légende du bout du monde (2026)', 'exact'],
    ['La Bataille de Gaulle - J’écris ton nom.', "La Bataille de Gaulle - J'écris ton nom", 'exact'],
    ['Kyo no Sora ga Ichiban Suki, to Mada Ie.', 'Kyo no sora ga ichiban suki, to mada ienai', 'beginning'],
    ['Toxic', 'Toxic - A Fairy Tale for Grown-Ups', 'main-title'],
    ['Les Trois Mousquetaires', 'Les Trois Mousquetairs', 'similar'],
    ['Une vie', 'La vie', 'similar'],
    ['Avatar', 'Avatar 2', 'none'],
    ['Les Visiteurs : Chapitre 1', 'Les Visiteurs : Chapitre 2', 'none'],
    ['Dune : Première partie', 'Dune : Deuxième partie', 'none'],
    ['Rocky II', 'Rocky III', 'none'],
    ['Jumpers.', 'Jumpers au long cours', 'none'],
    ['La Bataille de Gaulle - J’écris ton nom.', 'La Bataille de Gaulle - L’âge de fer', 'none'],
    ['', '', 'none'],
    ['今日の空', '明日の空', 'none'],
  ] as const)('"%s" and "%s": %s', (a, b, expected) => {
    expect(agreement(a, b)).toBe(expected);
    expect(agreement(b, a)).toBe(expected);
  });

  it('keep the year that tells namesakes apart', () => {
    expect(titleKey('Obsession (2026)').year).toBe(2026);
    expect(titleKey('1917').year).toBeNull();
    expect(titleKey('1917').key).toBe('1917');
  });
});

const words = fc.array(fc.stringMatching(/^[a-zéèàçôœ]{2,9}$/u), { minLength: 2, maxLength: 6 });

describe('for every title', () => {
  it('case, accents, punctuation and the added year do not matter', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1930, max: 2040 }), (list, year) => {
        const title = list.join(' ');
        const other = `${list.join('-').normalize('NFD').toUpperCase()} !`;
        fc.pre(title.length < 35);
        expect(agreement(title, other)).toBe('exact');
        expect(agreement(title, `${title} (${year})`)).toBe('exact');
      }),
    );
  });

  it('parts with different numbers never agree', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 15 }),
        (list, one, two) => {
          fc.pre(one !== two && list.join(' ').length < 25);
          expect(agreement(`${list.join(' ')} ${one}`, `${list.join(' ')} ${two}`)).toBe('none');
          expect(
            agreement(`${list.join(' ')} : Chapitre ${one}`, `${list.join(' ')} : Chapitre ${two}`),
          ).toBe('none');
        },
      ),
    );
  });

  it('the comparison is symmetric and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(agreement(a, b)).toBe(agreement(b, a));
      }),
    );
  });

  it('a cut title agrees with the whole one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,8}( [a-z]{3,8}){7,10}$/u), (title) => {
        fc.pre(title.length > 41);
        expect(['beginning', 'exact']).toContain(agreement(`${title.slice(0, 39)}.`, title));
      }),
    );
  });
});

describe('two people', () => {
  it.each([
    ['Alberto Vázquez (II)', 'Alberto Vazquez', true],
    ['Yûta Shimotsu', 'Shimotsu Yuta', true],
    ['J.J. Perry', 'Jeffrey J. Perry', true],
    ['Park Chan-wook', 'Chan-wook Park', true],
    ['Yash', 'Yash', true],
    ['Joel Coen', 'Ethan Coen', false],
    ['Yash', 'Yash Chopra', false],
    ['', '', false],
  ])('"%s" and "%s": %s', (a, b, same) => {
    expect(samePerson(a, b)).toBe(same);
    expect(samePerson(b, a)).toBe(same);
  });

  it('nobody is compared with nobody', () => {
    expect(comparePeople(['no information'], ['Ann Une'])).toBe('unknown');
    expect(comparePeople([], [])).toBe('unknown');
    expect(comparePeople(['Ann Une', 'Bob Deux'], ['Bob Deux'])).toBe('shared');
    expect(comparePeople(['Ann Une'], ['Bob Deux'])).toBe('different');
  });
});
