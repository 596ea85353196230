/** What a title of MovieLens says: `Seven (a.k.a. Se7en) (1995)`, `Class, The (Klass) (2007)`. */
interface MovieLensTitle {
  /** In the language of the film, where it is told beside the English one. */
  original: string;
  others: string[];
  year: number | null;
}

const YEAR = /\s*\((\d{4})(?:[–-]\d{0,4})?\)\s*$/;
/** The last words in brackets, which hold no others. */
const BRACKETS = /\s*\(([^()]*)\)\s*$/;
const ALSO_KNOWN = /^a\.?k\.?a\.?\s+/i;
/** Words that MovieLens puts behind a title which begins with them. */
const ARTICLE =
  /^(.+), (the|an?|les?|la|l'|une?|el|los|las|il|lo|i|gli|os?|das|de[nrst]?|die|eine?|het|da)$/i;

/**
 * MovieLens names a film in English and puts other names in brackets behind: those with "a.k.a." are other English ones, one without is
 * that of the film's own language, and then the year.
 */
export function readMovieLensTitle(text: string): MovieLensTitle {
  const year = YEAR.exec(text);
  let rest = year === null ? text.trim() : text.slice(0, year.index).trim();
  const foreign: string[] = [];
  const others: string[] = [];
  for (let found = BRACKETS.exec(rest); found !== null && found.index > 0; found = BRACKETS.exec(rest)) {
    const name = found[1] ?? '';
    if (ALSO_KNOWN.test(name)) others.unshift(articleFirst(name.replace(ALSO_KNOWN, '')));
    else foreign.unshift(articleFirst(name));
    rest = rest.slice(0, found.index);
  }
  const [original, ...names] = [
    ...foreign.slice(0, 1),
    articleFirst(rest),
    ...foreign.slice(1),
    ...others,
  ].filter((name) => name !== '');
  const known = original ?? text.trim();
  return {
    original: known,
    others: [...new Set(names)].filter((name) => name !== known),
    year: year === null ? null : Number(year[1]),
  };
}

function articleFirst(title: string): string {
  const found = ARTICLE.exec(title.trim());
  if (found === null) return title.trim();
  const [, name = '', article = ''] = found;
  return article.endsWith("'") ? article + name : `${article} ${name}`;
}
