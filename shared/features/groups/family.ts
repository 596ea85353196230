import type { CanonicalFilm } from '../canonical-film.ts';
import type { Features } from '../contract.ts';
import { meanOf, shrunkMean, shrunkResidual, type StatReader } from '../expectation.ts';
import { HALF_LIVES, titleKeys, tokenKeys, tokenPairKeys } from '../keys.ts';
import { weightOn, type Stat } from '../stat.ts';

const YEAR = 365.25;
/** A word in more titles than this names no universe. */
const RARE_FILMS = 12;

/** The film's family: predecessors under the same title head, two telling words or a rare word of the title. */
export function familyFeatures(film: CanonicalFilm, records: StatReader, expectation: number): Features {
  const heads = strongest(records, titleKeys(film));
  const pairs = strongest(records, tokenPairKeys(film));
  const rare = tokenKeys(film).filter((name) => (records.stat(name)?.n ?? 0) <= RARE_FILMS);
  const words = strongest(records, rare);
  const kin = heads ?? pairs ?? null;
  const tokens = tokenKeys(film);
  const residuals = tokens.map((name) => shrunkResidual(records, name, 3));
  const means = tokens.map((name) => shrunkMean(records, name, expectation, 3));
  return {
    instalment: film.title.instalment ?? film.originalTitle?.instalment ?? null,
    family_films: kin?.n ?? 0,
    family_last: kin?.last ?? null,
    family_best: kin?.best ?? null,
    family_mean: kin === null ? null : kin.x / kin.w,
    family_years: kin === null ? null : (records.day - kin.day) / YEAR,
    family_exact: heads === null ? 0 : 1,
    pair_films: pairs?.n ?? 0,
    pair_last: pairs?.last ?? null,
    word_films: words?.n ?? 0,
    word_last: words?.last ?? null,
    word_best: words?.best ?? null,
    word_mean: words === null ? null : words.x / words.w,
    word_years: words === null ? null : (records.day - words.day) / YEAR,
    title_residual_max: residuals.length === 0 ? null : Math.max(...residuals),
    title_residual_sum: residuals.reduce((sum, value) => sum + value, 0),
    title_mean_max: means.length === 0 ? null : Math.max(...means),
    title_known_words: tokens.filter((name) => meanOf(records, name).w > 0).length,
  };
}

/** The record with the highest mean among those that still weigh something. */
function strongest(records: StatReader, names: readonly string[]): Stat | null {
  let found: Stat | null = null;
  for (const name of names) {
    const stat = records.stat(name);
    if (stat === undefined || weightOn(stat, records.day, HALF_LIVES.title) < 0.05) continue;
    if (found === null || stat.x / stat.w > found.x / found.w) found = stat;
  }
  return found;
}
