import { useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import type { ListedFilm } from '#shared/v1/contract/catalogue/films.ts';
import { audience } from '../../texts/fr/audience.ts';
import { Icon } from '../../ui/icon.tsx';
import { buttonStyle } from '../../ui/styles.ts';
import { suggestionsQuery } from '../api/queries.ts';
import { CLOSED, keyEffect, type Popup } from './combobox-state.ts';
import { FilmOptions } from './film-options.tsx';
import { useDebounced } from './use-debounced.ts';

const text = audience.find;
/** As long as one takes from one letter to the next. */
const TYPING_MS = 150;

interface FilmComboboxProps {
  /** What is looked for already. */
  searched: string;
  onSearch: (title: string) => void;
  onChoose: (film: ListedFilm) => void;
}

/** A field in which films are proposed while one types; Enter looks for what stands there. */
export function FilmCombobox({ searched, onSearch, onChoose }: FilmComboboxProps) {
  const id = useId();
  const [typed, setTyped] = useState(searched);
  // What stands in the field follows the address; the field itself stays, and with it the focus.
  const [followed, setFollowed] = useState(searched);
  if (followed !== searched) {
    setFollowed(searched);
    setTyped(searched);
  }
  const [isOpen, setIsOpen] = useState(false);
  /** The film that is meant, not its place: the list under it may be another by the next key. */
  const [meant, setMeant] = useState<string | null>(null);
  const asked = useDebounced(typed.trim(), TYPING_MS);
  const { data } = useQuery({ ...suggestionsQuery(asked), enabled: isOpen && asked !== '' });
  const films = typed.trim() === '' || asked === '' ? [] : (data?.films ?? []);
  const open = isOpen && films.length > 0;
  const place = open ? films.findIndex((film) => film.id === meant) : -1;
  const active = place === -1 ? null : place;

  const show = (popup: Popup): void => {
    setIsOpen(popup.open);
    setMeant(popup.active === null ? null : (films[popup.active]?.id ?? null));
  };
  const choose = (film: ListedFilm | undefined): void => {
    show(CLOSED);
    if (film !== undefined) onChoose(film);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    // A letter that is still being composed is not for the list.
    if (event.nativeEvent.isComposing) return;
    const effect = keyEffect(event, { open, active }, films.length);
    if (effect === null) return;
    if (effect.does !== 'leave') event.preventDefault();
    if (effect.does === 'choose') choose(films[effect.option]);
    else if (effect.does === 'clear') setTyped('');
    else show(effect.popup);
  };
  return (
    <form
      role="search"
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        show(CLOSED);
        onSearch(typed.trim());
      }}
    >
      <div className="relative min-w-0 flex-1 basis-72">
        <label htmlFor={id} className="font-semibold">
          {text.label}
        </label>
        <input
          id={id}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={`${id}-films`}
          aria-activedescendant={active === null ? undefined : `${id}-${active}`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          value={typed}
          placeholder={text.hint}
          className="mt-1.5 block min-h-13 w-full rounded-md border border-quiet bg-sheet pr-3 pl-11 text-lg placeholder:text-quiet"
          onChange={(event) => {
            setTyped(event.target.value);
            show({ open: true, active: null });
          }}
          onKeyDown={press}
          onBlur={() => show(CLOSED)}
        />
        <Icon name="search" className="pointer-events-none absolute bottom-4 left-3.5 size-5 text-quiet" />
        <FilmOptions id={id} films={films} open={open} active={active} onChoose={choose} />
      </div>
      <button type="submit" className={`${buttonStyle.main} min-h-13`}>
        {text.submit}
      </button>
      <p role="status" className="sr-only">
        {isOpen &&
          (films.length > 0 ? text.suggested(films.length) : data && asked !== '' && text.noSuggestion)}
      </p>
    </form>
  );
}
