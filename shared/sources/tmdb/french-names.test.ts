import { describe, expect, it } from 'vitest';
import { canonicalCountries } from '../../features/vocabulary/countries.ts';
import { originalLanguage } from '../../features/vocabulary/languages.ts';
import { frenchCountry, frenchLanguage } from './french-names.ts';

describe('a country', () => {
  it.each([
    ['US', 'Etats-Unis'],
    ['GB', 'Grande-Bretagne'],
    ['KR', 'Corée du Sud'],
    ['FR', 'France'],
    ['CZ', 'République tchèque'],
    ['HK', 'Hong-Kong'],
    ['TR', 'Turquie'],
    ['XC', 'Tchécoslovaquie'],
    ['SU', 'URSS'],
  ])('%s is called %s', (code, name) => {
    expect(frenchCountry(code)).toBe(name);
  });

  it.each(['', 'XX', 'usa', 'us', 'Q1', 'toString'])('%j is none', (code) => {
    expect(frenchCountry(code)).toBeNull();
  });

  const VOCABULARY =
    'fr us gb de be it es ca jp ch in cn hk tw kr ar dk au nz se no fi is ie il br mx ru pt pl nl at lu ir ro cz th';
  it.each(VOCABULARY.split(' '))('%s has a name that the vocabulary knows', (code) => {
    const name = frenchCountry(code.toUpperCase());
    expect(name === null ? [] : canonicalCountries([name])).toEqual([code]);
  });

  it.each([
    ['United States of America', 'us'],
    ['United Kingdom', 'gb'],
    ['South Korea', 'kr'],
    ['Germany', 'de'],
    ['Czech Republic', 'cz'],
    ['Soviet Union', 'ru'],
  ])('may be given by its English name, %s', (name, code) => {
    expect(canonicalCountries([name])).toEqual([code]);
  });
});

describe('a language', () => {
  it.each([
    ['en', 'Anglais', 'english'],
    ['fr', 'Français', 'french'],
    ['ja', 'Japonais', 'other'],
    ['zh', 'Mandarin', 'other'],
    ['cn', 'Cantonais', 'other'],
    ['xx', 'Silencieux', 'other'],
  ])('%s is called %s', (code, name, language) => {
    expect(frenchLanguage(code)).toBe(name);
    expect(originalLanguage([name], 'unknown')).toBe(language);
  });

  it.each(['', 'zzz', 'english', 'FR', 'valueOf'])('%j is none', (code) => {
    expect(frenchLanguage(code)).toBeNull();
  });

  it.each([
    ['English', 'english'],
    ['French', 'french'],
    ['Spanish', 'other'],
  ])('may be given by its English name, %s', (name, language) => {
    expect(originalLanguage([name], 'unknown')).toBe(language);
  });
});
