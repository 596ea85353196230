import { describe, expect, it } from 'vitest';
import { of, ofCompany } from './elision.ts';

it.each([
  ['Isabelle Huppert', 'd’Isabelle Huppert'],
  ['Anca Damian', 'd’Anca Damian'],
  ['Émilie Dequenne', 'd’Émilie Dequenne'],
  ['Ōtomo', 'd’Ōtomo'],
  ['Œdipe', 'd’Œdipe'],
  ['Yves Montand', 'd’Yves Montand'],
  ['Yann Gonzalez', 'de Yann Gonzalez'],
  ['Hélène Vincent', 'd’Hélène Vincent'],
  ['Hugo Gélin', 'd’Hugo Gélin'],
  ['Hugh Grant', 'de Hugh Grant'],
  ['Hayao Miyazaki', 'de Hayao Miyazaki'],
  ['Henry Cavill', 'de Henry Cavill'],
  ['Céline Sciamma', 'de Céline Sciamma'],
  ['11', 'de 11'],
])('%s: %s', (name, words) => expect(of(name)).toBe(words));

describe('« de » before a company', () => {
  it.each([
    ['Le Pacte', 'du Pacte'],
    ['Les Films du Losange', 'des Films du Losange'],
    ['Lesage Films', 'de Lesage Films'],
    ['La Belle Company', 'de La Belle Company'],
    ['L’Atelier Distribution', 'de L’Atelier Distribution'],
    ['Haut et Court', 'de Haut et Court'],
    ['Universal Pictures', 'd’Universal Pictures'],
    ['Eurozoom', 'd’Eurozoom'],
  ])('%s: %s', (name, words) => expect(ofCompany(name)).toBe(words));
});
