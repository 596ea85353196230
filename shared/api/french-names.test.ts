import { expect, it } from 'vitest';
import { frenchCountries, frenchGenres } from './french-names.ts';

it.each([
  [['Erotique'], ['Érotique']],
  [['X - Erotique'], ['Érotique']],
  [['Epouvante-horreur'], ['Épouvante-horreur']],
  [['Évènement Sportif'], ['Événement sportif']],
  [['Science Fiction', 'Science fiction'], ['Science-fiction']],
  [
    ['Drama', 'Comedie'],
    ['Drame', 'Comédie'],
  ],
  [['Drame', 'Divers'], ['Drame']],
  [['Aventure - Action'], ['Aventure et action']],
  // What nobody has met yet stays as it is.
  [['muet'], ['Muet']],
  [[], []],
])('the genres %j are %j', (names, french) => expect(frenchGenres(names)).toEqual(french));

it.each([
  [
    ['U.S.A.', 'Etats-Unis', 'France'],
    ['États-Unis', 'France'],
  ],
  [
    ['Egypte', 'Ethiopie', 'Equateur'],
    ['Égypte', 'Éthiopie', 'Équateur'],
  ],
  [
    ['kazakhstan', 'kirghizistan'],
    ['Kazakhstan', 'Kirghizistan'],
  ],
  [['Corée', 'du', 'Sud'], ['Corée du Sud']],
  [
    ['France', 'Emirats', 'Arabes', 'Unis', 'Inde'],
    ['France', 'Émirats arabes unis', 'Inde'],
  ],
  [['Emirats', 'Arabes'], ['Émirats arabes unis']],
  [['Congo', '(Kinshasa)'], ['République démocratique du Congo']],
  [['Afrique', 'du', 'Sud'], ['Afrique du Sud']],
  [
    ['Burkina', 'Faso', 'Costa', 'Rica', 'Sri', 'Lanka'],
    ['Burkina Faso', 'Costa Rica', 'Sri Lanka'],
  ],
  [['Rép. Tchèque', 'République tchèque'], ['Tchéquie']],
  [
    ['Hong-Kong', 'Grande-Bretagne', 'Viet-Nam', "Côte-d'Ivoire"],
    ['Hong Kong', 'Royaume-Uni', 'Viêt Nam', 'Côte d’Ivoire'],
  ],
  [["Allemagne de l'Ouest"], ['Allemagne de l’Ouest']],
])('the countries %j are %j', (names, french) => expect(frenchCountries(names)).toEqual(french));
