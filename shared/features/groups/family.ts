import type { CanonicalFilm } from '../canonical-film.ts';
import type { Features } from '../contract.ts';
import { HALF_LIVES, prefixKeys, titleKeys, tokenPairKeys, tokensOf } from '../keys.ts';
import { read, shrunkMean, shrunkResidual, weightOf, type StatReader } from '../reading.ts';
import { weightOn, type PastFilm, type Stat } from '../stat.ts';
import { peopleTags, tagsOf } from '../tags.ts';
import { titleParts } from '../vocabulary/title.ts';

const YEAR = 365.25;
/** A word in more titles than this names no universe. */
const RARE_FILMS = 12;

/** Two rows of one film stand within a year. */
const FEWEST_YEARS_AWAY = 2;

/** The film's family: predecessors under the same title head, two telling words or a rare word of the title. */
export function familyFeatures(film: CanonicalFilm, records: StatReader, expectation: number): Features {
  const { heads, pairs, kin } = kinOf(film, records);
  const tokens = tokensOf(film).map((token) => read(records, 'token', token));
  const rare = tokens.filter(({ stat }) => (stat?.n ?? 0) <= RARE_FILMS);
  const words = strongest(
    records.day,
    rare.map(({ stat }) => stat),
  );
  const own = tagsOf(film);
  const people = peopleTags(film);
  const residuals = tokens.map((word) => shrunkResidual(word, 3));
  const means = tokens.map((word) => shrunkMean(word, expectation, 3));
  return {
    instalment: film.title.instalment ?? film.originalTitle?.instalment ?? null,
    family_films: kin?.n ?? 0,
    family_last: kin?.last ?? null,
    family_best: kin?.best ?? null,
    family_mean: kin === null ? null : kin.x / kin.w,
    family_years: kin === null ? null : (records.day - kin.day) / YEAR,
    family_people: kin === null ? null : shared(kin, people),
    family_shared: kin === null ? null : shared(kin, own),
    family_exact: heads === null ? 0 : 1,
    pair_last: pairs?.last ?? null,
    word_films: words?.n ?? 0,
    word_last: words?.last ?? null,
    word_best: words?.best ?? null,
    word_mean: words === null ? null : words.x / words.w,
    word_years: words === null ? null : (records.day - words.day) / YEAR,
    word_shared: words === null ? null : shared(words, own),
    title_residual_max: residuals.length === 0 ? null : Math.max(...residuals),
    title_residual_sum: residuals.reduce((sum, value) => sum + value, 0),
    title_mean_max: means.length === 0 ? null : Math.max(...means),
    title_known_words: tokens.filter((word) => weightOf(word) > 0).length,
  };
}

/** The last film of the family; null without a family, and where it was too small to be remembered by its title. */
export function predecessorOf(film: CanonicalFilm, records: StatReader): PastFilm | null {
  return kinOf(film, records).kin?.lastFilm ?? null;
}

/** Years since a film of this very title and of one of its people was released: it comes back. Null for a new film. */
export function yearsSinceReleased(film: CanonicalFilm, records: StatReader): number | null {
  const people = peopleTags(film);
  const isTheSame = (past: PastFilm): boolean => {
    if (!past.tags.some((one) => people.includes(one))) return false;
    const { stem, instalment } = titleParts(past.title);
    return [film.title, film.originalTitle].some(
      (title) => title?.stem === stem && (title.instalment ?? 1) === (instalment ?? 1),
    );
  };
  const years = titleKeys(film).flatMap((name) => {
    const stat = records.stat(name);
    return [stat?.bestFilm, stat?.lastFilm].flatMap((past) =>
      past !== undefined && past !== null && isTheSame(past)
        ? [Number(film.facts.releaseDate.slice(0, 4)) - past.year]
        : [],
    );
  });
  const longest = Math.max(0, ...years);
  return longest < FEWEST_YEARS_AWAY ? null : longest;
}

/** Records under the same title head, under two telling words, and the strongest of these and of shared prefixes. */
function kinOf(film: CanonicalFilm, records: StatReader): Record<'heads' | 'pairs' | 'kin', Stat | null> {
  const people = peopleTags(film);
  const statsOf = (names: readonly string[]) => names.map((name) => records.stat(name));
  const heads = strongest(records.day, statsOf(titleKeys(film)));
  const pairs = strongest(records.day, statsOf(tokenPairKeys(film)));
  const prefixes = statsOf(prefixKeys(film)).filter((stat) => shared(stat, people) > 0);
  return { heads, pairs, kin: stronger(stronger(heads, pairs), strongest(records.day, prefixes)) };
}

/** How many names the film shares with the last and the best film of a record. */
function shared(stat: Stat | undefined, tags: readonly number[]): number {
  const count = (past: PastFilm | null): number =>
    tags.filter((one) => past?.tags.includes(one) === true).length;
  return stat === undefined ? 0 : Math.max(count(stat.lastFilm), count(stat.bestFilm));
}

function stronger(a: Stat | null, b: Stat | null): Stat | null {
  if (a === null || b === null) return a ?? b;
  return b.x / b.w > a.x / a.w ? b : a;
}

/** The record with the highest mean among those that still weigh something. */
function strongest(day: number, stats: readonly (Stat | undefined)[]): Stat | null {
  let found: Stat | null = null;
  for (const stat of stats) {
    if (stat === undefined || weightOn(stat, day, HALF_LIVES.title) < 0.05) continue;
    if (found === null || stat.x / stat.w > found.x / found.w) found = stat;
  }
  return found;
}
