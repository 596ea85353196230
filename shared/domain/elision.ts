/** French « de » before a name. Pure. */
import { unaccented } from './unaccented.ts';

/** First names and companies whose h is mute; that of other names is foreign, and heard or taken for heard. */
const MUTE_H =
  /^h(?:afsia|ector|elen|eloïse|enri|ermine|ervé|élène|élie|éloïse|ilaire|ippolyte|onoré|orace|ortense|ubert|ugo|ugue)/iu;
/** A y before a vowel is a consonant: « de Yann », « d’Yves ». */
const VOWEL = /^(?:[aeiouœæ]|y(?![aeiou]))/u;
const VOICELESS = /^(?:onze|oui|ouistiti|uhlan)\b/u;

/** Whether « de », « que », « le » lose their vowel before a word. */
function isElided(word: string): boolean {
  if (/^h/iu.test(word)) return MUTE_H.test(word);
  const plain = unaccented(word);
  return VOWEL.test(plain) && !VOICELESS.test(plain);
}

/** « de Céline Sciamma », « d’Isabelle Huppert ». */
export function of(name: string): string {
  return isElided(name) ? `d’${name}` : `de ${name}`;
}

/** As `of`, for a company, whose article melts: « du Pacte », « des Films du Losange ». */
export function ofCompany(name: string): string {
  return /^Les? /u.test(name) ? name.replace(/^Le /u, 'du ').replace(/^Les /u, 'des ') : of(name);
}
