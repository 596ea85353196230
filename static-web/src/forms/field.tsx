import { useId, type ReactNode } from 'react';

/** What an input needs in order to belong to its label, hint and error. */
interface FieldParts {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid': boolean;
  className: string;
}

interface FieldProps {
  label: string;
  hint?: string | undefined;
  error: string | undefined;
  children: (parts: FieldParts) => ReactNode;
}

/** A labelled input with a hint and, as soon as something is wrong, what is. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const describedBy = [hint === undefined ? null : `${id}-hint`, error === undefined ? null : `${id}-error`]
    .filter((part) => part !== null)
    .join(' ');
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-sm font-semibold">
        {label}
      </label>
      {children({
        id,
        ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }),
        'aria-invalid': error !== undefined,
        className: INPUT,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-quiet">
          {hint}
        </p>
      )}
      <p id={`${id}-error`} role="alert" className="mt-1 text-sm font-semibold text-alert empty:hidden">
        {error}
      </p>
    </div>
  );
}

const INPUT =
  'mt-1 block min-h-11 w-full min-w-0 rounded-md border border-quiet bg-paper px-3 aria-invalid:border-2 aria-invalid:border-alert';
