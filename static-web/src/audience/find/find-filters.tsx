import { useId } from 'react';
import type { ListedFilm } from '#shared/v1/contract/catalogue/films.ts';
import { audience } from '../../texts/fr/audience.ts';
import { buttonStyle } from '../../ui/styles.ts';
import { countryName } from '../film/catalogue-words.ts';
import { isNothing, NOTHING, type FilmSearch } from './film-search.ts';

const text = audience.find.filters;
const byName = (one: Choice, other: Choice): number => one.name.localeCompare(other.name, 'fr');

interface Choice {
  value: string;
  name: string;
}

const GENRES: readonly Choice[] = Object.entries(audience.genres)
  .map(([value, name]) => ({ value, name }))
  .sort(byName);
const DECADES: readonly Choice[] = Array.from({ length: 14 }, (_, index) => {
  const decade = String(2020 - 10 * index);
  return { value: decade, name: audience.find.decade(decade) };
});
/** Those that make most films that are shown in France. */
const COUNTRIES: readonly Choice[] =
  'AR AT AU BE BR CA CH CL CN CO CZ DE DK DZ EG ES FI FR GB GR HK HU IE IL IN IR IS IT JP KR LB LU MA MX NL NO NZ PL PT RO RU SE SN TN TR TW UA US ZA'
    .split(' ')
    .map((value) => ({ value, name: countryName(value) }))
    .sort(byName);

interface FindFiltersProps {
  search: FilmSearch;
  /** Those of the films that are shown, and the one that is looked for. */
  people: ListedFilm['directors'];
  onSearch: (changed: Partial<FilmSearch>) => void;
}

/** By which films are narrowed down; what is chosen holds at once. */
export function FindFilters({ search, people, onSearch }: FindFiltersProps) {
  const persons = people.map(({ id, name }) => ({ value: id, name })).sort(byName);
  return (
    <fieldset className="mt-4 grid grid-cols-2 items-end gap-3 lg:grid-cols-[repeat(4,minmax(0,1fr))_auto]">
      <legend className="sr-only">{text.label}</legend>
      <Filter
        label={text.genre}
        every={text.everyGenre}
        choices={GENRES}
        value={search.genre}
        onChange={(genre) => onSearch({ genre })}
      />
      <Filter
        label={text.decade}
        every={text.everyDecade}
        choices={DECADES}
        value={search.decade}
        onChange={(decade) => onSearch({ decade })}
      />
      <Filter
        label={text.country}
        every={text.everyCountry}
        choices={COUNTRIES}
        value={search.country}
        onChange={(country) => onSearch({ country })}
      />
      <Filter
        label={text.person}
        every={text.everyPerson}
        choices={persons}
        value={search.person}
        onChange={(person) => onSearch({ person })}
      />
      <button
        type="button"
        disabled={isNothing(search)}
        className={`${buttonStyle.quiet} max-lg:col-span-2`}
        onClick={() => onSearch(NOTHING)}
      >
        {text.reset}
      </button>
    </fieldset>
  );
}

interface FilterProps {
  label: string;
  every: string;
  choices: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
}

function Filter({ label, every, choices, value, onChange }: FilterProps) {
  const id = useId();
  // The address may name what is in no list.
  const isKnown = value === '' || choices.some((choice) => choice.value === value);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="text-sm text-quiet">
        {label}
      </label>
      <select
        id={id}
        value={value}
        className="mt-1 block min-h-11 w-full rounded-md border border-quiet bg-sheet px-3"
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{every}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
  );
}
