import { describe, expect, it } from 'vitest';
import { canonicalCountries, countryGroup } from './countries.ts';
import { canonicalDistributors } from './distributors.ts';
import { canonicalGenres } from './genres.ts';
import { originalLanguage } from './languages.ts';
import { canonicalPeople } from './people.ts';
import { namesReRelease, titleParts } from './title.ts';

describe('one vocabulary for both sites', () => {
  it('unifies the spellings of a distributor', () => {
    const spellings = ['Pathé', 'Pathé Films', 'Pathé Distribution', 'PATHE'];
    expect(new Set(spellings.flatMap(canonicalDistributors))).toEqual(new Set(['pathe']));
    expect(canonicalDistributors('Warner Bros. France')).toEqual(canonicalDistributors('Warner Bros.'));
    expect(canonicalDistributors('Jour2fête')).toEqual(canonicalDistributors('Jour2Fête'));
  });

  it('separates co-distributors', () => {
    expect(canonicalDistributors('Apollo Films / TF1 Studio')).toEqual(['apollo', 'tf1 studio']);
  });

  it.each(['747 entrées', '3 097 entrées', '1 prix et 4 nominations', '1 nomination', '# prix'])(
    'never takes "%s" for a company: it tells the result',
    (field) => {
      expect(canonicalDistributors(field)).toEqual([]);
    },
  );

  it('maps both vocabularies of genres and drops what is none', () => {
    expect(canonicalGenres(['Epouvante-horreur'])).toEqual(canonicalGenres(['Horreur']));
    expect(canonicalGenres(['1h40', 'France', 'Comédie dramatique'])).toEqual(['comedy', 'drama']);
  });

  it('takes a name for no more than a name', () => {
    expect(canonicalCountries(['Constructor'])).toEqual(['constructor']);
    expect(countryGroup(['constructor'])).toBe('other');
    expect(canonicalDistributors('toString')).toEqual(['tostring']);
    expect(canonicalDistributors('constructor')).toEqual(['constructor']);
  });

  it('joins country names that were split into words', () => {
    expect(canonicalCountries(['Corée', 'du', 'Sud', 'U.S.A.'])).toEqual(['kr', 'us']);
    expect(canonicalCountries(['Etats-Unis'])).toEqual(canonicalCountries(['U.S.A.']));
    expect(countryGroup(['gb', 'us'])).toBe('us');
    expect(countryGroup(['fr', 'us'])).toBe('fr');
    expect(countryGroup([])).toBe('unknown');
  });

  it('takes the original language from the country when none is listed', () => {
    expect(originalLanguage([], 'fr')).toBe('french');
    expect(originalLanguage(['Anglais', 'Français'], 'us')).toBe('english');
    expect(originalLanguage(['Japonais'], 'japan')).toBe('other');
  });

  it('drops placeholders and numbers of homonyms', () => {
    expect(canonicalPeople(['no information', 'Jonathan Goldstein (XII)', '- Madonna'])).toEqual([
      'jonathan goldstein',
      'madonna',
    ]);
  });
});

describe('title families', () => {
  it.each([
    ['Minions 2 : Il était une fois Gru', 'minions', 2],
    ['John Wick: Chapitre 4', 'john wick', 4],
    ['Rocky II', 'rocky', 2],
    ['Les Gardiens de la Galaxie 3', 'gardiens de la galaxie', 3],
    ['Shazam! La Rage des Dieux', 'shazam', null],
    ['Fast & Furious X', 'fast furious', 10],
    ['Mission: Impossible - Protocole fantôme', 'mission impossible', null],
  ])('%s belongs to "%s"', (title, head, instalment) => {
    expect(titleParts(title).heads).toContain(head);
    expect(titleParts(title).instalment).toBe(instalment);
  });

  it('leaves a number at the start in the name', () => {
    expect(titleParts('8 Femmes')).toMatchObject({ instalment: null, heads: ['8 femmes'] });
  });

  it('leaves the article out, so that "Les Minions" and "Minions 2" meet', () => {
    expect(titleParts('Les Minions').heads).toEqual(titleParts('Minions 2').heads.slice(-1));
  });

  it('knows shorter beginnings, but not the whole title and no common word alone', () => {
    expect(titleParts('Astérix et la grande aventure').prefixes).toEqual([
      'asterix',
      'asterix et',
      'asterix et la',
      'asterix et la grande',
    ]);
    expect(titleParts('La Vie devant nous').prefixes).toEqual(['vie devant']);
  });

  it.each([
    'Avatar (Rep. 2022)',
    'Un titre (1946)',
    'Un titre - Version longue',
    "Un titre (Director's Cut)",
  ])('knows that "%s" returns', (title) => {
    expect(namesReRelease(title, 2022)).toBe(true);
  });

  it('takes the year of a homonym for no return, and forgets it', () => {
    expect(namesReRelease('La Petite sirène (2023)', 2023)).toBe(false);
    expect(titleParts('La Petite sirène (2023)').stem).toBe('la petite sirene');
  });
});

describe('names from outside', () => {
  it('are looked at no further than a name goes', () => {
    const long = `Le Film ${'('.repeat(100_000)}`;
    for (const part of titleParts(long).heads) expect(part.length).toBeLessThanOrEqual(500);
    expect(titleParts('(rep'.repeat(100_000)).stem.length).toBeLessThanOrEqual(500);
    expect(namesReRelease(long, 2026)).toBe(false);
    expect(canonicalPeople([long, ...Array.from({ length: 10_000 }, (_, n) => `Ann ${n}`)])).toHaveLength(
      100,
    );
    expect(canonicalDistributors(`Pathé${'/x'.repeat(100_000)}`)).toEqual(['pathe', 'x']);
  });

  it('may be words of the language in which tables are written', () => {
    expect(canonicalGenres(['constructor', '__proto__', 'Drame'])).toEqual(['drama']);
    expect(titleParts('The constructor')).toMatchObject({ instalment: null, stem: 'the constructor' });
  });
});
