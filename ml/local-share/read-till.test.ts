import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { NATIONAL_COLUMNS, readTill, TILL_COLUMNS } from './read-till.ts';

const folder = mkdtempSync(join(tmpdir(), 'niab-till-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(...lines: readonly string[]): string {
  const file = join(folder, 'till.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

it('reads the films of whole weeks in order of week and title, previews included', () => {
  const file = written(
    'k,title,wed,nat,country,open,shows1,adm1,pre',
    'x,"Ainbo, princesse",2021-07-14,109322,Pérou,7,17,401.0,61.0',
    'x,1917,2020-01-15,644738,France,6,23,602.0,0.0',
    'x,Zombi,2020-01-15,1000,U.S.A.,7,5,10,',
    'x,Not shown,2020-01-15,1000,France,7,0,5,0',
    'x,Closed,2020-01-15,1000,France,2,5,5,0',
    'x,Nobody,2020-01-15,1000,France,7,5,0,4',
  );
  expect(readTill(file, NATIONAL_COLUMNS)).toEqual([
    { week: '2020-01-15', title: '1917', tickets: 602, admissions: 644_738, origin: 'french' },
    { week: '2020-01-15', title: 'Zombi', tickets: 10, admissions: 1_000, origin: 'american' },
    { week: '2021-07-14', title: 'Ainbo, princesse', tickets: 462, admissions: 109_322, origin: 'other' },
  ]);
});

it('reads what any till tells, in any order and with semicolons', () => {
  expect(readTill(written('pre;adm1;wed;title', '3;40;2020-01-15;1917, le film'), TILL_COLUMNS)).toEqual([
    { week: '2020-01-15', title: '1917, le film', tickets: 43, admissions: null, origin: 'other' },
  ]);
});

it.each([
  ['has no column nat', ['title,wed,adm1,pre', 'A,2020-01-15,1,0']],
  ['line 3, adm1: ', ['title,wed,adm1,pre,nat', 'A,2020-01-15,1,0,9', 'B,2020-01-15,many,0,9']],
  ['line 2, pre: ', ['title,wed,adm1,pre,nat', 'A,2020-01-15,1,-3,9']],
  ['line 2, wed: must be a cinema week', ['title,wed,adm1,pre,nat', 'A,2020-01-16,1,0,9']],
  ['open-quote (line 2)', ['title,wed,adm1,pre,nat', '"A,2020-01-15,1,0,9']],
])('names what cannot be read: %s', (words, lines) => {
  expect(() => readTill(written(...lines), NATIONAL_COLUMNS)).toThrow(words);
});

it('says which columns a till has where there is none', () => {
  const file = join(folder, 'none.csv');
  expect(() => readTill(file, NATIONAL_COLUMNS)).toThrow(
    /none\.csv cannot be read .+ title, wed, adm1, pre, nat; and country/u,
  );
  expect(() => readTill(file, TILL_COLUMNS)).toThrow(/ title, wed, adm1, pre; and country/u);
});
