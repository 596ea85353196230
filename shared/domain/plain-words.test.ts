import { expect, it } from 'vitest';
import { plainWords } from './plain-words.ts';

it.each([
  ['Copie indisponible', 'Copie indisponible'],
  ['  deux\n lignes\u2028ou\ttrois ', 'deux lignes ou trois'],
  ['\u202Eelbinopsidni\u202C', 'elbinopsidni'],
  ['a\u200Bb\u200D\u2060c\uFEFF\u00ADd', 'abcd'],
  ['a\u2066b\u2069', 'ab'],
  ['a\u0000b\u0007\u001B[31mc\u007F\u009B', 'ab[31mc'],
  ['\uD800x', '\uFFFDx'],
  ['e\u0301te\u0301', 'été'],
  ['\u200B\u202E', ''],
  ['« Été » 🎬', '« Été » 🎬'],
])('leaves of %j what is read: %j', (text, words) => {
  expect(plainWords(text)).toBe(words);
});
