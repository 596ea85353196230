/** Rules of written French that depend on the word that follows or on the number before. Pure. */
import { number, roundCount } from '../format/numbers.ts';

const rules = new Intl.PluralRules('fr');

/** Whether a noun after a number has the plural: from two on, so « 0 copie », « 1,5 million ». */
function isPlural(count: number): boolean {
  return rules.select(Math.abs(count)) !== 'one';
}

/** The form of a word that a number asks for. */
export function agreed(count: number, one: string, many = `${one}s`): string {
  return isPlural(count) ? many : one;
}

/** A whole number with its noun: « 1 spectateur », « 1 234 places ». */
export function counted(count: number, one: string, many?: string): string {
  return `${number(count)} ${agreed(Math.round(count), one, many)}`;
}

/** As `counted`, with two digits that count: « 42 000 entrées ». */
export function aboutCounted(count: number, one: string): string {
  return `${roundCount(count)} ${agreed(Math.round(count), one)}`;
}

/** « 1re sortie », « 2e sortie ». */
export function feminineOrdinal(place: number): string {
  return place === 1 ? '1re' : `${place}e`;
}
