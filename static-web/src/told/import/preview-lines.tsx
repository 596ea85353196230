import type { FactsPreview } from '#shared/api/contract/told-facts.ts';
import { FilmOptions } from '../../files/film-options.tsx';
import { Field } from '../../forms/field.tsx';
import { number } from '../../format/format.ts';
import { toldImport as text } from '../../texts/fr/told-import.ts';
import { factsText, filmsFor, stateText, type LineChoices, type PreviewLine } from './import-view.ts';

interface PreviewLinesProps {
  lines: readonly PreviewLine[];
  preview: FactsPreview;
  choices: LineChoices;
  /** @param filmId null leaves the line out, undefined asks again. */
  onChoose: (line: number, filmId: string | null | undefined) => void;
}

/** Each line of a file: which film it is, what it tells, and what that changes. */
export function PreviewLines({ lines, preview, choices, onChoose }: PreviewLinesProps) {
  return (
    <ol className="divide-y divide-line">
      {lines.map((line) => {
        const isAsked = preview.lines.some((each) => each.line === line.line && each.filmId === null);
        return (
          <li key={line.line} className="py-2">
            <div className="flex flex-wrap justify-between gap-x-6">
              <span className="min-w-0 wrap-anywhere">
                <span className="font-semibold">{line.name ?? line.title}</span>{' '}
                <span className="text-sm text-quiet">{text.line(number(line.line))}</span>
              </span>
              <span>{factsText(line.facts)}</span>
            </div>
            <p className="text-sm text-quiet empty:hidden">{stateText(line)}</p>
            {isAsked && (
              <Choice
                line={line}
                films={filmsFor(line, lines, preview)}
                chosen={choices.get(line.line)}
                onChoose={onChoose}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface ChoiceProps extends Pick<PreviewLinesProps, 'onChoose'> {
  line: PreviewLine;
  films: ReturnType<typeof filmsFor>;
  chosen: string | null | undefined;
}

/** No film has this for its id. */
const LEFT_OUT = '-';

/** Which film a title is, where that is not certain. */
function Choice({ line, films: { near, others }, chosen, onChoose }: ChoiceProps) {
  const change = (value: string): void =>
    onChoose(line.line, value === '' ? undefined : value === LEFT_OUT ? null : value);
  return (
    <div className="mt-1 max-w-sm">
      <Field label={text.which(line.title)} error={undefined}>
        {(parts) => (
          <select
            {...parts}
            value={chosen === null ? LEFT_OUT : (chosen ?? '')}
            onChange={({ target }) => change(target.value)}
          >
            <option value="">{text.chooseFilm}</option>
            <FilmOptions label={text.near} films={near} />
            <FilmOptions label={text.otherFilms} films={others} />
            <option value={LEFT_OUT}>{text.leaveOut}</option>
          </select>
        )}
      </Field>
    </div>
  );
}
