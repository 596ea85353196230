import { useState, type DragEvent } from 'react';
import { Field } from '../forms/field.tsx';

interface ChooseFileProps {
  text: Record<'choose' | 'hint' | 'template' | 'templateName', string>;
  /** A file to begin with, as CSV. */
  template: string;
  /** One is stored: what is chosen meanwhile would hide its outcome. */
  isBlocked: boolean;
  onFile: (file: File) => void;
}

/** Chooses a file, by its dialog or by dropping it, and offers one to begin with. */
export function ChooseFile({ text, template, isBlocked, onFile }: ChooseFileProps) {
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined && !isBlocked) onFile(file);
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={`max-w-prose rounded-md border border-dashed p-4 ${isOver ? 'border-ink bg-paper' : 'border-line'}`}
    >
      <Field label={text.choose} hint={text.hint} error={undefined}>
        {({ className, ...parts }) => (
          <input
            {...parts}
            type="file"
            disabled={isBlocked}
            accept=".csv,.txt,.tsv,text/csv"
            className={`${className} py-2`}
            onChange={({ target }) => {
              const file = target.files?.[0];
              // The same file, corrected, may be chosen again.
              target.value = '';
              if (file !== undefined) onFile(file);
            }}
          />
        )}
      </Field>
      <a
        href={`data:text/csv;charset=utf-8,${encodeURIComponent(template)}`}
        download={text.templateName}
        className="mt-3 inline-block min-h-6 font-semibold underline decoration-line decoration-2 underline-offset-4 hover:decoration-velvet"
      >
        {text.template}
      </a>
    </div>
  );
}
