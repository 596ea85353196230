import type { FileNote, TicketProblem } from '#shared/api/contract/ticket-import.ts';
import { number } from '../../format/format.ts';
import { ticketImport as text } from '../../texts/fr/ticket-import.ts';
import { noteText, problemText } from './import-view.ts';

/** Every wrong line: where it is, what is wrong and what to do. */
export function PreviewProblems({ problems, count }: { problems: readonly TicketProblem[]; count: number }) {
  if (count === 0) return null;
  return (
    <div role="alert" className="rounded-md border-2 border-alert p-4">
      <h4 className="font-semibold text-alert">{text.problemsTitle(count, number(count))}</h4>
      <p className="mt-1 max-w-prose">{text.problemsLead}</p>
      <ol className="mt-2 space-y-2">
        {problems.map((problem, i) => {
          const { where, what } = problemText(problem);
          return (
            <li key={i} className="leading-snug wrap-anywhere">
              <span className="block text-sm font-semibold">{where}</span>
              {what}
            </li>
          );
        })}
      </ol>
      <More count={count - problems.length} />
    </div>
  );
}

/** What is told although nothing is wrong with it. */
export function PreviewNotes({ notes, count }: { notes: readonly FileNote[]; count: number }) {
  if (count === 0) return null;
  return (
    <details className="text-sm" open={count <= 3}>
      <summary className="min-h-6 font-semibold">{text.notesTitle(count, number(count))}</summary>
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
  return count <= 0 ? null : <p className="mt-2 text-sm">{text.more(count, number(count))}</p>;
}
