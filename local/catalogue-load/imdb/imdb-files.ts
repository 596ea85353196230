import { NiabError } from '#shared/errors.ts';
import { fileIn, neededIn } from '../catalogue-source.ts';

/** Paths of IMDb's dumps (https://developer.imdb.com/non-commercial-datasets); what is null is not there, or not to be read. */
export interface ImdbFiles {
  basics: string;
  akas: string | null;
  crew: string | null;
  principals: string | null;
  names: string | null;
  ratings: string | null;
}

/** What the setting must say for IMDb's ratings to be read. */
const RATINGS_TERMS = 'non-commercial';

/**
 * The dumps in a folder. IMDb's ratings are read only where the setting `NIAB_IMDB_RATINGS_TERMS` names their terms, "non-commercial";
 * what is left out is told.
 * @throws NiabError `bad-settings` where it names others.
 */
export function imdbFiles(
  folder: string,
  terms: string | undefined,
  tell: (line: string) => void,
): ImdbFiles {
  if (terms !== undefined && terms !== '' && terms !== RATINGS_TERMS) {
    throw new NiabError(
      'bad-settings',
      `NIAB_IMDB_RATINGS_TERMS must be "${RATINGS_TERMS}", as IMDb's terms say, or not set: "${terms}"`,
      { field: 'NIAB_IMDB_RATINGS_TERMS' },
    );
  }
  const basics = neededIn('imdb', folder, 'title.basics.tsv');
  const [akas, crew, principals, names, ratings] = [
    ...['title.akas', 'title.crew', 'title.principals', 'name.basics', 'title.ratings'],
  ].map((name) => {
    const found = fileIn(folder, `${name}.tsv`);
    if (found === null && name !== 'title.ratings')
      tell(`${name}.tsv is not there: what it says is left out.`);
    return found;
  });
  const mayRate = terms === RATINGS_TERMS;
  if (ratings !== undefined && ratings !== null && !mayRate) {
    tell(
      `title.ratings.tsv is left out: set NIAB_IMDB_RATINGS_TERMS=${RATINGS_TERMS} where IMDb's terms for its ratings are kept.`,
    );
  }
  return {
    basics,
    akas: akas ?? null,
    crew: crew ?? null,
    principals: principals ?? null,
    names: names ?? null,
    ratings: mayRate ? (ratings ?? null) : null,
  };
}
