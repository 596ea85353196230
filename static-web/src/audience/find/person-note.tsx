import type { OnePerson } from '#shared/v1/contract/catalogue/people.ts';
import { list } from '../../format/format.ts';
import { audience } from '../../texts/fr/audience.ts';
import { genreNames } from '../film/catalogue-words.ts';

const text = audience.find.person;

/** Who somebody is, as far as the catalogue knows: how many films, from when to when, of which kinds. */
export function PersonNote({ person }: { person: OnePerson['person'] }) {
  const { name, birthYear, deathYear, firstYear, lastYear, genres, films } = person;
  const kinds = genreNames(genres.slice(0, 2).map(({ genre }) => genre)).map((each) =>
    each.toLocaleLowerCase('fr'),
  );
  return (
    <p className="mt-1">
      <strong className="font-bold">{name}</strong>
      {birthYear !== null &&
        (deathYear === null ? text.born(String(birthYear)) : text.life(String(birthYear), String(deathYear)))}
      {text.films(films.length)}
      {firstYear !== null && lastYear !== null && text.years(firstYear, lastYear)}
      {kinds.length > 0 && text.genres(list(kinds))}.
    </p>
  );
}
