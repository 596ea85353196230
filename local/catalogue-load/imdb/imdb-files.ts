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

/**
 * The dumps in a folder. IMDb's ratings are read only where they may be, by the setting that names their terms. What is left out is
 * told.
 */
export function imdbFiles(folder: string, mayRate: boolean, tell: (line: string) => void): ImdbFiles {
  const basics = neededIn('imdb', folder, 'title.basics.tsv');
  const [akas, crew, principals, names, ratings] = [
    ...['title.akas', 'title.crew', 'title.principals', 'name.basics', 'title.ratings'],
  ].map((name) => {
    const found = fileIn(folder, `${name}.tsv`);
    if (found === null && name !== 'title.ratings')
      tell(`${name}.tsv is not there: what it says is left out.`);
    return found;
  });
  if (ratings !== undefined && ratings !== null && !mayRate) {
    tell(
      `title.ratings.tsv is left out: set NIAB_IMDB_RATINGS_TERMS=non-commercial where IMDb's terms for its ratings are kept.`,
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
