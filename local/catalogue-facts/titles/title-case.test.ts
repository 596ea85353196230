import { describe, expect, it } from 'vitest';
import { Tally } from '../tally.ts';
import { isHeadline } from './headline.ts';
import { LetterCase } from './letter-case.ts';
import { casedLike, isInCapitals, titleKey } from './letters.ts';
import { Lexicon } from './lexicon.ts';
import { Spellings } from './spellings.ts';
import { TitleCase } from './title-case.ts';

const FRENCH = [
  "L'été de Kikujiro",
  'Un dimanche à Paris',
  'Les héros de Paris',
  'Le Chevalier noir',
  'Un chien et le chevalier',
  'La nuit des morts',
  'Une partie de campagne',
  'OSS 117 : Rio ne répond plus',
];
const ENGLISH = [
  'The Dark Knight',
  'Night of the Living Dead',
  'John McCabe',
  'The Return of the King',
  "The Law: Don't Say Day",
];

function lexicon(titles: readonly string[]): Lexicon {
  const learnt = new Lexicon();
  for (const title of titles) learnt.learn(title);
  return learnt;
}

const tally = new Tally();
const spellings = new Spellings();
for (const title of [...FRENCH, ...ENGLISH]) spellings.add(title);
const rules = new LetterCase(lexicon(FRENCH), lexicon(ENGLISH), (word) => word === 'amélie');
const titleCase = new TitleCase(spellings, rules, tally);

describe('a French title in capitals', () => {
  it.each([
    // Known, with the accents and the punctuation of the one in capitals.
    ["L'ÉTÉ DE KIKUJIRO", [], "L'été de Kikujiro"],
    ['LE CHEVALIER NOIR !', [], 'Le Chevalier noir !'],
    ['LÉON', ['Leon'], 'Léon'],
    ['LES ŒUVRES D’ANNA', ["Les oeuvres d'Anna"], 'Les œuvres d’Anna'],
    ['JFK', ['JFK'], 'JFK'],
    // Part by part.
    ['THE DARK KNIGHT : LE CHEVALIER NOIR', [], 'The Dark Knight : Le Chevalier noir'],
    ['OSS 117 : LA NUIT À PARIS', [], 'OSS 117 : La nuit à Paris'],
    // By the rules of French.
    ['LES CHIENS DE PARIS', [], 'Les chiens de Paris'],
    ["LE FABULEUX DESTIN D'AMÉLIE", [], "Le fabuleux destin d'Amélie"],
    ['LE PARRAIN, 2ᵉ PARTIE', [], 'Le parrain, 2ᵉ partie'],
    ['ROCKY III - LE RETOUR DE LA BÊTE', [], 'Rocky III - Le retour de la bête'],
    ['E.T. ET LE CHIEN', [], 'E.T. et le chien'],
    ['TRAIN DE 15H17 EN 3D', [], 'Train de 15h17 en 3D'],
    ['LE CRIME DE MCCLANE', [], 'Le crime de McClane'],
    ['OÙ SONT LES HÉROS ? ICI... OU LÀ. NON', [], 'Où sont les héros ? Ici... ou là. Non'],
    ['LE SECRET DES CHTF', [], 'Le secret des CHTF'],
    // A name that the film's other title has too.
    ['LE MONDE DE NARNIA', ['The Chronicles of Narnia'], 'Le monde de Narnia'],
    // It looks English.
    ['THE RETURN OF MCCABE', [], 'The Return of McCabe'],
  ])('%s is written %j knowing %s', (capitals, own, written) => {
    expect(titleCase.french(capitals, own)).toBe(written);
  });

  it('whose language cannot be told is French, unless it is the original one', () => {
    expect(titleCase.french('JUWANNA MANN', [])).toBe('Juwanna mann');
    expect(titleCase.french('JUWANNA MANN', [], true)).toBe('Juwanna Mann');
  });

  it('is counted by how it came by its case', () => {
    const counted = new Tally();
    const counting = new TitleCase(spellings, rules, counted);
    counting.french('LE CHEVALIER NOIR', []);
    counting.french('LES CHIENS DE PARIS', []);
    expect(counted.lines()).toEqual([
      '      1 titles in capitals written as a known title',
      '      1 titles in capitals written by the rules of their language, whole or in part',
    ]);
  });
});

describe('an original title', () => {
  it.each([
    [
      'Star Wars: Episode V - The Empire Strikes Back',
      [],
      'en',
      'Star Wars: Episode V - The Empire Strikes Back',
    ],
    ['A BOUT DE SOUFFLE', ['À bout de souffle'], 'fr', 'À bout de souffle'],
    ['AT THE EARTH S CORE', [], 'en', "At the Earth's Core"],
    ['DON T LOOK UP', [], 'en', "Don't Look Up"],
    ['BODY PARTS IN LAW', [], 'en', 'Body Parts in Law'],
    ['THE X-MEN: A DAY', [], 'en', 'The X-Men: A Day'],
    ['TMNT', [], 'en', 'TMNT'],
    ['Z', [], null, 'Z'],
    ['JUWANNA MANN', [], null, 'Juwanna Mann'],
    ['UN CHIEN ENRAGÉ', [], null, 'Un chien enragé'],
    ['LA DOLCE VITA', [], 'it', 'La dolce vita'],
  ])('%s is written with %j in %s: %s', (told, own, language, written) => {
    expect(titleCase.original(told, own, language)).toBe(written);
  });
});

it.each([
  ["L'Été : la fin", 'LETE - LA FIN', true],
  ['Cœur', 'COEUR', true],
  ['8½', '8', false],
])('%s and %s have the same letters: %s', (a, b, same) => {
  expect(titleKey(a) === titleKey(b)).toBe(same);
});

it('takes the case of a title with the same letters alone', () => {
  expect(casedLike('STRASSE DES GLÜCKS', 'Straße des Glücks')).toBe('Strasse des Glücks');
  expect(casedLike('LÉON', 'Léonie')).toBeNull();
});

it.each([
  ['RED', true],
  ['L.627', false],
  ['1941', false],
  ['ドラゴンボール', false],
  ['Red', false],
])('%s is in capitals: %s', (title, told) => {
  expect(isInCapitals(title)).toBe(told);
});

it.each([
  ['Gros Contrats Pour Petits Flingues', true],
  ["Frankenstein S'Est Échappé", true],
  ['Le Tour du Monde En 80 jours', true],
  ['Le Chevalier noir', false],
  ['Pirates des Caraïbes : La Fontaine de jouvence', false],
  ['Melinda et Melinda', false],
])('%s is written as a headline: %s', (title, told) => {
  expect(isHeadline(title)).toBe(told);
});
