/** What the addresses of the catalogue may name. Patterns are read alike by JavaScript and by Python. */
import * as z from 'zod';
import { FILM_SOURCES } from '../../../catalogue/film.ts';
import { CONTROL, SPACE } from '../characters.ts';

/** A whole number in an address; whoever reads the document writes a number. */
export function wholeNumber(least: number, most: number, description: string) {
  const message = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^(0|[1-9][0-9]{0,9})$/, message)
    .transform(Number)
    .pipe(z.int().min(least, message).max(most, message))
    .meta({
      description,
      override: ({ jsonSchema }) => {
        delete jsonSchema.pattern;
        Object.assign(jsonSchema, { type: 'integer', minimum: least, maximum: most });
      },
    });
}

/** Of a call that has no parameters in its query. */
export const nothingSchema = z.strictObject({});

const FILM_ID = /^(tt[0-9]{7,10}|release-[A-Za-z0-9._:~-]{1,100}|[1-9][0-9]{0,8})$/;
const PERSON_ID = new RegExp(`^(nm[0-9]{7,10}|name-[^${SPACE}${CONTROL}/?#]{1,150})$`);

/** A film by its id, or by the number that it has in MovieLens: `{ id }` or `{ movieLensId }`. */
export const filmReferenceSchema = z
  .string()
  .regex(
    FILM_ID,
    'must be an id such as tt0111161 or release-allocine-288402, or the number of a film in MovieLens, such as 318',
  )
  .meta({
    description:
      'IMDb’s id with `tt` and at least seven digits, the id of a release of the cinema’s own, or the number of the film in MovieLens.',
  });

export const personIdSchema = z
  .string()
  .regex(PERSON_ID, 'must be an id such as nm0001104 or name-frank-darabont, as films name their people')
  .meta({ description: 'As the credits of films name it: IMDb’s, or made of the name.' });

export const sourceSchema = z
  .enum(FILM_SOURCES, `must be one of ${FILM_SOURCES.join(', ')}`)
  .meta({ description: 'That tells of the film.' });

const MOST_A_PAGE = 100;
const USUAL_A_PAGE = 20;

/** Which part of a list is wanted. */
export const pageShape = {
  limit: wholeNumber(1, MOST_A_PAGE, 'Entries of the answer.')
    .default(USUAL_A_PAGE)
    .meta({
      override: ({ jsonSchema }) => Object.assign(jsonSchema, { default: USUAL_A_PAGE }),
    }),
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,100}$/, 'must be `next` of another answer of the same list')
    .exactOptional()
    .meta({ description: '`next` of the page before, with the same filters.' }),
};

export const TOTAL = z.int().meta({ description: 'Of all pages.' });
export const NEXT = z
  .string()
  .nullable()
  .meta({ description: '`cursor` of the next page; null after the last.' });
