import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { PutFilmFacts } from '#shared/api/contract/changes.ts';
import { Field } from '../forms/field.tsx';
import { fr } from '../texts/fr.ts';
import type { TypedFacts } from './told-schema.ts';

const text = fr.told.form;

interface FieldsProps {
  form: UseFormReturn<TypedFacts, unknown, PutFilmFacts>;
}

/** How many copies: a number, or as much as is known. */
export function CopiesFields({ form: { register, control, formState } }: FieldsProps) {
  const { errors } = formState;
  const kind = useWatch({ control, name: 'screens.kind' });
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field label={text.kind} error={errors.screens?.kind?.message}>
        {(parts) => (
          <select {...parts} {...register('screens.kind')}>
            {Object.entries(text.kinds).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind === 'number' && (
        <Field label={text.count} hint={text.countHint} error={errors.screens?.screens?.message}>
          {(parts) => (
            <input {...parts} {...register('screens.screens')} inputMode="numeric" autoComplete="off" />
          )}
        </Field>
      )}
    </div>
  );
}

/** The first weekend in US cinemas; open where something of it is told, or wrong. */
export function OpeningFields({ form: { register, getValues, formState } }: FieldsProps) {
  const errors = formState.errors.usOpening;
  const isTold = Object.values(getValues('usOpening')).some((value) => value !== '');
  return (
    <details open={isTold || errors !== undefined}>
      <summary className="flex min-h-11 items-center font-semibold">{text.american}</summary>
      <p className="text-sm text-quiet">{text.americanHint}</p>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <Field label={text.friday} error={errors?.friday?.message}>
          {(parts) => <input {...parts} {...register('usOpening.friday')} type="date" />}
        </Field>
        <Field label={text.gross} hint={text.grossHint} error={errors?.grossUsd?.message}>
          {(parts) => <input {...parts} {...register('usOpening.grossUsd')} autoComplete="off" />}
        </Field>
        <Field label={text.theaters} error={errors?.theaters?.message}>
          {(parts) => (
            <input {...parts} {...register('usOpening.theaters')} inputMode="numeric" autoComplete="off" />
          )}
        </Field>
      </div>
    </details>
  );
}
