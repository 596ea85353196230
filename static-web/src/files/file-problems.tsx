import type { FileNote } from '#shared/api/contract/ticket-import.ts';
import { number } from '../format/format.ts';
import { fileWords } from '../texts/fr/csv-file.ts';
import { typeset } from '../texts/typeset.ts';

const text = typeset(fileWords);

interface Problem {
  line: number | null;
  column: string | null;
  value: string | null;
}

interface FileProblemsProps<P extends Problem> {
  problems: readonly P[];
  /** Of all of them, those too that are not there. */
  count: number;
  /** What is wrong, and what to do. */
  words: (problem: P, written: { value: string }) => string;
}

/** Every wrong line: where it is, what is wrong and what to do. */
export function FileProblems<P extends Problem>({ problems, count, words }: FileProblemsProps<P>) {
  if (count === 0) return null;
  return (
    <div role="alert" className="rounded-md border-2 border-alert p-4">
      <h4 className="font-semibold text-alert">{text.problemsTitle(count)}</h4>
      <p className="mt-1 max-w-prose">{text.problemsLead}</p>
      <ol className="mt-2 space-y-2">
        {problems.map((problem, i) => (
          <li key={i} className="leading-snug wrap-anywhere">
            <span className="block text-sm font-semibold">{placeText(problem)}</span>
            {words(problem, { value: problem.value ?? '' })}
          </li>
        ))}
      </ol>
      <More count={count - problems.length} />
    </div>
  );
}

/** What is told although nothing is wrong with it. */
export function FileNotes({ notes, count }: { notes: readonly FileNote[]; count: number }) {
  if (count === 0) return null;
  return (
    <details className="text-sm" open={count <= 3}>
      <summary className="min-h-6 font-semibold">{text.notesTitle(count)}</summary>
      <ul className="mt-1 space-y-1">
        {notes.map((note, i) => (
          <li key={i} className="wrap-anywhere">
            {noteText(note)}
          </li>
        ))}
      </ul>
      <More count={count - notes.length} />
    </details>
  );
}

function More({ count }: { count: number }) {
  return count <= 0 ? null : <p className="mt-2 text-sm">{text.more(count)}</p>;
}

function noteText(note: FileNote): string {
  const what = text.notes[note.code]({ value: note.value ?? '' });
  return note.line === null ? what : `${placeText(note)} : ${what}`;
}

function placeText({ line, column }: Pick<Problem, 'line' | 'column'>): string {
  return line === null ? text.wholeFile : text.at(number(line), column);
}
