import { useFormContext } from 'react-hook-form';
import { Field } from '../forms/field.tsx';
import type { TypedSettings } from './settings-schema.ts';

interface NumberFieldProps {
  name:
    | 'ticketPrice'
    | 'fixedCosts'
    | 'admissionsShare'
    | 'extraRoomGain'
    | 'rentalRate'
    | 'sacemRate'
    | `rooms.${number}.seats`
    | `rooms.${number}.showsPerDay`;
  label: string;
  hint?: string;
  before?: string;
}

/** A number of the settings, as it is typed. */
export function NumberField({ name, label, hint, before }: NumberFieldProps) {
  const { register, getFieldState, formState } = useFormContext<TypedSettings>();
  return (
    <Field label={label} hint={hint} error={getFieldState(name, formState).error?.message}>
      {(parts) => (
        <span className="flex items-center gap-2">
          {before !== undefined && <span className="mt-1 whitespace-nowrap">{before}</span>}
          <input {...parts} {...register(name)} inputMode="decimal" autoComplete="off" />
        </span>
      )}
    </Field>
  );
}
