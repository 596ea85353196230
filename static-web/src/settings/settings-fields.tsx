import { useFormContext } from 'react-hook-form';
import { addDays } from '#shared/domain/cinema-week.ts';
import { Field } from '../forms/field.tsx';
import { date } from '../format/format.ts';
import { settingsText } from '../texts/fr/settings.ts';
import { NumberField } from './number-field.tsx';
import { OptionalFields } from './optional-fields.tsx';
import { PublicFields } from './public-fields.tsx';
import { RoomsFields } from './rooms-fields.tsx';
import type { TypedSettings } from './settings-schema.ts';

const text = settingsText;

/** The fields of the form, by room and for the house. */
export function SettingsFields({ weeks, coming }: { weeks: readonly string[]; coming: string }) {
  const { register, getFieldState, formState } = useFormContext<TypedSettings>();
  const from = getFieldState('effectiveFrom', formState).error?.message;
  return (
    <>
      <RoomsFields />
      <div className="grid items-start gap-x-8 gap-y-5 sm:grid-cols-2">
        <NumberField name="ticketPrice" label={text.price} />
        <NumberField name="fixedCosts" label={text.costs} />
        <NumberField
          name="admissionsShare"
          label={text.share}
          before={text.shareStart}
          hint={text.shareHint}
        />
        <NumberField name="extraRoomGain" label={text.extraRoom} hint={text.extraRoomHint} />
      </div>
      <OptionalFields />
      <PublicFields />
      <div className="grid gap-x-8 sm:grid-cols-2">
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
