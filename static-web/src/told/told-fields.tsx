import { useController, type UseFormReturn } from 'react-hook-form';
import type { PutFilmFacts } from '#shared/api/contract/changes.ts';
import { Field } from '../forms/field.tsx';
import { fr } from '../texts/fr.ts';
import { kindOf, type TypedFacts } from './told-schema.ts';

const text = fr.told.form;
/** Two only where both have room for their words: the form stands in narrow cards too. */
const TWO_COLUMNS = 'grid gap-3 @md:grid-cols-2';

interface FieldsProps {
  form: UseFormReturn<TypedFacts, unknown, PutFilmFacts>;
}

/** How many copies: a number, or as much as is known. */
export function CopiesFields({ form: { control, formState } }: FieldsProps) {
  const { field } = useController({ control, name: 'screens.screens' });
  const kind = kindOf(field.value);
  const error = formState.errors.screens?.screens?.message;
  return (
    <div className={TWO_COLUMNS}>
      <Field label={text.kind} error={kind === 'number' ? undefined : error}>
        {(parts) => (
          <select
            {...parts}
            value={kind}
            onChange={({ target }) => field.onChange(target.value === 'number' ? '' : target.value)}
          >
            {Object.entries(text.kinds).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kind === 'number' && (
        <Field label={text.count} hint={text.countHint} error={error}>
          {(parts) => <input {...parts} {...field} inputMode="numeric" autoComplete="off" />}
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
      <summary className="min-h-11 py-2.5 font-semibold">{text.american}</summary>
      <p className="text-sm text-quiet">{text.americanHint}</p>
      <div className={`${TWO_COLUMNS} mt-2`}>
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
