/**
 * `npm run recommend -- "Amélie" "Léon" [--genre Comedy] [--decade 1990] [--limit 10]`: films for likes, each with the likes that
 * speak for it, from the catalogue and the model of the package. `--unrated`: of the films that MovieLens' raters do not know;
 * `--facts`: as where MovieLens is not shown.
 */
import { parseArgs } from 'node:util';
import { openCatalogue } from '#shared/catalogue/open-catalogue.ts';
import { InvalidInputError, messageOf, NiabError } from '#shared/errors.ts';
import { GENRES } from '#shared/catalogue/film.ts';
import { readShippedCatalogue } from '#shared/open-catalogue.ts';
import { readShippedModel } from '#shared/open-recommender.ts';
import { createRecommender } from '#shared/recommending/recommender.ts';
import { titled, toldFilm } from './recommend/told.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      genre: { type: 'string' },
      decade: { type: 'string' },
      limit: { type: 'string', default: '10' },
      unrated: { type: 'boolean', default: false },
      facts: { type: 'boolean', default: false },
    },
  });
  const genre = GENRES.find((one) => one === values.genre);
  if (values.genre !== undefined && genre === undefined) {
    throw new InvalidInputError('genre', `The genres are ${GENRES.join(', ')}`);
  }
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw new InvalidInputError('limit', '--limit is a whole number from 1 on');
  const catalogue = openCatalogue(await readShippedCatalogue(), { demonstration: !values.facts });
  const likes = positionals.map((name) => {
    const film =
      catalogue.film(name) ??
      (/^[1-9]\d*$/.test(name) ? catalogue.filmOfMovieLens(Number(name)) : null) ??
      catalogue.filmsOf({ query: name }, { after: null, limit: 1 }).items[0];
    if (film === undefined) throw new NiabError('no-such-film', `The catalogue has no film like ${name}`);
    return film;
  });
  const model = values.facts ? null : await readShippedModel();
  const recommend = await createRecommender(catalogue, model);
  const { films } = recommend({
    likes: likes.map(({ id }) => id),
    ...{ genre, limit },
    decade: values.decade === undefined ? undefined : Number(values.decade),
    among: values.unrated ? 'unrated' : undefined,
  });
  console.log(
    `For ${likes.length === 0 ? 'somebody of whom nothing is known' : likes.map(titled).join(', ')}:\n`,
  );
  for (const [i, film] of films.entries()) console.log(toldFilm(film, i + 1));
  if (model !== null) console.log(`\n${model.attribution}`);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
