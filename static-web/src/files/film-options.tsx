interface FilmOptionsProps {
  label: string;
  films: readonly { filmId: string; title: string }[];
}

/** Films to choose from, under a heading; nothing where there is none. */
export function FilmOptions({ label, films }: FilmOptionsProps) {
  return films.length === 0 ? null : (
    <optgroup label={label}>
      {films.map(({ filmId, title }) => (
        <option key={filmId} value={filmId}>
          {title}
        </option>
      ))}
    </optgroup>
  );
}
