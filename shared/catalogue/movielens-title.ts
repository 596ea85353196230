/** Titles as MovieLens writes them: "City of Lost Children, The (Cité des enfants perdus, La) (1995)". */

export interface MovieLensTitle {
  /** In ordinary order: "The City of Lost Children". */
  title: string;
  /** From brackets, each once: "La Cité des enfants perdus". */
  otherTitles: string[];
  /** Of series the first one; null where none is given. */
  year: number | null;
}

const YEAR = /\s*\((\d{4})(?:[–-]\s?(?:\d{4})?)?\)\s*$/u;
/** At the end; inside are no further brackets. */
const LAST_BRACKETS = /\s*\(([^()]*)\)$/u;
const ALSO_KNOWN_AS = /^a\.?k\.?a\.?:?\s+/iu;
/** Articles that MovieLens puts behind, in the languages of its titles. "L'" takes no space. */
const ARTICLE_BEHIND =
  /^(.+), (the|an?|le|la|les|une?|des|l['’]|der|die|das|ein|eine|el|los|las|una?|il|lo|i|gli|uno|o|os|as|uma?|het|de|en|ett|det|den|het)$/iu;

export function movieLensTitle(written: string): MovieLensTitle {
  const year = YEAR.exec(written);
  let rest = (year === null ? written : written.slice(0, year.index)).trim();
  const bracketed: string[] = [];
  for (;;) {
    const brackets = LAST_BRACKETS.exec(rest);
    // Of "(500) Days of Summer" the brackets are not at the end, and "(Untitled)" is a title.
    if (brackets === null || brackets.index === 0) break;
    bracketed.unshift(...namesIn(brackets[1] ?? ''));
    rest = rest.slice(0, brackets.index);
  }
  const title = inOrder(rest);
  const others = new Set(bracketed);
  others.delete(title);
  return { title, otherTitles: [...others], year: year === null ? null : Number(year[1]) };
}

/** Of "a.k.a. All I Wanna Do, The Hairy Bird" both; a comma before an article that was put behind divides nothing. */
function namesIn(inside: string): string[] {
  const isKnownAs = ALSO_KNOWN_AS.test(inside);
  const names = inside.replace(ALSO_KNOWN_AS, '').trim();
  const whole = inOrder(names);
  if (whole !== names || !isKnownAs) return whole === '' ? [] : [whole];
  // One title of several words can have a comma itself: "Her Majesty, Mrs. Brown" is found by either half as well.
  const parts = names.includes(', ') ? names.split(', ').map(inOrder) : [];
  return [...new Set([whole, ...parts])].filter((name) => name !== '');
}

function inOrder(title: string): string {
  const found = ARTICLE_BEHIND.exec(title);
  if (found === null) return title;
  const [, name = '', article = ''] = found;
  return /['’]$/u.test(article) ? `${article}${name}` : `${article} ${name}`;
}
