import { NiabError } from '../../../errors.ts';
import { nothingSchema, personIdSchema } from '../../contract/catalogue/parameters.ts';
import { checked } from '../../http/read-body.ts';
import { queryOf } from '../../http/read-query.ts';
import type { Answering } from '../public-read.ts';
import { listedFilm, sourcesOf, tell } from '../tell.ts';

/** A person with their films, types of film and years. */
export const personAnswer: Answering = (request, catalogue) => {
  queryOf(request, nothingSchema);
  const person = catalogue.person(checked(personIdSchema, request.params['id'], 'id'));
  if (person === null) throw new NiabError('no-such-person', 'The catalogue has nobody of this id');
  return () => {
    const films = person.films.map(({ film, jobs }) => ({ film: listedFilm(film), jobs }));
    const sources = sourcesOf(person.films.map(({ film }) => film));
    return tell(catalogue, { person: { ...person, films } }, sources);
  };
};
