import { saysNothing, wordsOf } from './words.ts';

/** Words that a company's name may have or not: "Pathé", "Pathé Films", "Pathé Distribution". */
const COMPANY_WORDS = new Set(
  (
    'films film cinema pictures picture studios studio distribution releasing international france entertainment ' +
    'productions production company les le la the et and de du sas sa inc ltd company motion home video'
  ).split(' '),
);

/** No name is longer. */
const LONGEST = 300;

/** A distributor's name without what its spellings differ in; null where none is named. */
export function distributorKey(field: string | null): string | null {
  const name = field?.slice(0, LONGEST) ?? null;
  if (name === null || saysNothing(name)) return null;
  const words = wordsOf(name);
  const telling = words.filter((word) => !COMPANY_WORDS.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** Same name, or one is the beginning of the other: "Warner Bros." and "Warner". */
export function sameDistributor(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}
