import { useId, type ReactNode } from 'react';
import { fr } from '../texts/fr.ts';
import { Icon } from '../ui/icon.tsx';
import { SORTS, type ReleaseSearch } from './release-search.ts';

interface ReleaseFiltersProps {
  search: ReleaseSearch;
  genres: readonly string[];
  onSearch: (changed: Partial<ReleaseSearch>) => void;
}

const text = fr.releases.filters;
const field = 'mt-1 block min-h-11 w-full rounded-md border border-quiet bg-sheet px-3';

/** Order and search; what is chosen holds at once. */
export function ReleaseFilters({ search, genres, onSearch }: ReleaseFiltersProps) {
  // A genre of another week may still stand in the address.
  const known = search.genre === null || genres.includes(search.genre) ? genres : [search.genre, ...genres];
  return (
    <search aria-label={text.label} className="grid grid-cols-2 gap-3 md:grid-cols-[minmax(0,2fr)_1fr_1fr]">
      <Field label={text.text} className="col-span-2 md:col-span-1">
        {(id) => (
          <div className="relative">
            <input
              id={id}
              type="search"
              value={search.text}
              placeholder={text.textHint}
              onChange={(event) => onSearch({ text: event.target.value })}
              className={`${field} pl-11 placeholder:text-quiet`}
            />
            <Icon name="search" className="pointer-events-none absolute top-3 left-3.5 size-5 text-quiet" />
          </div>
        )}
      </Field>
      <Field label={text.sort}>
        {(id) => (
          <select
            id={id}
            value={search.sort}
            onChange={(event) => onSearch({ sort: SORTS[event.target.selectedIndex] ?? 'attendus' })}
            className={field}
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {text.sorts[sort]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={text.genre}>
        {(id) => (
          <select
            id={id}
            value={search.genre ?? ''}
            onChange={(event) => onSearch({ genre: event.target.value === '' ? null : event.target.value })}
            className={field}
          >
            <option value="">{text.everyGenre}</option>
            {known.map((genre) => (
              <option key={genre}>{genre}</option>
            ))}
          </select>
        )}
      </Field>
    </search>
  );
}

interface FieldProps {
  label: string;
  className?: string;
  children: (id: string) => ReactNode;
}

function Field({ label, className = '', children }: FieldProps) {
  const id = useId();
  return (
    <div className={`min-w-0 ${className}`}>
      <label htmlFor={id} className="text-sm text-quiet">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
