import { expect, it } from 'vitest';
import { spelledOut, unaccented } from './unaccented.ts';

it.each([
  ['Août', 'aout'],
  ['L’ÉTÉ À ROŽMITÁL', 'l’ete a rozmital'],
  ['e\u0301te\u0301', 'ete'],
  ['Œuvre', 'œuvre'],
  ['Сталкер', 'сталкер'],
])('without accents %s is %s', (text, plain) => {
  expect(unaccented(text)).toBe(plain);
});

it.each([
  ['Œuvre', 'oeuvre'],
  ['Straße', 'strasse'],
  ['Łódź, Øresund, Đorđe, ılık, Ægir', 'lódź, oresund, dorde, ilik, aegir'],
])('spelled out %s is %s', (text, spelled) => {
  expect(spelledOut(text)).toBe(spelled);
});
