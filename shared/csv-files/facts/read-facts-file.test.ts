import { describe, expect, it } from 'vitest';
import { readFactsFile } from './read-facts-file.ts';

const read = (text: string) => readFactsFile(Buffer.from(text));
const number = (screens: number) => ({ kind: 'number', screens });

describe('readFactsFile', () => {
  it('reads titles and copies, whatever separates them and in which order', () => {
    const rows = [
      { line: 2, film: 'Été, 85', screens: number(320), usOpening: undefined },
      { line: 3, film: 'Belle', screens: null, usOpening: undefined },
    ];
    for (const text of [
      '\uFEFFfilm;copies\r\nÉté, 85;320\r\nBelle;\r\n',
      'Titre,Copies annoncées\n"Été, 85","320,0"\nBelle,\n',
      'Nombre de copies\tTitre du film\n320\tÉté, 85\n\tBelle',
    ]) {
      expect(read(text)).toEqual({ rows, tellsUs: false, problems: [], notes: [] });
    }
  });

  it('leaves the day of the release, which is no number of copies', () => {
    const file = read('Film;Sortie;Copies\nBelle;07/06/2023;320\n');
    expect(file.rows).toMatchObject([{ film: 'Belle', screens: number(320) }]);
    expect(file.problems).toEqual([]);
    expect(file.notes).toMatchObject([{ code: 'column-left', value: 'Sortie' }]);
    expect(read('Titre;Sortie\nBelle;7 juin\n').rows).toEqual([]);
  });

  it('reads Windows-1252, and tells it', () => {
    const file = readFactsFile(Buffer.from('film;copies\r\nÉté;50 à 150\r\n', 'latin1'));
    expect(file.rows).toMatchObject([{ film: 'Été', screens: { screensClass: '50-150' } }]);
    expect(file.notes).toMatchObject([{ code: 'windows-1252' }]);
  });

  it('reads US openings where there are columns for them', () => {
    const head = 'film;copies;démarrage américain;recettes US;cinémas US\n';
    const file = read(
      `${head}A;large;26/05/2023;40 000 000 $;3500\nB;;vendredi 26 mai 2023;1.240.000;\nC;12;;;\n`,
    );
    expect(file).toMatchObject({ tellsUs: true, problems: [] });
    expect(file.rows).toEqual([
      {
        ...{ line: 2, film: 'A', screens: { kind: 'wide' } },
        usOpening: { friday: '2023-05-26', grossUsd: 40_000_000, theaters: 3_500 },
      },
      {
        ...{ line: 3, film: 'B', screens: null },
        usOpening: { friday: '2023-05-26', grossUsd: 1_240_000, theaters: null },
      },
      { line: 4, film: 'C', screens: number(12), usOpening: null },
    ]);
  });

  it.each([
    ['A;320;', '2023-05-25', '40000', '', 'not-a-friday', 'vendredi US'],
    ['A;320;', '45072', '40000', '', 'date-as-number', 'vendredi US'],
    ['A;320;', 'lundi 26 mai 2023', '40000', '', 'wrong-weekday', 'vendredi US'],
    ['A;320;', '2023-05-26', '', '', 'weekend-unfinished', 'recettes US'],
    ['A;320;', '', '40000', '', 'weekend-unfinished', 'vendredi US'],
    ['A;320;', '2023-05-26', '3000000000', '', 'number-too-large', 'recettes US'],
    ['A;320;', '2023-05-26', '-1', '', 'negative-number', 'recettes US'],
    ['A;320;', '2023-05-26', '0', '', 'bad-number', 'recettes US'],
    ['A;320;', '2023-05-26', '40000', '10001', 'number-too-large', 'cinémas US'],
    ['A;beaucoup;', '', '', '', 'bad-copies', 'copies'],
    ['A;=1+1;', '', '', '', 'formula', 'copies'],
    [';320;', '', '', '', 'missing-value', 'film'],
    [`${'x'.repeat(301)};320;`, '', '', '', 'title-too-long', 'film'],
  ])('tells the cell that is wrong: %s%s;%s;%s', (film, friday, gross, theaters, code, column) => {
    const file = read(
      `film;copies;vendredi US;recettes US;cinémas US\nB;12;;;\n${film}${friday};${gross};${theaters}\n`,
    );
    expect(file.problems).toMatchObject([{ code, column, line: 3 }]);
    expect(file.rows).toMatchObject([{ film: 'B' }]);
  });

  it.each([
    ['', 'empty-file'],
    ['rien du tout', 'no-header'],
    ['film;recettes US\nA;3\n', 'missing-column'],
    ['film;copies;écrans\nA;3;4\n', 'columns-twice'],
    ['film;copies\n"A;3\n', 'open-quote'],
    ['PK\u0003\u0004', 'workbook'],
    ['film;copies\nA;3;4\n', 'too-many-cells'],
  ])('tells what is wrong with the file %j', (text, code) => {
    const file = read(text);
    expect(file.problems).toMatchObject([{ code }]);
    expect(file.rows).toEqual([]);
  });

  it('leaves columns and lines above that it does not know, and tells so', () => {
    const file = read('Nos copies\nfilm;copies;distributeur\nA;3;Gaumont\n');
    expect(file.rows).toMatchObject([{ line: 3, film: 'A' }]);
    expect(file.notes).toMatchObject([
      { code: 'column-left', value: 'distributeur' },
      { code: 'above-header', value: 'Nos copies' },
    ]);
  });

  it('reads no more lines than any week has films', () => {
    const file = read(`film;copies\n${'A;3\n'.repeat(1_200)}`);
    expect(file.rows).toHaveLength(1_000);
    expect(file.problems).toMatchObject([{ code: 'too-many-lines', line: 1_002 }]);
  });
});
