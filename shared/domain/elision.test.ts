import { expect, it } from 'vitest';
import { of } from './elision.ts';

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
