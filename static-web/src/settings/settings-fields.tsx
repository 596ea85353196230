import { useFormContext, type FieldPath } from 'react-hook-form';
import { ROOMS } from '../../../shared/domain/cinema.ts';
import { addDays } from '../../../shared/domain/cinema-week.ts';
import { Field } from '../forms/field.tsx';
import { date } from '../format/format.ts';
import { fr } from '../texts/fr.ts';
import type { TypedSettings } from './settings-schema.ts';

const text = fr.settings;

/** The fields of the form, by room and for the house. */
export function SettingsFields({ weeks, coming }: { weeks: readonly string[]; coming: string }) {
  const { register, getFieldState, formState } = useFormContext<TypedSettings>();
  const from = getFieldState('effectiveFrom', formState).error?.message;
  return (
    <>
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {ROOMS.map((room) => (
          <fieldset key={room} className="min-w-0">
            <legend className="mb-2 font-semibold">{text.room(room)}</legend>
            <div className="grid grid-cols-2 items-start gap-3">
              <NumberField name={`seats.${room}`} label={text.seats} />
              <NumberField name={`showsPerDay.${room}`} label={text.shows} />
            </div>
          </fieldset>
        ))}
      </div>
      <div className="grid items-start gap-x-8 gap-y-5 sm:grid-cols-2">
        <NumberField name="ticketPrice" label={text.price} />
        <NumberField name="fixedCosts" label={text.costs} />
        <NumberField
          name="admissionsShare"
          label={text.share}
          before={text.shareStart}
          hint={text.shareHint}
        />
        <Field label={text.effectiveFrom} error={from}>
          {(parts) => (
            <select {...parts} {...register('effectiveFrom')}>
              {weeks.map((week) => (
                <option key={week} value={week}>
                  {weekName(week, coming)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </>
  );
}

function weekName(week: string, coming: string): string {
  const name = date(week, ['weekday', 'month', 'year']);
  if (week === coming) return text.comingWeek(name);
  return week === addDays(coming, -7) ? text.thisWeek(name) : name;
}

interface NumberFieldProps {
  name: FieldPath<TypedSettings>;
  label: string;
  hint?: string;
  before?: string;
}

function NumberField({ name, label, hint, before }: NumberFieldProps) {
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
