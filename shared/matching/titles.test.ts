import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
    [
      'Les Très Longues Vacances au bord de la M.',
      'Les Très Longues Vacances au bord de la Mer',
      'beginning',
    ],
    [
      'Le Long et Tranquille Voyage de Deux St.',
      'Le Long et Tranquille Voyage de Deux Starlettes',
      'beginning',
    ],
    [
      'The Long and Winding Adventures of Mr Mi.',
      'The Long and Winding Adventures of Mr Mister',
      'beginning',
    ],
    ['Kyo no Sora ga Ichiban Suki, to Mada Ie.', 'Kyo no sora ga ichiban suki, to mada ienai', 'beginning'],
    ['Toxic', 'Toxic - A Fairy Tale for Grown-Ups', 'main-title'],
    ['Les Trois Mousquetaires', 'Les Trois Mousquetairs', 'similar'],
    ['Une vie', 'La vie', 'similar'],
    ['Avatar', 'Avatar 2', 'number'],
    ['Les Visiteurs : Chapitre 1', 'Les Visiteurs : Chapitre 2', 'other-part'],
    ['Dune : Première partie', 'Dune : Deuxième partie', 'other-part'],
    ['Rocky II', 'Rocky III', 'other-part'],
    ['Jumpers.', 'Jumpers au long cours', 'none'],
    ['La Bataille de Gaulle - J’écris ton nom.', 'La Bataille de Gaulle - L’âge de fer', 'none'],
    // Number words, superscripts, ordinals, leading zeros.
    ['12 Years a Slave', 'Twelve Years a Slave', 'exact'],
    ['Douze hommes en colère', '12 Hommes en colère', 'exact'],
    ['Trois fois 20 ans', '3 fois vingt ans', 'exact'],
    ['[REC]³ Génesis', '[REC]3 Genesis', 'exact'],
    ['Alien³', 'Alien 3', 'exact'],
    ['Les Femmes du 6e étage', 'Les Femmes du 6ème étage', 'exact'],
    ['Vendredi 07', 'Vendredi 7', 'exact'],
    ['Les Deux Mousquetaires', 'Les Trois Mousquetaires', 'none'],
    // Abbreviations.
    ['M. & Mme Adelman', 'Monsieur et Madame Adelman', 'exact'],
    ['Mr. Ove', 'Monsieur Ove', 'exact'],
    ['Dr. Folamour', 'Docteur Folamour', 'exact'],
    ['St. Vincent', 'Saint Vincent', 'exact'],
    ['Compartiment N°6', 'Compartiment numéro 6', 'exact'],
    ['Wicked: Part 1', 'Wicked - Partie un', 'exact'],
    ['Batman vs. Superman', 'Batman versus Superman', 'exact'],
    // What a site adds or leaves out.
    ['Titeuf, le film (3D)', 'Titeuf', 'variant'],
    ['Sanctum 3D', 'Sanctum', 'variant'],
    ['Le Magicien d’Oz (3D/IMAX)', "Le Magicien d'Oz", 'exact'],
    ['Avatar (version longue)', 'Avatar', 'exact'],
    ['Inception (10th Anniversary)', 'Inception', 'exact'],
    ['Dune (2021) (Rep. 2024)', 'Dune', 'exact'],
    ['One Piece Film Z', 'One Piece Z', 'variant'],
    ["L'Envol (Scarlet)", "L'Envol", 'variant'],
    ["L'Envol (Scarlet)", 'Scarlet', 'variant'],
    ["Marvel's The Avengers", 'The Avengers', 'variant'],
    ['Disney’s A Christmas Carol', 'A Christmas Carol', 'variant'],
    ['Matrix, The', 'The Matrix', 'exact'],
    ["Odyssée (L')", "L'Odyssée", 'exact'],
    ['Le Comte de Monte-Cristo (2018', 'Le Comte de Monte-Cristo', 'exact'],
    ['Le Comte de Monte-Cristo (', 'Le Comte de Monte-Cristo', 'exact'],
    // What looks like an addition is the title.
    ["Pete's Dragon", 'Dragon', 'main-title'],
    ["No Man's Land", 'Land', 'none'],
    ['Frontière(s)', 'Espion(s)', 'none'],
    ['(S)ex List', 'Sex List', 'exact'],
    ['Un Prince (presque) charmant', 'Un prince presque charmant', 'exact'],
    ["Studio 54 - Director's Cut", 'The Cut', 'none'],
    // A subtitle or a number only one site has; other spellings.
    ['Mange tes morts - Tu ne diras point', 'Mange tes morts', 'main-title'],
    ['La Guerre des Dieux - New Gods: Yang Jian', 'New Gods: Yang Jian', 'main-title'],
    ["Tyler Perry's Duplicity", 'Duplicity', 'main-title'],
    ['Minuscule 2 - Les Mandibules du bout du monde', 'Minuscule: Les Mandibules du bout du monde', 'number'],
    ["L'Oeuvre sans auteur - Partie 1", "L'Oeuvre sans auteur", 'number'],
    ['Twilight - Chapitre 4 : Révélation 1ère partie', 'Twilight - Chapitre 4 : révélation', 'number'],
    ['Haikyū!!', 'Haikyuu!!', 'similar'],
    ['Tikkoun', 'Tikkun', 'similar'],
    ['Le Bleu du caftan', 'Le Bleu de caftan', 'similar'],
    ['Demon', 'Demons', 'none'],
    ['Haikyū!! : La Guerre des poubelles', 'Haikyu!! The Dumpster Battle', 'series'],
    ['Paradis : foi', 'Paradis : espoir', 'series'],
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

  it('parts with different numbers are other parts', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 1, max: 15 }),
        fc.integer({ min: 1, max: 15 }),
        (list, one, two) => {
          fc.pre(one !== two && list.join(' ').length < 25);
          expect(agreement(`${list.join(' ')} ${one}`, `${list.join(' ')} ${two}`)).toBe('other-part');
          expect(
            agreement(`${list.join(' ')} : Chapitre ${one}`, `${list.join(' ')} : Chapitre ${two}`),
          ).toBe('other-part');
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
